package vn.lensan.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lensan.LenSanTest;
import vn.lensan.household.Merging;
import vn.lensan.indicator.Verified;
import vn.lensan.indicator.Verify;
import vn.lensan.intake.Intake;
import vn.lensan.intake.Progress;
import vn.lensan.intake.Sender;
import vn.lensan.intake.Undo;
import vn.lensan.intake.Verdict;
import vn.lensan.place.Geography;
import vn.lensan.report.Form;
import vn.lensan.report.Report;
import vn.lensan.report.ReportRequest;
import vn.lensan.report.Reports;

/** A small market: the families of Nà Lượt with stalls and products, told of by files as platforms send them. */
@LenSanTest
abstract class Market {
    static final Sender LANG_SON = new Sender.OfPlace(1_100_020, "20");
    static final Sender VOSO = new Sender.OfPlatform("voso");
    static final Sender POSTMART = new Sender.OfPlatform("postmart");

    static final String FAMILIES = """
            household_code,full_name,citizen_number,commune_code,hamlet,listed_on
            LS-1,Nông Văn Mẫu,020085001234,06001,Nà Lượt,01/08/2021
            LS-2,Hoàng Thị Thử,020190001235,06004,Bản Mới,01/08/2021
            LS-3,Nông Văn Mậu,020085009999,06007,Nà Lượt,01/08/2021
            """;
    static final String STALLS = """
            account_id,opened_on,citizen_number
            V1,01/08/2021,020085001234
            V2,01/08/2021,020190001235
            V3,01/08/2021,020085009999
            """;
    static final String PRODUCTS = """
            product_id,account_id,name,kind,net_weight_kg,listed_on
            NA,V1,Na Chi Lăng,Na,1,01/08/2021
            HOI,V2,Hoa hồi,Hồi,"0,5",01/08/2021
            GAO,V3,Gạo nếp,Gạo,5,01/08/2021
            """;

    private static final String HEAD =
            "order_id,line,product_id,quantity,amount_vnd,buyer_province,buyer_country,status,status_at\n";

    @Autowired
    Intake intake;

    @Autowired
    Undo undo;

    @Autowired
    Merging merging;

    @Autowired
    Reports reports;

    @Autowired
    Verify verify;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private final Deque<Long> uploads = new ArrayDeque<>();
    private int files;

    /** Every story is taken back, file by file from the last: after each the figures are what the records say. */
    @AfterEach
    void nothingIsLeft() {
        while (!uploads.isEmpty()) {
            assertThat(undo.undo(uploads.pop(), "test")).isInstanceOf(Undo.Result.Undone.class);
            equal();
        }
        for (String table : List.of("order_line", "line_key", "sold_product")) {
            assertThat(jdbc.sql("select count(*) from sales." + table)
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        assertThat(jdbc.sql("select count(*) from (select from indicator.journal group by part_id, subject,"
                                + " figure_id, locality_id, day, came_in, member having sum(amount) <> 0) j")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** Families, stalls and products on record. */
    void open() throws IOException {
        send("households", LANG_SON, FAMILIES);
        send("shop-accounts", VOSO, STALLS);
        send("products", VOSO, PRODUCTS);
    }

    Intake.Answer send(String format, Sender sender, String text) throws IOException {
        Path file = folder.resolve(++files + ".csv");
        Files.writeString(file, text + "\n".repeat(files)); // no file is the same as one before
        Intake.Answer answer = intake.take(
                new Intake.SentFile(format, sender, file.getFileName().toString(), file, "test"),
                false,
                Progress.SILENT);
        assertThat(answer.refusal()).isNull();
        assertThat(answer.alreadyApplied()).isFalse();
        uploads.push(java.util.Objects.requireNonNull(answer.uploadId()));
        return answer;
    }

    /** Rows of an order file of voso: {@code DH1,1,NA,5,50000,01,,DELIVERED,2021-08-05T10:00}. */
    Intake.Answer orders(String... rows) throws IOException {
        return send("orders", VOSO, HEAD + String.join("\n", rows) + "\n");
    }

    /** The same rows judged only. */
    Intake.Answer judge(String... rows) throws IOException {
        Path file = folder.resolve(++files + ".csv");
        Files.writeString(file, HEAD + String.join("\n", rows) + "\n");
        return intake.judge(
                new Intake.SentFile("orders", VOSO, file.getFileName().toString(), file, "test"), Progress.SILENT);
    }

    /** created, updated, unchanged, waiting, refused. */
    static List<Integer> verdicts(Intake.Answer answer) {
        return java.util.stream.Stream.of(Verdict.values())
                .map(answer.tally()::of)
                .toList();
    }

    /** Tonnes of a week: those of the period and those to date. */
    String tonnes(String week, String place) {
        Report.Figure figure = line(week, place, "II.2").figures().getFirst();
        return plain(figure.inPeriod()) + " " + plain(figure.toDate());
    }

    /** The note beside a row of the form. */
    String note(String week, String place, String code) {
        return line(week, place, code).note();
    }

    /** Markets of a week: in the period, to date. */
    String markets(String week, String place, String code) {
        Report.Figure figure = line(week, place, code).figures().getFirst();
        return plain(figure.inPeriod()) + " " + plain(figure.toDate());
    }

    Report.Line line(String week, String place, String code) {
        return reports.reports(ReportRequest.of(Form.WEEKLY, week, place)).getFirst().lines().stream()
                .filter(l -> l.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static String plain(BigDecimal number) {
        return number == null
                ? "-"
                : String.format(Locale.ROOT, "%s", number.stripTrailingZeros().toPlainString());
    }

    /** The same on the map of 2025. */
    String marketsOf2025(String week, String place, String code) {
        Report report = reports.reports(
                        new ReportRequest(Form.WEEKLY, week, List.of(place), null, null, Geography.Y2025, null))
                .getFirst();
        Report.Figure figure = report.lines().stream()
                .filter(l -> l.code().equals(code))
                .findFirst()
                .orElseThrow()
                .figures()
                .getFirst();
        return plain(figure.inPeriod()) + " " + plain(figure.toDate());
    }

    int part(String code) {
        return jdbc.sql("select part_id from household.household where code = :code")
                .param("code", code)
                .query(Integer.class)
                .single();
    }

    long household(String code) {
        return jdbc.sql("select household_id from household.household where code = :code")
                .param("code", code)
                .query(Long.class)
                .single();
    }

    /** A file is taken back. */
    void back(Intake.Answer answer) {
        uploads.remove(answer.uploadId());
        assertThat(undo.undo(java.util.Objects.requireNonNull(answer.uploadId()), "test"))
                .isInstanceOf(Undo.Result.Undone.class);
        equal();
    }

    /** Every figure is what the records say, and every line what its events say. */
    void equal() {
        Verified verified = verify.everything();
        assertThat(verified.named()).extracting(Verified.Difference::sentence).isEmpty();
        assertThat(verified.equal()).isTrue();
        assertThat(jdbc.sql("""
                        select count(*) from sales.order_line l
                        left join published.product p on p.part_id = l.part_id and p.product_id = l.product_id
                        left join sales.line_key k on k.line_id = l.line_id and k.part_id = l.part_id
                        left join sales.sold_product s on s.part_id = l.part_id and s.product_id = l.product_id
                            and s.household_id = p.household_id and s.net_grams = p.net_grams
                        where p.product_id is null or k.line_id is null or s.product_id is null
                        """).query(Integer.class).single()).isZero();
    }
}
