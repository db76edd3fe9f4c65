package vn.lensan.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lensan.LenSanTest;
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
import vn.lensan.shared.Rejected;

/** Information, inputs and their orders as they are sent, corrected and taken back, down to group III of the form. */
@LenSanTest
class SupplyIT {
    private static final Sender MINISTRY = new Sender.Ministry();
    private static final Sender VOSO = new Sender.OfPlatform("voso");
    private static final Sender POSTMART = new Sender.OfPlatform("postmart");

    @Autowired
    Intake intake;

    @Autowired
    Undo undo;

    @Autowired
    Reports reports;

    @Autowired
    FarmInputs inputs;

    @Autowired
    Verify verify;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    @BeforeEach
    void nothing_was_sent_yet() {
        jdbc.sql("""
                        truncate supply.information_item, supply.farm_input, supply.input_order, household.household,
                            household.name_key, intake.upload, intake.outcome, intake.entry, indicator.journal,
                            indicator.effect, indicator.unfolded, indicator.standing
                        """).update();
    }

    private Intake.SentFile file(String format, Sender sender, String content) throws IOException {
        Path file = folder.resolve("tep.csv");
        Files.writeString(file, content);
        return new Intake.SentFile(format, sender, "tep.csv", file, "test");
    }

    private Intake.Answer send(String format, Sender sender, String content) throws IOException {
        return intake.take(file(format, sender, content), false, Progress.SILENT);
    }

    private static void told(Intake.Answer answer, int created, int updated, int unchanged, int refused) {
        assertThat(new int[] {
                    answer.tally().of(Verdict.CREATED),
                    answer.tally().of(Verdict.UPDATED),
                    answer.tally().of(Verdict.UNCHANGED),
                    answer.tally().of(Verdict.REFUSED)
                })
                .as("%s", answer.tally().problems())
                .containsExactly(created, updated, unchanged, refused);
    }

