package vn.lensan.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lensan.LenSanTest;

/** Small things of real files: what is read out of them, and what is refused rather than guessed. */
@LenSanTest
class AsSentIT {
    private static final Sender LANG_SON = new Sender.OfPlace(1_100_020, "20");
    private static final Sender VOSO = new Sender.OfPlatform("voso");
    private static final Sender MINISTRY = new Sender.Ministry();
    private static final AtomicInteger FILES = new AtomicInteger();

    @Autowired
    Intake intake;

    @Autowired
    Undo undo;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    /** Sends a file as a dry run and for good: both must tell the same. */
    private Intake.Answer send(String format, Sender sender, Path file) {
        Intake.SentFile sent = new Intake.SentFile(format, sender, String.valueOf(file.getFileName()), file, "test");
        Intake.Answer dry = intake.judge(sent, Progress.SILENT);
        Intake.Answer answer = intake.take(sent, false, Progress.SILENT);
        assertThat(verdicts(dry)).isEqualTo(verdicts(answer));
        assertThat(dry.tally().problems()).isEqualTo(answer.tally().problems());
        assertThat(dry.tally().notices()).isEqualTo(answer.tally().notices());
        return answer;
    }

    private Intake.Answer send(String format, Sender sender, String content) throws IOException {
        Path file = folder.resolve("tep" + FILES.incrementAndGet() + ".csv");
        Files.writeString(file, content);
        return send(format, sender, file);
    }

    private interface Filling {
        void fill(XSSFWorkbook workbook);
    }

    private Path workbook(Filling filling) throws IOException {
        Path file = folder.resolve("tep" + FILES.incrementAndGet() + ".xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            filling.fill(workbook);
            workbook.write(out);
        }
        return file;
    }

    private static Row fill(Sheet sheet, int line, String... texts) {
        Row row = sheet.createRow(line);
        for (int i = 0; i < texts.length; i++) {
            row.createCell(i).setCellValue(texts[i]);
        }
        return row;
    }

    /** Created, updated, unchanged, waiting, refused. */
    private static List<Integer> verdicts(Intake.Answer answer) {
        return Arrays.stream(Verdict.values()).map(v -> answer.tally().of(v)).toList();
    }

    private static List<String> told(List<Tally.Trouble> troubles) {
        return troubles.stream()
                .map(t -> t.row() + " " + t.column() + " " + t.code())
                .toList();
    }

    private void back(Intake.Answer answer) {
        assertThat(undo.undo(java.util.Objects.requireNonNull(answer.uploadId()), "test"))
                .isInstanceOf(Undo.Result.Undone.class);
    }

    @Test
    void numbered_lines_without_content_totals_and_second_headings_are_no_rows() throws IOException {
        Intake.Answer answer = send("households", LANG_SON, """
                DANH SÁCH HỘ,,,
                STT,Mã hộ,Họ và tên chủ hộ,Mã xã
                TT,household_code,full_name,commune_code
                [1],[2],[3],[4]
                1,AS-1,Nông Văn Đầu,06001
                ,Cộng thôn Nà Lượt,1,
                2,AS-2,Nông Văn Sau,xx
                3,,,
                4,,,
                ,Tổng số hộ: 2,,
                """);
        assertThat(answer.tally().rows()).isEqualTo(2);
        assertThat(verdicts(answer)).isEqualTo(List.of(1, 0, 0, 0, 1));
        assertThat(told(answer.tally().problems())).containsExactly("7 commune_code place.code");
        back(answer);
    }

    @Test
    void errors_of_formulas_are_no_values_wherever_they_stand() throws IOException {
        Intake.Answer answer = send("households", LANG_SON, """
                household_code,full_name,commune_code,phone,hamlet,note
                #REF!,Nông Văn Một,06001,,,
                AS-3,#N/A,06001,,,
                AS-4,Nông Văn Ba,#VALUE!,,,
                AS-5,Nông Văn Bốn,06001,########,,
                AS-6,Nông Văn Năm,06001,,,#REF!
                """);
        assertThat(told(answer.tally().problems()))
                .containsExactly(
                        "2 household_code cell.broken",
                        "3 full_name cell.broken",
                        "4 commune_code cell.broken",
                        "5 phone cell.broken");
        assertThat(answer.tally().of(Verdict.CREATED)).isEqualTo(1);
        back(answer);
    }

