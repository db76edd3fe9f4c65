package vn.lensan.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lensan.repair.LegacyEncoding.MOJIBAKE;
import static vn.lensan.repair.LegacyEncoding.MOJIBAKE_TWICE;
import static vn.lensan.repair.LegacyEncoding.NFD;
import static vn.lensan.repair.LegacyEncoding.TCVN3;
import static vn.lensan.repair.LegacyEncoding.TCVN3_CAPITALS;
import static vn.lensan.repair.LegacyEncoding.VNI;
import static vn.lensan.repair.LegacyEncoding.WINDOWS_1258;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lensan.shared.Text;

class LegacyTextTest {
    private static final String LOWER =
            "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđbcghklmnpqrstvx";

    @Test
    void the_examples_of_the_programme() {
        assertThat(LegacyText.convert(TCVN3, "NguyÔn V¨n §øc")).isEqualTo("Nguyễn Văn Đức");
        assertThat(LegacyText.convert(VNI, "Nguyeãn Vaên Ñöùc")).isEqualTo("Nguyễn Văn Đức");
        assertThat(LegacyText.convert(MOJIBAKE, "Nguyá»…n")).isEqualTo("Nguyễn");
        assertThat(LegacyText.convert(TCVN3, "Lª Thu H\u00AD¬ng")).isEqualTo("Lê Thu Hương");
        assertThat(LegacyText.encode(TCVN3, "Nguyễn Văn Đức")).isEqualTo("NguyÔn V¨n §øc");
        assertThat(LegacyText.encode(VNI, "Nguyễn Văn Đức")).isEqualTo("Nguyeãn Vaên Ñöùc");
        assertThat(LegacyText.encode(MOJIBAKE, "Nguyễn")).isEqualTo("Nguyá»…n");
    }

    @ParameterizedTest
    @EnumSource(value = LegacyEncoding.class, names = "TCVN3_CAPITALS", mode = EnumSource.Mode.EXCLUDE)
    void every_small_letter_comes_back(LegacyEncoding encoding) {
        for (int i = 0; i < LOWER.length(); i++) {
            String letter = LOWER.substring(i, i + 1);
            for (String text : List.of(letter, "b" + letter, letter + "n", "x" + letter + "m 12")) {
                assertThat(LegacyText.convert(encoding, LegacyText.encode(encoding, text)))
                        .isEqualTo(text);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(LegacyEncoding.class)
    void every_capital_comes_back_among_capitals(LegacyEncoding encoding) {
        String upper = LOWER.toUpperCase(Locale.ROOT);
        for (int i = 0; i < upper.length(); i++) {
            String text = "TR" + upper.charAt(i) + " Đ";
            assertThat(LegacyText.convert(encoding, LegacyText.encode(encoding, text)))
                    .isEqualTo(text);
        }
    }

    @ParameterizedTest
    @EnumSource(value = LegacyEncoding.class, names = "TCVN3_CAPITALS", mode = EnumSource.Mode.EXCLUDE)
    void names_come_back_as_they_were(LegacyEncoding encoding) {
        Invented invented = new Invented(1);
        for (String name : invented.names(2_000)) {
            assertThat(LegacyText.convert(encoding, LegacyText.encode(encoding, name)))
                    .isEqualTo(name);
            String capitals = name.toUpperCase(Locale.ROOT);
            assertThat(LegacyText.convert(encoding, LegacyText.encode(encoding, capitals)))
                    .isEqualTo(capitals);
        }
    }

    @Test
    void a_font_of_capitals_gives_capitals() {
        assertThat(LegacyText.convert(TCVN3_CAPITALS, "nguyÔn v¨n ®øc")).isEqualTo("NGUYỄN VĂN ĐỨC");
        assertThat(LegacyText.convert(TCVN3, "NGUYÔN V¡N §øC")).isEqualTo("NGUYỄN VĂN ĐỨC");
    }

    @Test
    void vni_marks_may_be_of_either_case() {
        assertThat(LegacyText.convert(VNI, "Aùnh AÙNH Ñaëng UÛy")).isEqualTo("Ánh ÁNH Đặng Ủy");
    }

    @Test
    void letters_whose_bytes_windows_1252_lost_are_still_found() {
        assertThat(LegacyText.convert(MOJIBAKE, "HÃ Ná»™i")).isEqualTo("Hà Nội");
        assertThat(LegacyText.convert(MOJIBAKE, "Ä\uFFFDá»©c")).isEqualTo("Đức");
    }

    @Test
    void our_windows_1258_is_the_jdks() {
        Charset charset = Charset.forName("windows-1258");
        Invented invented = new Invented(2);
        for (String name : invented.names(200)) {
            String shown = LegacyText.encode(WINDOWS_1258, name);
            String read = new String(shown.getBytes(Charset.forName("windows-1252")), charset);
            assertThat(Text.nfc(read)).isEqualTo(name);
        }
    }

    @Test
    void mojibake_is_what_a_wrong_reader_makes() {
        String name = "Nguyễn Văn Hùng";
        String wrong = new String(name.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));
        assertThat(LegacyText.encode(MOJIBAKE, name)).isEqualTo(wrong);
        assertThat(LegacyText.convert(MOJIBAKE_TWICE, LegacyText.encode(MOJIBAKE, wrong)))
                .isEqualTo(name);
    }

    @Test
    void marks_apart_are_put_together() {
        assertThat(LegacyText.encode(NFD, "Đức")).isEqualTo("Đu\u031B\u0301c");
        assertThat(LegacyText.convert(NFD, "Đu\u031B\u0301c")).isEqualTo("Đức");
    }

    @Test
    void fonts_are_known_by_name() {
        assertThat(LegacyEncoding.ofFont(".VnTime")).isEqualTo(TCVN3);
        assertThat(LegacyEncoding.ofFont(".VnTimeH")).isEqualTo(TCVN3_CAPITALS);
        assertThat(LegacyEncoding.ofFont("VNI-Times")).isEqualTo(VNI);
        assertThat(LegacyEncoding.ofFont("Times New Roman")).isEqualTo(LegacyEncoding.NONE);
        assertThat(LegacyEncoding.ofFont(null)).isEqualTo(LegacyEncoding.NONE);
    }
}