    private Report.Figure figure(String place, Geography map, String period, String code, String key) {
        return reports
                .reports(new ReportRequest(Form.MONTHLY, period, java.util.List.of(place), null, null, map, null))
                .getFirst()
                .lines()
                .stream()
                .filter(line -> line.code().equals(code))
                .flatMap(line -> line.figures().stream())
                .filter(figure -> figure.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private void toDate(String place, Geography map, String period, String code, String key, @Nullable Integer number) {
        assertThat(figure(place, map, period, code, key).toDate())
                .as(code + " " + key + " at " + place)
                .isEqualTo(number == null ? null : BigDecimal.valueOf(number));
    }

    @AfterEach
    void the_records_give_the_same() {
        assertThat(verify.everything().named()).isEmpty();
    }

    private static final String NEWS = """
            item_id,channel,title,published_at,province_code,recipients
            T1,bài viết,Giá na đầu vụ,2021-08-20T08:00:00,,
            T2,MESSAGE,Lịch tập huấn,20/08/2021 09:30,20,1200
            T3,thông báo,Mưa lớn,2021-08-22T23:30:00Z,Tỉnh Lạng Sơn,
            """;

    @Test
    void information_counts_by_channel_once_everywhere_or_in_its_province() throws IOException {
        assertThat(intake.judge(file("information", MINISTRY, NEWS), Progress.SILENT)
                        .tally()
                        .of(Verdict.CREATED))
                .isEqualTo(3);
        assertThat(jdbc.sql("select count(*) from supply.information_item")
                        .query(Integer.class)
                        .single())
                .isZero();

        Intake.Answer sent = send("information", MINISTRY, NEWS);
        told(sent, 3, 0, 0, 0);
        // the same ids sent by a platform are other items
        told(send("information", VOSO, NEWS + "\n"), 3, 0, 0, 0);
        told(send("information", MINISTRY, NEWS + "\n\n"), 0, 0, 3, 0);

        toDate("VN", Geography.Y2021, "2021-09", "III.1", "articles", 2);
        toDate("VN", Geography.Y2021, "2021-09", "III.1", "messages", 2);
        toDate("20", Geography.Y2021, "2021-09", "III.1", "messages", 2);
        toDate("06001", Geography.Y2021, "2021-09", "III.1", "notices", 2);
        toDate("24", Geography.Y2021, "2021-09", "III.1", "notices", 0);
        toDate("24", Geography.Y2021, "2021-09", "III.1", "articles", 2);
        toDate("20", Geography.Y2025, "2021-09", "III.1", "messages", 2);
        // 20/8 twice, and 22/8 23:30 UTC is the 23rd in Vietnam
        assertThat(figure("20", Geography.Y2021, "2021-09", "III.2", "timesPerMonth")
                        .inPeriod())
                .isEqualTo(BigDecimal.valueOf(2));
        assertThat(figure("24", Geography.Y2021, "2021-09", "III.2", "timesPerMonth")
                        .inPeriod())
                .isEqualTo(BigDecimal.ONE);
        toDate("20", Geography.Y2021, "2021-09", "III.2", "timesPerMonth", null);

        // a corrected channel and a blank province: now an article for the whole nation
        told(send("information", MINISTRY, """
                item_id,channel,title,published_at,province_code,recipients
                T2,ARTICLE,Lịch tập huấn,20/08/2021 09:30,,
                """), 0, 1, 0, 0);
        toDate("24", Geography.Y2021, "2021-09", "III.1", "articles", 3);
        toDate("20", Geography.Y2021, "2021-09", "III.1", "messages", 1);
        assertThat(jdbc.sql("select recipients from supply.information_item where source = 'VN' and external_id = 'T2'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1200);

        assertThat(undo.undo(sent.uploadId(), "test")).isInstanceOf(Undo.Result.RestedOn.class);
    }

    @Test
    void an_upload_of_information_is_taken_back_whole_and_an_update_put_back_as_it_was() throws IOException {
        told(send("information", VOSO, NEWS), 3, 0, 0, 0);
        Intake.Answer corrected = send("information", VOSO, """
                item_id,channel,title,published_at,province_code
                T1,MESSAGE,Giá na giữa vụ,21/08/2021,24
                T1,NOTICE,Giá na giữa vụ,22/08/2021,24
                T9,NOTICE,Tin mới,22/08/2021,24
                """);
        told(corrected, 1, 2, 0, 0);
        toDate("VN", Geography.Y2021, "2021-09", "III.1", "articles", 0);
        toDate("24", Geography.Y2021, "2021-09", "III.1", "notices", 2);

        assertThat(undo.undo(corrected.uploadId(), "test")).isInstanceOf(Undo.Result.Undone.class);
        toDate("VN", Geography.Y2021, "2021-09", "III.1", "articles", 1);
        toDate("24", Geography.Y2021, "2021-09", "III.1", "notices", 0);
        assertThat(jdbc.sql("select title from supply.information_item where external_id = 'T1'")
                        .query(String.class)
                        .single())
                .isEqualTo("Giá na đầu vụ");
    }

    @Test
    void a_province_is_read_on_the_map_of_the_row_s_own_date() throws IOException {
        // 24: Bắc Giang until 30/6/2025, Bắc Ninh since
        Intake.Answer answer = send("information", POSTMART, """
                item_id,channel,title,published_at,province_code
                A,ARTICLE,Trước sáp nhập,30/06/2025,24
                B,ARTICLE,Sau sáp nhập,01/07/2025,24
                C,ARTICLE,Mã cũ sau sáp nhập,01/07/2025,27
                D,ARTICLE,Huyện,30/06/2025,178
                E,ARTICLE,Chưa đến,01/01/2090,
                G,TRUYỀN HÌNH,Kênh lạ,01/07/2025,
                """);
        told(answer, 2, 0, 0, 4);
        assertThat(answer.tally().problems().stream().map(p -> p.code()).toList())
                .containsExactlyInAnyOrder("place.other-list", "province.level", "date.future", "choice.unknown");

        toDate("24", Geography.Y2021, "2025-07", "III.1", "articles", 2);
        toDate("27", Geography.Y2021, "2025-07", "III.1", "articles", 1);
        toDate("24", Geography.Y2025, "2025-07", "III.1", "articles", 2);
        toDate("20", Geography.Y2025, "2025-07", "III.1", "articles", 0);
        toDate("VN", Geography.Y2021, "2025-07", "III.1", "articles", 2);
    }

    private static final String INPUTS = """
            input_id,name,group,offered_from,offered_until,market_price_vnd,platform_price_vnd,offer_from,offer_until,province_code
            P1,Phân lân,phân bón,01/08/2021,,120.000,100.000,10/08/2021,14/09/2021,
            P2,Giống ngô,giống,01/08/2021,14/09/2021,50000,50000,10/08/2021,,
            P3,Túi lưới,bao bì,05/08/2021,,9000,8000,,,20
            P4,Máy cắt cỏ,máy móc,05/08/2021,,,3000000,05/08/2021,,20
            P5,Cám gà,thức ăn,01/08/2021,10/08/2021,9000,8000,05/08/2021,,24
            """;

    @Test
    void inputs_count_while_offered_and_offers_only_below_the_market_price() throws IOException {
        Intake.Answer sent = send("inputs", VOSO, INPUTS);
        told(sent, 5, 0, 0, 0);
        told(send("inputs", VOSO, INPUTS + "\n"), 0, 0, 5, 0);

        toDate("VN", Geography.Y2021, "2021-08", "III.3", "inputs", 4);
        toDate("20", Geography.Y2021, "2021-08", "III.3", "inputs", 4);
        toDate("24", Geography.Y2021, "2021-08", "III.3", "inputs", 2);
        // 14/9 is the last day held of P2 and of P1's offer
        toDate("VN", Geography.Y2021, "2021-09", "III.3", "inputs", 4);
        toDate("VN", Geography.Y2021, "2021-09", "III.5", "inputs", 1);
        toDate("VN", Geography.Y2021, "2021-10", "III.3", "inputs", 3);
        toDate("VN", Geography.Y2021, "2021-10", "III.5", "inputs", 0);
        assertThat(figure("VN", Geography.Y2021, "2021-10", "III.5", "inputs").inPeriod())
                .isEqualTo(BigDecimal.valueOf(-1));

        // a price becomes known, an offer is withdrawn, an input comes back
        Intake.Answer changed = send("inputs", VOSO, """
                input_id,name,group,offered_from,offered_until,market_price_vnd,platform_price_vnd,offer_from,offer_until,province_code
                P1,Phân lân,phân bón,01/08/2021,,,,,,
                P2,Giống ngô,giống,20/09/2021,,,45000,10/08/2021,,
                P4,Máy cắt cỏ,máy móc,05/08/2021,,3500000,,05/08/2021,,20
                """);
        told(changed, 0, 3, 0, 0);
        toDate("VN", Geography.Y2021, "2021-09", "III.5", "inputs", 2);
        toDate("VN", Geography.Y2021, "2021-10", "III.3", "inputs", 4);
        toDate("20", Geography.Y2021, "2021-10", "III.5", "inputs", 2);
        toDate("24", Geography.Y2021, "2021-10", "III.5", "inputs", 1);

        assertThat(undo.undo(changed.uploadId(), "test")).isInstanceOf(Undo.Result.Undone.class);
        toDate("VN", Geography.Y2021, "2021-09", "III.5", "inputs", 1);
        toDate("VN", Geography.Y2021, "2021-10", "III.3", "inputs", 3);
    }

    @Test
    void what_makes_no_sense_in_an_input_is_named_beside_its_column() throws IOException {
        Intake.Answer answer = send("inputs", VOSO, """
                input_id,name,group,offered_from,offered_until,market_price_vnd,platform_price_vnd,offer_from,offer_until
                A,Phân,phân,01/08/2021,,,,,
                B,Phân,phân bón,31/02/2021,,,,,
                C,Phân,phân bón,01/08/2021,31/07/2021,,,,
                D,Phân,phân bón,01/08/2021,,-5,,,
                E,Phân,phân bón,01/08/2021,,,99999999999999999,,
                F,Phân,phân bón,01/08/2099,,,,,
                G,,phân bón,01/08/2021,,,,,
                """);
        told(answer, 0, 0, 0, 7);
        assertThat(answer.tally().problems().stream().map(p -> p.column()).toList())
                .containsExactlyInAnyOrder(
                        "group",
                        "offered_from",
                        "offered_until",
                        "market_price_vnd",
                        "platform_price_vnd",
                        "offered_from",
                        "name");
        assertThatThrownBy(() -> send("inputs", MINISTRY, INPUTS)).isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> send("information", new Sender.OfPlace(1_100_020, "20"), NEWS))
                .isInstanceOf(Rejected.class);
    }

    private static final String HOUSEHOLDS = """
            household_code,full_name,citizen_number,commune_code,kind,listed_on
            LS-0001,Nông Văn Mẫu,020085001234,06001,,01/08/2021
            LS-0002,Hoàng Thị Thử,020190001235,06001,,01/08/2021
            LS-0003,HTX Thử,,06001,Hợp tác xã,01/08/2021
            """;

    @Test
    void households_that_ordered_inputs_count_from_their_first_order_unless_cancelled() throws IOException {
        send("households", new Sender.OfPlace(1_100_020, "20"), HOUSEHOLDS);
        send("inputs", VOSO, INPUTS);
        Intake.Answer sent = send("input-orders", VOSO, """
                order_id,input_id,quantity,ordered_on,status,citizen_number,household_code,commune_code,full_name
                D1,P1,2,12/08/2021,PLACED,020085001234,,,
                D1,P3,"1,5",12/08/2021,Đã giao,020085001234,,,
                D2,P1,1,16/08/2021,DELIVERED,020190001235,,,Hoàng Thị Thử
                D3,P1,1,12/08/2021,PLACED,,LS-0003,06001,HTX Thử
                D4,P1,1,12/08/2021,PLACED,,,06001,Nông Văn Mẫu
                D5,P1,0,12/08/2021,PLACED,020085001234,,,
                D6,P1,1,12/08/2021,BAY MẤT,020085001234,,,
                """);
        told(sent, 4, 0, 0, 2);
        assertThat(sent.tally().of(Verdict.WAITING)).isEqualTo(1);
        toDate("20", Geography.Y2021, "2021-08", "III.4", "households", 1);
        toDate("06001", Geography.Y2021, "2021-09", "III.4", "households", 2);
        toDate("20", Geography.Y2025, "2021-09", "III.4", "households", 2);

        // an input no list names counts too
        told(send("input-orders", VOSO, """
                order_id,input_id,quantity,ordered_on,status,household_code,commune_code,full_name
                D7,P99,1,13/08/2021,CONFIRMED,LS-0002,06001,Hoàng Thị Thử
                """), 1, 0, 0, 0);
        assertThat(inputs.orderedUnlisted(new Sight.Limit("voso", null))).isEqualTo(1);
        assertThat(inputs.orderedUnlisted(new Sight.Limit("postmart", null))).isZero();
        toDate("20", Geography.Y2021, "2021-08", "III.4", "households", 2);

        // one line cancelled: the order's other line still counts; then that one too
        told(send("input-orders", VOSO, """
                order_id,input_id,quantity,ordered_on,status,citizen_number
                D1,P1,2,12/08/2021,CANCELLED,020085001234
                """), 0, 1, 0, 0);
        toDate("20", Geography.Y2021, "2021-08", "III.4", "households", 2);
        Intake.Answer cancelled = send("input-orders", VOSO, """
                order_id,input_id,quantity,ordered_on,status,citizen_number
                D1,P3,1.5,12/08/2021,CANCELLED,020085001234
                D1,P1,2,12/08/2021,CANCELLED,020085001234
                """);
        told(cancelled, 0, 1, 1, 0);
        toDate("20", Geography.Y2021, "2021-08", "III.4", "households", 1);
        assertThat(undo.undo(cancelled.uploadId(), "test")).isInstanceOf(Undo.Result.Undone.class);
        toDate("20", Geography.Y2021, "2021-08", "III.4", "households", 2);
        assertThat(undo.undo(sent.uploadId(), "test")).isInstanceOf(Undo.Result.RestedOn.class);
    }
}
