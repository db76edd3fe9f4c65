package vn.lensan.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextTest {
    static final String VOWELS = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ";

    @Test
    void folding_drops_tones_case_and_extra_spaces() {
        assertThat(Text.fold("  NGUYỄN   Văn Đức ")).isEqualTo("nguyen van duc");
        assertThat(Text.fold("hoà")).isEqualTo(Text.fold("Hòa"));
        assertThat(Text.fold("Đà\u00A0Nẵng\t\n1")).isEqualTo("da nang 1");
        assertThat(Text.fold("")).isEmpty();
        assertThat(Text.fold("  ")).isEmpty();
        assertThat(Text.fold("Žižek – «Ñandú»")).isEqualTo("zizek – «nandu»");
    }

    @Test
    void folded_text_is_given_back_as_it_is() {
        String folded = "nguyen van duc 12";
        assertThat(Text.fold(folded)).isSameAs(folded);
    }

    @Test
    void every_vowel_folds_the_same_composed_or_apart() {
        for (String vowels : new String[] {VOWELS, VOWELS.toUpperCase(Locale.ROOT)}) {
            for (int i = 0; i < vowels.length(); i++) {
                String letter = vowels.substring(i, i + 1);
                String apart = Normalizer.normalize(letter, Normalizer.Form.NFD);
                assertThat(Text.fold(letter)).hasSize(1).isEqualTo(Text.fold(apart));
                assertThat(Text.fold(letter).charAt(0)).isBetween('a', 'z');
                assertThat(Text.nfc(apart)).isEqualTo(letter);
                assertThat(Letters.tone(letter.charAt(0))).isEqualTo(i % 6);
                assertThat(Letters.withTone(Letters.toneless(letter.charAt(0)), i % 6))
                        .isEqualTo(letter.charAt(0));
            }
        }
    }

    @Test
    void folding_agrees_with_the_definition_on_random_text() {
        Random random = new Random(1);
        String pool =
                VOWELS + VOWELS.toUpperCase(Locale.ROOT) + "đĐbcdghklmnpqrstvxBCD  \u00A0\u0301\u0323'-.0123éüñßΩж中";
        for (int n = 0; n < 20_000; n++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(20); i > 0; i--) {
                text.append(pool.charAt(random.nextInt(pool.length())));
            }
            String expected = Normalizer.normalize(text, Normalizer.Form.NFD)
                    .replaceAll("\\p{Mn}", "")
                    .replace('đ', 'd')
                    .replace('Đ', 'd')
                    .toLowerCase(Locale.ROOT)
                    .replace('\u00A0', ' ')
                    .replaceAll(" +", " ")
                    .strip();
            // the final sigma is not our concern, a tilde on n or dots on u are
            assertThat(Text.fold(text.toString())).isEqualTo(expected);
        }
    }

    @Test
    void storage_is_nfc_and_keeps_tone_positions() {
        assertThat(Text.nfc("Nguye\u0302\u0303n")).isEqualTo("Nguyễn");
        assertThat(Text.nfc("Nguy\u00EA\u0303n")).isEqualTo("Nguyễn");
        assertThat(Text.nfc("Nguye\u0303\u0302n"))
                .as("marks in the wrong order")
                .isEqualTo("Nguyễn");
        assertThat(Text.nfc("Đo\u0323\u0302")).isEqualTo("Độ");
        assertThat(Text.nfc("hoà")).isEqualTo("hoà").isNotEqualTo(Text.nfc("hòa"));
        String stored = "Hòa Bình – 50 %";
        assertThat(Text.nfc(stored)).isSameAs(stored);
    }

    @Test
    void cleaning_removes_what_nobody_sees() {
        assertThat(Text.clean("\uFEFF Lê\u200B  Thị\u00A0Hoa\r\n ")).isEqualTo("Lê Thị Hoa");
        assertThat(Text.clean("tinh\u00ADtế")).isEqualTo("tinhtế");
        assertThat(Text.clean("a\u0000b\u0081")).isEqualTo("ab");
        String right = "Trần Quốc Toản";
        assertThat(Text.clean(right)).isSameAs(right);
        assertThat(Text.clean("")).isEmpty();
        assertThat(Text.clean(" \u00A0 ")).isEmpty();
        assertThat(Text.clean("An ")).isEqualTo("An");
    }

    @Test
    void kinds_are_one_when_only_case_spaces_or_the_place_of_the_tone_differ() {
        assertThat(Text.kindKey(" Cà  PHÊ ")).isEqualTo("cà phê");
        assertThat(Text.kindKey("Thanh Hòa")).isEqualTo(Text.kindKey("thanh hoà"));
        assertThat(Text.kindKey("Thủy sản khỏe")).isEqualTo(Text.kindKey("thuỷ sản khoẻ"));
        assertThat(Text.kindKey("qúy")).isEqualTo(Text.kindKey("Quý"));
        assertThat(Text.kindKey("tóan")).isEqualTo(Text.kindKey("toán"));
        assertThat(Text.kindKey("bưởi")).isNotEqualTo(Text.kindKey("buổi"));
        assertThat(Text.kindKey("của")).isEqualTo("của");
        assertThat(Text.kindKey("hoa\u0300")).isEqualTo(Text.kindKey("hoà"));
        assertThat(Text.kindKey("mùa")).isEqualTo("mùa");
        assertThat(Text.kindKey("Gạo")).isNotEqualTo(Text.kindKey("Gáo"));
    }
}