    @Test
    void a_code_the_spreadsheet_has_rounded_names_nobody() throws IOException {
        assertThat(told(send("orders", VOSO, """
                                order_id,line,product_id,quantity,buyer_province,status,status_at
                                2.10801E+18,1,NA,1,01,PLACED,01/08/2021
                                """).tally().problems())).containsExactly("2 order_id id.rounded");
        Path file = workbook(workbook -> {
            Sheet sheet = workbook.createSheet();
            fill(sheet, 0, "household_code", "full_name", "commune_code");
            fill(sheet, 1, "", "Nông Văn Mười", "06001").getCell(0).setCellValue(2_108_010_000_123_456_789.0);
            fill(sheet, 2, "", "Nông Văn Mười", "06001").getCell(0).setCellValue(21_080_100.0);
        });
        Intake.Answer answer = send("households", LANG_SON, file);
        assertThat(told(answer.tally().problems())).containsExactly("2 household_code id.rounded");
        assertThat(answer.tally().of(Verdict.CREATED)).isEqualTo(1);
        back(answer);
    }

    @Test
    void a_code_is_not_longer_than_the_register_can_find_again() throws IOException {
        String kanji = new java.util.Random(1)
                .ints(400, 0x4e00, 0x9fff)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        String longest = kanji.substring(0, 200);
        Intake.Answer answer = send("orders", VOSO, """
                order_id,line,product_id,quantity,buyer_province,status,status_at
                %s,1,%s,1,01,PLACED,01/08/2021
                %sx,1,NA,1,01,PLACED,01/08/2021
                """.formatted(longest, kanji.substring(200), longest));
        assertThat(verdicts(answer)).isEqualTo(List.of(0, 0, 0, 1, 1));
        assertThat(told(answer.tally().problems())).containsExactly("3 order_id text.too_long");
        back(answer);
    }

    @Test
    void both_numbers_on_one_card_are_one_person() throws IOException {
        Intake.Answer lists = send("households", LANG_SON, """
                household_code,full_name,citizen_number,commune_code
                AS-21,Nông Văn Thẻ,020085888001|081888001|Nông Văn Thẻ|02031985|Nam|Nà Lượt|01012021,06001
                AS-22,Nông Văn Ghi,020085888002 / 081888002,06001
                AS-23,Nông Văn Cũ,081888003,06001
                ,Nông Văn Cũ,081888003 (020085888003),06001
                """);
        assertThat(verdicts(lists)).isEqualTo(List.of(3, 1, 0, 0, 0));
        Intake.Answer trained = send("attendance", LANG_SON, """
                training_code,topic,held_on,citizen_number
                AS,KNS,05/08/2021,081888001
                AS,KNS,05/08/2021,020085888001
                AS,KNS,05/08/2021,081888002
                AS,KNS,05/08/2021,020085888003
                AS,KNS,05/08/2021,020085888001 / 081888002
                """);
        assertThat(verdicts(trained)).as("the last names two").isEqualTo(List.of(3, 0, 1, 1, 0));
        back(trained);
        back(lists);
    }

    @Test
    void what_a_citizen_number_tells_otherwise_is_told_and_holds_nothing_up() throws IOException {
        Intake.Answer answer = send("households", LANG_SON, """
                household_code,full_name,citizen_number,birth,sex,commune_code
                AS-24,Nông Văn Đúng,020085888004,1985,Nam,06001
                AS-25,Nông Thị Nam,020085888005,1985,Nữ,06001
                AS-26,Nông Văn Già,020085888006,01/02/1958,Nam,06001
                AS-27,Nông Văn Đâu,003085888007,,,06001
                """);
        assertThat(verdicts(answer)).isEqualTo(List.of(4, 0, 0, 0, 0));
        assertThat(told(answer.tally().notices()))
                .containsExactly(
                        "3 citizen_number citizen_number.sex",
                        "4 citizen_number citizen_number.birth",
                        "5 citizen_number citizen_number.province");
        back(answer);
    }

    @Test
    void dashes_are_blank_and_a_name_has_letters() throws IOException {
        assertThat(told(send("households", LANG_SON, """
                                household_code,full_name,commune_code,birth
                                AS-7,-,06001,
                                AS-8,12345,06001,
                                AS-9,Nông Văn Mai,06001,2090
                                AS-10,Nông Văn Mốt,06001,01/01/2090
                                """).tally().problems()))
                .containsExactly(
                        "2 full_name required",
                        "3 full_name name.invalid",
                        "4 birth date.future",
                        "5 birth date.future");
    }

