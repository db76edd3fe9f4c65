package vn.lensan.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeaderFinderTest {

    private static final List<ColumnHeading> HOUSEHOLDS = List.of(
            new ColumnHeading("household_code", "Mã hộ", List.of(), false),
            new ColumnHeading("full_name", "Họ và tên chủ hộ", List.of("Họ và tên", "Tên chủ hộ"), true),
            new ColumnHeading("citizen_number", "Số CCCD/CMND", List.of("CCCD", "CMND"), false),
            new ColumnHeading("province", "Tỉnh", List.of("Tỉnh/Thành phố"), false),
            new ColumnHeading("district", "Huyện", List.of(), false),
            new ColumnHeading("commune", "Xã", List.of(), false),
            new ColumnHeading("area_ha", "Diện tích (ha)", List.of(), false),
            new ColumnHeading("listed_on", "Ngày lập danh sách", List.of(), true));

    @TempDir
    Path dir;

    private HeaderMatch find(Path file, LegacyText legacy) {
        try (SentWorkbook workbook = Sheets.open(file, "danh-sach.csv", SheetFixture.LIMITS)) {
            return new HeaderFinder(HOUSEHOLDS, SheetFixture.LIMITS, legacy).find(workbook);
        }
    }

    private HeaderMatch find(String csv) {
        return find(SheetFixture.csv(dir, csv), LegacyText.NONE);
    }

    @Test
    void headings_are_found_below_titles_whatever_their_marks_case_and_stars() {
        HeaderMatch match =
                find("UBND XÃ KHÁNH LONG\nDANH SÁCH HỘ\n\nTT,HO VA TEN CHU HO (*),Số CCCD / CMND,diện tích,Ghi chú\n");
        assertThat(match.firstLine()).isEqualTo(4);
        assertThat(match.lastLine()).isEqualTo(4);
        assertThat(match.columns())
                .containsExactlyInAnyOrderEntriesOf(Map.of("full_name", 1, "citizen_number", 2, "area_ha", 3));
        assertThat(match.unknown()).containsExactly(0, 4);
        assertThat(match.headings()).containsEntry(4, "Ghi chú");
        assertThat(match.missing()).extracting(ColumnHeading::key).containsExactly("listed_on");
    }

    @Test
    void english_keys_aliases_and_decomposed_headings_fit_in_any_order() {
        String nfd = java.text.Normalizer.normalize("Ngày lập danh sách", java.text.Normalizer.Form.NFD);
        HeaderMatch match = find("listed_on,COMMUNE,2. Họ và tên,Mã hộ\n".replace("listed_on", nfd));
        assertThat(match.columns())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("listed_on", 0, "commune", 1, "full_name", 2, "household_code", 3));
        assertThat(match.missing()).isEmpty();
        assertThat(find("full_name,household code\n").columns()).hasSize(2);
    }

    @Test
    void a_heading_named_twice_counts_once_and_is_reported() {
        HeaderMatch match = find("Mã hộ,Họ và tên,Họ và tên chủ hộ,Mã hộ\n");
        assertThat(match.columns()).containsExactlyInAnyOrderEntriesOf(Map.of("household_code", 0, "full_name", 1));
        assertThat(match.unknown()).containsExactly(2, 3);
    }

    @Test
    void two_rows_of_headings_merged_over_each_other_are_one() {
        Path file = SheetFixture.xlsx(dir, workbook -> {
            Sheet sheet = workbook.createSheet();
            fill(sheet, 0, "DANH SÁCH");
            fill(sheet, 2, "TT", "Họ và tên chủ hộ", "Địa chỉ", "", "", "Ngày lập danh sách");
            fill(sheet, 3, "", "", "Tỉnh", "Huyện", "Xã", "");
            fill(sheet, 4, "1", "Lý Thị Ngọ", "Lạng Sơn", "Tràng Định", "Khánh Long", "05/08/2021");
        });
        HeaderMatch match = find(file, LegacyText.NONE);
        assertThat(match.firstLine()).isEqualTo(3);
        assertThat(match.lastLine()).isEqualTo(4);
        assertThat(match.columns())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("full_name", 1, "province", 2, "district", 3, "commune", 4, "listed_on", 5));
    }

    @Test
    void one_row_of_headings_does_not_swallow_the_first_record() {
        HeaderMatch match = find("Họ và tên,Xã,Ngày lập danh sách\nTriệu Văn Xã,Xã Khánh Long,05/08/2021\n");
        assertThat(match.firstLine()).isEqualTo(1);
        assertThat(match.lastLine()).isEqualTo(1);
    }

    @Test
    void the_sheet_that_fits_is_taken_and_the_others_that_fit_are_told() {
        Path file = SheetFixture.xlsx(dir, workbook -> {
            fill(workbook.createSheet("Bìa"), 0, "Báo cáo", "Họ và tên");
            fill(workbook.createSheet("Cũ"), 0, "Họ và tên", "Xã");
            fill(workbook.createSheet("Ẩn"), 0, "Họ và tên", "Xã", "Huyện", "Ngày lập danh sách");
            fill(workbook.createSheet("Hộ"), 0, "Họ và tên", "Xã", "Ngày lập danh sách");
            workbook.setSheetHidden(2, true);
        });
        try (SentWorkbook workbook = Sheets.open(file, "x", SheetFixture.LIMITS)) {
            HeaderFinder finder = new HeaderFinder(HOUSEHOLDS, SheetFixture.LIMITS, LegacyText.NONE);
            assertThat(finder.find(workbook).sheet().name()).isEqualTo("Hộ");
            assertThat(finder.search(workbook))
                    .extracting(match -> match.sheet().name())
                    .containsExactly("Hộ", "Ẩn", "Cũ");
        }
    }

    @Test
    void headings_in_an_old_font_are_read_with_the_function_handed_in() {
        LegacyText legacy = (text, font) -> text.equals("Hä vµ tªn") ? List.of("Họ và tên") : List.of();
        HeaderMatch match = find(SheetFixture.csv(dir, "Hä vµ tªn,Mã hộ\n"), legacy);
        assertThat(match.columns()).containsEntry("full_name", 0);
        assertThat(match.headings()).containsEntry(0, "Hä vµ tªn");
    }

    @Test
    void without_headings_in_the_first_20_rows_the_refusal_says_which_are_needed() {
        assertThatThrownBy(() -> find("1,2\n".repeat(20) + "Mã hộ,Họ và tên\n"))
                .isInstanceOf(SheetRefused.class)
                .hasMessage("Không tìm thấy dòng tiêu đề trong 20 dòng đầu. Cần có các cột: «Họ và tên chủ hộ», "
                        + "«Ngày lập danh sách». Hãy dùng tệp mẫu hoặc sửa lại tên cột.");
        assertThat(find("1,2\n".repeat(19) + "Mã hộ,Họ và tên\n").firstLine()).isEqualTo(20);
        assertThatThrownBy(() -> find(SheetFixture.xlsx(dir, Workbook::createSheet), LegacyText.NONE))
                .isInstanceOf(SheetRefused.class)
                .hasMessageContaining("Tệp rỗng");
    }

    @Test
    void keys_and_vietnamese_headings_one_under_the_other_are_one_heading() {
        HeaderMatch match = find("Mã hộ,Họ và tên\nhousehold_code,full_name\n01,Lý Thị Ngọ\n");
        assertThat(match.firstLine()).isEqualTo(1);
        assertThat(match.lastLine()).isEqualTo(2);
        assertThat(find("Mã hộ,Họ và tên\n01,full_name\n").lastLine()).isEqualTo(1);
    }

    @Test
    void a_row_filled_in_no_known_column_is_no_record() {
        HeaderMatch match = find("STT,Mã hộ,Họ và tên\n");
        assertThat(match.filledBy(row("4", "", ""))).isFalse();
        assertThat(match.filledBy(row("", "01", ""))).isTrue();
    }

    @Test
    void headings_printed_again_on_the_next_page_are_recognised() {
        HeaderMatch match = find("Mã hộ,Họ và tên,Ngày lập danh sách\n");
        assertThat(match.repeatedBy(row("Mã hộ", " HỌ VÀ TÊN", ""))).isTrue();
        assertThat(match.repeatedBy(row("01", "Lý Thị Ngọ", "05/08/2021"))).isFalse();
    }

    @Test
    void rows_that_are_no_records_are_told_from_records() {
        assertThat(nature("1", "2", "3", "4")).isEqualTo(RowNature.COLUMN_NUMBERS);
        assertThat(nature("(1)", "(2)", "", "(3)")).isEqualTo(RowNature.COLUMN_NUMBERS);
        assertThat(nature("A", "B", "1", "2")).isEqualTo(RowNature.COLUMN_NUMBERS);
        assertThat(nature("", "Tổng cộng:", "", "1.234,5")).isEqualTo(RowNature.TOTAL);
        assertThat(nature("CỘNG", "25")).isEqualTo(RowNature.TOTAL);
        assertThat(nature("Tổng số: 25 hộ")).isEqualTo(RowNature.TOTAL);
        assertThat(nature("TONG CONG", "", "25")).isEqualTo(RowNature.TOTAL);
        assertThat(nature("Tổng số hộ SXNN: 25 hộ")).isEqualTo(RowNature.TOTAL);
        assertThat(nature("Cộng thôn Nà Lượt", "25")).isEqualTo(RowNature.TOTAL);
        assertThat(nature("Tổng (A+B)", "25")).isEqualTo(RowNature.TOTAL);
        assertThat(nature("II", "Cộng dồn", "25")).isEqualTo(RowNature.TOTAL);
        assertThat(nature("*", "Tổng cộng")).isEqualTo(RowNature.TOTAL);
        assertThat(nature("[1]", "[2]", "[3]")).isEqualTo(RowNature.COLUMN_NUMBERS);
        assertThat(nature("A", "B", "C", "D")).isEqualTo(RowNature.COLUMN_NUMBERS);
        assertThat(nature("A", "B", "D")).isEqualTo(RowNature.RECORD);
        assertThat(nature("5", "Cộng", "25")).isEqualTo(RowNature.RECORD);
        assertThat(nature("", "", "Khánh Long, ngày 05 tháng 8 năm 2021")).isEqualTo(RowNature.SIGNATURE);
        assertThat(nature("Người lập biểu", "TM. UBND XÃ")).isEqualTo(RowNature.SIGNATURE);
        assertThat(nature("", "(Ký, ghi rõ họ tên)")).isEqualTo(RowNature.SIGNATURE);
        assertThat(nature("1", "Tống Cộng", "x")).isEqualTo(RowNature.RECORD);
        assertThat(nature("Tổng Thị Cộng", "25")).isEqualTo(RowNature.RECORD);
        assertThat(nature("Cộng", "Khánh Long", "05/08/2021")).isEqualTo(RowNature.RECORD);
        assertThat(nature("1", "Lý Thị Ngọ", "2")).isEqualTo(RowNature.RECORD);
        assertThat(nature("Nguyễn Văn Đức")).isEqualTo(RowNature.RECORD);
        assertThat(nature("Ký Thị Nhàn")).isEqualTo(RowNature.RECORD);
        assertThat(nature("1", "2")).isEqualTo(RowNature.RECORD);
        assertThat(nature("1", "1", "2", "3")).isEqualTo(RowNature.RECORD);
    }

    private static RowNature nature(String... texts) {
        return RowNature.of(row(texts), LegacyText.NONE);
    }

    private static SheetRow row(String... texts) {
        return new SheetRow(
                9,
                java.util.Arrays.stream(texts)
                        .map(text -> CellText.of(text, null, false))
                        .toList());
    }

    private static void fill(Sheet sheet, int line, String... texts) {
        Row row = sheet.createRow(line);
        for (int i = 0; i < texts.length; i++) {
            row.createCell(i).setCellValue(texts[i]);
        }
    }
}
