package vn.lensan.sheet;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReadingTest {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final String LIST = "Họ và tên chủ hộ,Thôn/bản\nNguyễn Văn Đức,Khuổi Đưa\nLý Thị Ngọ,Bản Quýt\n";

    @TempDir
    Path dir;

    @Test
    void utf_8_reads_the_same_with_and_without_byte_order_mark() {
        assertThat(SheetFixture.texts(SheetFixture.csv(dir, LIST)))
                .containsExactly(
                        List.of("Họ và tên chủ hộ", "Thôn/bản"),
                        List.of("Nguyễn Văn Đức", "Khuổi Đưa"),
                        List.of("Lý Thị Ngọ", "Bản Quýt"));
        List<List<String>> plain = SheetFixture.texts(SheetFixture.csv(dir, LIST));
        assertThat(SheetFixture.texts(SheetFixture.csv(dir, "\uFEFF" + LIST))).isEqualTo(plain);
    }

    @Test
    void sixteen_bit_text_reads_with_and_without_byte_order_mark() {
        String tabs = LIST.replace(',', '\t');
        for (String text : List.of(tabs, "\uFEFF" + tabs)) {
            Path little = SheetFixture.csv(dir, text, UTF_16LE);
            assertThat(SheetFixture.decoding(little)).isEqualTo(Decoding.UTF_16LE);
            assertThat(SheetFixture.texts(little)).contains(List.of("Nguyễn Văn Đức", "Khuổi Đưa"));
            Path big = SheetFixture.csv(dir, text, UTF_16BE);
            assertThat(SheetFixture.decoding(big)).isEqualTo(Decoding.UTF_16BE);
            assertThat(SheetFixture.texts(big)).contains(List.of("Nguyễn Văn Đức", "Khuổi Đưa"));
        }
    }

    @Test
    void windows_1258_reads_to_letters_with_combining_tones() {
        String sent = toWindows1258(LIST);
        Path file = SheetFixture.csv(dir, sent, Charset.forName("windows-1258"));
        assertThat(SheetFixture.decoding(file)).isEqualTo(Decoding.WINDOWS_1258);
        assertThat(nfc(SheetFixture.texts(file).get(1))).containsExactly("Nguyễn Văn Đức", "Khuổi Đưa");
        assertThat(nfc(SheetFixture.texts(file).get(2))).containsExactly("Lý Thị Ngọ", "Bản Quýt");
    }

    @Test
    void bytes_of_a_tcvn3_font_stay_as_in_a_workbook_for_the_repair_to_judge() {
        Path file = SheetFixture.csv(dir, "Hä vµ tªn,Th«n\nNguyÔn V¨n §øc,Khuæi §\u00ADa\n", WINDOWS_1252);
        assertThat(SheetFixture.decoding(file)).isEqualTo(Decoding.TCVN3_AS_1252);
        assertThat(SheetFixture.texts(file)).contains(List.of("NguyÔn V¨n §øc", "Khuæi §\u00ADa"));
    }

    @Test
    void bytes_of_a_vni_font_stay_as_in_a_workbook_for_the_repair_to_judge() {
        Path file = SheetFixture.csv(dir, "Hoï vaø teân,Thoân\nNguyeãn Vaên Ñöùc,Khuoåi Ñöa\n", WINDOWS_1252);
        assertThat(SheetFixture.decoding(file)).isEqualTo(Decoding.VNI_AS_1252);
        assertThat(SheetFixture.texts(file)).contains(List.of("Nguyeãn Vaên Ñöùc", "Khuoåi Ñöa"));
    }

    @Test
    void one_damaged_letter_does_not_turn_a_utf_8_file_into_another_encoding() {
        byte[] bytes = LIST.repeat(20).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        bytes[bytes.length - 3] = (byte) 0xFF;
        Path file = SheetFixture.file(dir, "x.csv", bytes);
        assertThat(SheetFixture.decoding(file)).isEqualTo(Decoding.UTF_8);
    }

    @Test
    void decomposed_text_stays_as_it_was_sent() {
        String nfd = Normalizer.normalize("Nguyễn Văn Đức", Normalizer.Form.NFD);
        assertThat(SheetFixture.texts(SheetFixture.csv(dir, "a,b\n" + nfd + ",1\n"))
                        .get(1)
                        .getFirst())
                .isEqualTo(nfd);
    }

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t'})
    void the_separator_is_found_below_titles_and_beside_other_signs(char separator) {
        String text =
                "DANH SÁCH HỘ, NĂM 2021\n\nHọ tên|Diện tích|Địa chỉ\nA|1,5|\"Xã A, huyện B; tỉnh C\"\nB|2,5|\"x\"\n"
                        .replace('|', separator);
        if (separator == ',') {
            text = text.replace("1,5", "1.5").replace("2,5", "2.5");
        }
        List<List<String>> rows = SheetFixture.texts(SheetFixture.csv(dir, text));
        assertThat(rows.get(1)).containsExactly("Họ tên", "Diện tích", "Địa chỉ");
        assertThat(rows.get(2)).hasSize(3).contains("Xã A, huyện B; tỉnh C");
    }

    @Test
    void an_announced_separator_is_obeyed_and_no_row() {
        assertThat(SheetFixture.texts(SheetFixture.csv(dir, "sep=;\na;b,c\n1;2\n")))
                .containsExactly(List.of("a", "b,c"), List.of("1", "2"));
    }

    @Test
    void spaces_between_separator_and_quote_do_not_split_a_cell() {
        assertThat(SheetFixture.texts(SheetFixture.csv(dir, "a, \"b\", c\n1, \"x, y\", 2\n")))
                .containsExactly(List.of("a", "b", " c"), List.of("1", "x, y", " 2"));
    }

    @Test
    void the_line_is_the_one_a_person_sees_also_after_line_breaks_in_cells_and_blank_lines() {
        List<SheetRow> rows =
                SheetFixture.rows(SheetFixture.csv(dir, "a,b\r\n\"1\r\n2\",x\r\n\r\n,,\r\ny,\"nói \"\"được\"\"\"\r\n"));
        assertThat(rows).extracting(SheetRow::line).containsExactly(1, 2, 6);
        assertThat(rows.get(1).cell(0).text()).isEqualTo("1\r\n2");
        assertThat(rows.get(2).cell(1).text()).isEqualTo("nói \"được\"");
    }

    @Test
    void our_own_escape_of_formulas_is_taken_back() {
        assertThat(SheetFixture.texts(SheetFixture.csv(dir, "a,b\n'+84912345678,'tis\n"))
                        .get(1))
                .containsExactly("+84912345678", "'tis");
    }

    @Test
    void blank_cells_past_the_last_column_do_not_count() {
        assertThat(SheetFixture.texts(SheetFixture.csv(dir, "a,b" + ",".repeat(5000) + "\n1,2,  \u00A0,\n")))
                .containsExactly(List.of("a", "b"), List.of("1", "2"));
    }

    @Test
    void a_cell_beyond_the_limit_is_cut_and_marked() {
        String megabyte = "x".repeat(1 << 20);
        SheetRow row = SheetFixture.rows(SheetFixture.csv(dir, "a,b\n" + megabyte + ",ngắn\n"))
                .get(1);
        assertThat(row.cell(0).cut()).isTrue();
        assertThat(row.cell(0).text()).hasSize(SheetFixture.LIMITS.cellChars());
        assertThat(row.cell(1).cut()).isFalse();
    }

    private static List<String> nfc(List<String> texts) {
        return texts.stream()
                .map(text -> Normalizer.normalize(text, Normalizer.Form.NFC))
                .toList();
    }

    /** As Windows writes it: the letter with its circumflex, breve or horn, then the tone as a byte of its own. */
    static String toWindows1258(String text) {
        StringBuilder out = new StringBuilder();
        for (String letter : text.split("")) {
            String apart = Normalizer.normalize(letter, Normalizer.Form.NFD);
            String tone = apart.replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", "");
            String bare = apart.replaceAll("[\u0300\u0301\u0303\u0309\u0323]", "");
            out.append(Normalizer.normalize(bare, Normalizer.Form.NFC)).append(tone);
        }
        return out.toString();
    }
}