    @Test
    void yes_and_units_are_written_in_many_ways() throws IOException {
        Intake.Answer answer = send("households", LANG_SON, """
                household_code,full_name,commune_code,smartphone,area_ha,kind
                AS-11,Nông Văn Một,06001,x,"1,5 ha",HTX
                AS-12,Nông Văn Hai,06001,TRUE,"1,5",Hộ sản xuất nông nghiệp
                AS-13,Nông Văn Ba,06001,0,"15000 m2",Trang trại
                """);
        assertThat(told(answer.tally().problems())).containsExactly("4 area_ha number.invalid");
        assertThat(answer.tally().problems().getFirst().message()).contains("đổi về ha");
        assertThat(jdbc.sql(
                                "select code, smartphone, area_ha, kind from household.household where code in ('AS-11', 'AS-12') order by code")
                        .query((row, n) -> row.getBoolean(2) + " " + row.getBigDecimal(3) + " " + row.getInt(4))
                        .list())
                .containsExactly("true 1.5 2", "true 1.5 0");
        back(answer);
    }

    @Test
    void what_one_number_leaves_open_its_column_tells() throws IOException {
        Intake.Answer open = send("households", LANG_SON, """
                household_code,full_name,commune_code,area_ha
                AS-14,Nông Văn Một,06001,1.250
                """);
        assertThat(told(open.tally().problems())).containsExactly("2 area_ha number.ambiguous");
        Intake.Answer answer = send("households", LANG_SON, """
                household_code,full_name,commune_code,area_ha,output_tonnes
                AS-14,Nông Văn Một,06001,1.250,"3,5"
                AS-15,Nông Văn Hai,06001,0.5,1.250
                """);
        assertThat(jdbc.sql(
                                "select area_ha, output_tonnes from household.household where code in ('AS-14', 'AS-15') order by code")
                        .query((row, n) -> row.getBigDecimal(1) + " " + row.getBigDecimal(2))
                        .list())
                .containsExactly("1.25 3.5", "0.5 1250");
        back(answer);
    }

    @Test
    void a_share_is_a_percentage_however_the_sheet_shows_it() throws IOException {
        Path file = workbook(workbook -> {
            Sheet sheet = workbook.createSheet();
            CellStyle percent = workbook.createCellStyle();
            percent.setDataFormat(workbook.createDataFormat().getFormat("0.0%"));
            fill(sheet, 0, "Chỉ tiêu", "Mã đơn vị", "Năm", "Tỉ lệ %");
            Row row = fill(sheet, 1, "I.1", "04", "2021");
            row.createCell(3).setCellValue(0.705);
            row.getCell(3).setCellStyle(percent);
            fill(sheet, 2, "I.2", "04", "2021", "60 %");
            fill(sheet, 3, "I.3", "04", "2021", "150");
            fill(sheet, 4, "I.9", "04", "2021", "50");
        });
        Intake.Answer answer = send("targets", MINISTRY, file);
        assertThat(told(answer.tally().problems()))
                .containsExactly("4 share_percent number.range", "5 indicator choice.unknown");
        assertThat(jdbc.sql("""
                        select indicator || ' ' || share from target.target
                        where unit_id = 1100004 and year = 2021 order by indicator
                        """).query(String.class).list()).containsExactly("I.1 70.5", "I.2 60");
        back(answer);
    }

    @Test
    void denominators_and_targets_come_from_provinces_and_the_ministry() {
        assertThat(List.of("universe", "targets")).allSatisfy(format -> {
            Intake.SentFile sent = new Intake.SentFile(
                    format, new Sender.OfPlace(1_306_001, "06001"), "a.csv", folder.resolve("a.csv"), "test");
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> intake.judge(sent, Progress.SILENT))
                    .hasMessageContaining("06001");
        });
    }

    @Test
    void another_sheet_that_could_have_been_read_is_told() throws IOException {
        Path file = workbook(workbook -> {
            for (String hamlet : List.of("Nà Lượt", "Nà Phước", "Trống")) {
                Sheet sheet = workbook.createSheet(hamlet);
                fill(sheet, 0, "Mã hộ", "Họ và tên chủ hộ", "Mã xã", "Thôn/bản");
                if (!hamlet.equals("Trống")) {
                    fill(sheet, 1, "AS-16 " + hamlet, "Nông Văn Một", "06001", hamlet);
                }
            }
        });
        Intake.Answer answer = send("households", LANG_SON, file);
        assertThat(answer.tally().rows()).isEqualTo(1);
        assertThat(answer.tally().notices())
                .extracting(Tally.Trouble::code, t -> t.message().contains("Nà Phước"))
                .containsExactly(tuple("sheet.overlooked", true));
        back(answer);
    }

    @Test
    void a_province_named_beside_a_code_is_one_and_holds_for_all_that_went_into_it() throws IOException {
        Intake.Answer lists = send("households", MINISTRY, """
                household_code,full_name,commune_code,listed_on
                AS-17,Nông Văn Một,01843,01/08/2021
                AS-17,Nông Văn Hai,00001,01/08/2021
                """);
        assertThat(lists.tally().of(Verdict.CREATED)).isEqualTo(2);
        Intake.Answer answer = send("attendance", MINISTRY, """
                training_code,topic,held_on,household_code,province
                AS-1,KNS,05/08/2021,AS-17,
                AS-2,KNS,05/08/2021,AS-17,Bắc Kạn
                AS-3,KNS,05/08/2021,AS-17,06
                AS-4,KNS,05/08/2025,AS-17,Thái Nguyên
                AS-5,KNS,05/08/2025,AS-17,Bắc Kạn
                AS-6,KNS,05/08/2021,AS-17,Thái Nguyên
                AS-7,KNS,05/08/2021,AS-17,Nơi Nào Đó
                """);
        assertThat(verdicts(answer)).isEqualTo(List.of(4, 0, 0, 2, 1));
        assertThat(told(answer.tally().problems())).containsExactly("8 province place.unknown");
        back(answer);
        back(lists);
    }

    @Test
    void a_day_left_blank_is_none_and_a_column_left_out_says_nothing() throws IOException {
        Intake.Answer list = send("households", LANG_SON, """
                household_code,full_name,citizen_number,commune_code
                AS-18,Nông Văn Một,020085777001,06001
                """);
        Intake.Answer opened = send("shop-accounts", VOSO, """
                account_id,opened_on,closed_on,marked_from,marked_until,citizen_number
                AS,01/08/2021,20/08/2021,02/08/2021,10/08/2021,020085777001
                """);
        assertThat(verdicts(send("shop-accounts", VOSO, """
                account_id,opened_on,citizen_number,marked_from
                AS,01/08/2021,020085777001,02/08/2021
                """))).isEqualTo(List.of(0, 0, 1, 0, 0));
        Intake.Answer blank = send("shop-accounts", VOSO, """
                account_id,opened_on,closed_on,citizen_number
                AS,01/08/2021,,020085777001
                """);
        assertThat(verdicts(blank)).isEqualTo(List.of(0, 1, 0, 0, 0));
        Intake.Answer paid = send("payment-accounts", VOSO, """
                account_id,provider,opened_on,closed_on,citizen_number
                AS,Ngân hàng Thử,01/08/2021,01/08/2021,020085777001
                """);
        assertThat(verdicts(send("payment-accounts", VOSO, """
                account_id,provider,opened_on,closed_on,citizen_number,note
                AS,Ngân hàng Thử,01/08/2021,01/08/2021,020085777001,một ngày cũng không
                """)))
                .as("one that ended on the day it began, said again")
                .isEqualTo(List.of(0, 0, 1, 0, 0));
        Intake.Answer half = send("shop-accounts", VOSO, """
                account_id,opened_on,marked_from,marked_until,citizen_number
                AS,01/08/2021,,10/08/2021,020085777001
                """);
        assertThat(told(half.tally().notices())).containsExactly("2 marked_from date.without-first");
        assertThat(List.of(opened, blank, paid, half, list))
                .allSatisfy(a -> assertThat(a.applied()).isTrue());
    }

    @Test
    void a_file_sent_again_tells_its_refused_rows_again() throws IOException {
        String file = "household_code,full_name,commune_code\nAS-19,Nông Văn Một,06001\nAS-20,Nông Văn Hai,xx\n";
        Intake.Answer first = send("households", LANG_SON, file);
        Intake.Answer again = send("households", LANG_SON, file);
        assertThat(again.alreadyApplied()).isTrue();
        assertThat(verdicts(again)).isEqualTo(List.of(0, 0, 1, 0, 1));
        assertThat(again.tally().problems()).isEqualTo(first.tally().problems());
        back(first);
    }
}
