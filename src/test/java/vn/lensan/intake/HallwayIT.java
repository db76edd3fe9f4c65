package vn.lensan.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lensan.LenSanTest;

@LenSanTest
class HallwayIT {
    @Autowired
    Intake intake;

    @Autowired
    Undo undo;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private static final String LIST = """
            household_code,full_name,citizen_number,birth,sex,phone,commune_code,hamlet,listed_on
            LS-0001,Nông Văn Mẫu,020085001234,1985,Nam,0912000001,06001,Nà Lượt,01/08/2021
            LS-0002,Hoàng Thị Thử,020190001235,02/03/1990,Nữ,0912000002,06001,Nà Lượt,01/08/2021
            LS-0003,Lương Văn Sai,,,Nam,12,06001,Nà Lượt,01/08/2021
            """;

    private Path file(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, content);
        return file;
    }

    private Intake.Answer send(String format, Sender sender, String content) throws IOException {
        return intake.take(
                new Intake.SentFile(format, sender, "tep.csv", file("tep.csv", content), "test"),
                false,
                Progress.SILENT);
    }

    @Test
    void a_list_then_its_trainings_and_accounts_make_figures_and_undo_takes_them_back() throws IOException {
        Sender province = new Sender.OfPlace(1_100_020, "20");
        Intake.Answer dry = intake.judge(
                new Intake.SentFile("households", province, "a.csv", file("a.csv", LIST), "test"), Progress.SILENT);
        assertThat(dry.tally().of(Verdict.CREATED)).isEqualTo(2);
        assertThat(jdbc.sql("select count(*) from household.household")
                        .query(Integer.class)
                        .single())
                .isZero();

        Intake.Answer answer = send("households", province, LIST);
        assertThat(answer.tally().problems()).hasSize(1);
        assertThat(answer.tally().of(Verdict.CREATED)).isEqualTo(2);
        assertThat(answer.tally().of(Verdict.REFUSED)).isEqualTo(1);
        assertThat(send("households", province, LIST).alreadyApplied()).isTrue();
        assertThat(send("households", province, LIST + "\n").tally().of(Verdict.UNCHANGED))
                .isEqualTo(2);

        Intake.Answer classes = send("attendance", province, """
                training_code,topic,held_on,household_code,commune_code,full_name
                L1,KNS,05/08/2021,LS-0001,06001,Nông Văn Mẫu
                L1,KNS,05/08/2021,LS-0002,06001,Hoàng Thị Thử
                L1,KNS,05/08/2021,LS-0009,06001,Ai Đó
                """);
        assertThat(classes.tally().of(Verdict.CREATED)).isEqualTo(2);
        assertThat(classes.tally().of(Verdict.WAITING)).isEqualTo(1);
        assertThat(classes.tally().notices())
                .singleElement()
                .satisfies(
                        told -> assertThat(told.row() + " " + told.message())
                                .isEqualTo(
                                        "4 Dòng này chờ người quyết định ở «Hàng chờ»: không đủ căn cứ để biết chắc là hộ nào."));
        assertThat(journal("I.1")).isEqualTo(2);

        Intake.Answer shops = send("shop-accounts", new Sender.OfPlatform("voso"), """
                account_id,opened_on,closed_on,citizen_number,full_name
                V1,06/08/2021,,020085001234,NONG VAN MAU
                V1,06/08/2021,20/08/2021,020085001234,NONG VAN MAU
                """);
        assertThat(shops.tally().of(Verdict.CREATED)).isEqualTo(1);
        assertThat(shops.tally().of(Verdict.UPDATED)).isEqualTo(1);
        assertThat(journal("I.3")).isZero();

        assertThat(undo.undo(answer.uploadId(), "test")).isInstanceOf(Undo.Result.RestedOn.class);
        assertThat(undo.undo(shops.uploadId(), "test")).isInstanceOf(Undo.Result.Undone.class);
        assertThat(undo.undo(classes.uploadId(), "test")).isInstanceOf(Undo.Result.Undone.class);
        assertThat(journal("I.1")).isZero();
    }

    @Test
    void a_row_told_by_a_phone_rests_on_the_list_that_gave_it() throws IOException {
        Sender province = new Sender.OfPlace(1_100_020, "20");
        Intake.Answer listed = send("households", province, """
                household_code,full_name,phone,commune_code
                LS-0101,Vi Thị Lụa,0912000101,06001
                """);
        Intake.Answer corrected = send("households", province, """
                household_code,full_name,phone,commune_code
                LS-0101,Vi Thị Lụa,0987000001,06001
                """);
        assertThat(corrected.tally().of(Verdict.UPDATED)).isEqualTo(1);
        Intake.Answer classes = send("attendance", province, """
                training_code,topic,held_on,phone,full_name
                L2,KNS,05/08/2021,0987000001,Vi Thị Lụa
                """);
        assertThat(classes.tally().of(Verdict.CREATED)).isEqualTo(1);
        assertThat(undo.undo(corrected.uploadId(), "test"))
                .isEqualTo(new Undo.Result.RestedOn(corrected.uploadId(), List.of(classes.uploadId())));
        assertThat(undo.undo(classes.uploadId(), "test")).isInstanceOf(Undo.Result.Undone.class);
        assertThat(undo.undo(corrected.uploadId(), "test")).isInstanceOf(Undo.Result.Undone.class);
        assertThat(undo.undo(listed.uploadId(), "test")).isInstanceOf(Undo.Result.Undone.class);
    }

    @Test
    void the_last_word_on_a_record_holds_however_many_chunks_lie_between() throws IOException {
        Sender province = new Sender.OfPlace(1_100_020, "20");
        StringBuilder list = new StringBuilder("household_code,full_name,citizen_number,commune_code\n");
        for (int n = 0; n < 100; n++) {
            list.append("LS-%d,Nông Văn %d,020085%06d,06001\n".formatted(5000 + n, n, 700_000 + n));
        }
        Intake.Answer listed = send("households", province, list.toString());
        StringBuilder classes = new StringBuilder("training_code,topic,held_on,household_code,citizen_number\n");
        for (int n = 0; n < 35_000; n++) { // seven chunks, in each all households
            boolean last = n % 10_000 == 10; // begins a chunk with what ended the one before
            boolean first = n % 10_000 == 9_990;
            classes.append(last || first ? "M" : "M" + n)
                    .append(",KNS,")
                    .append(n >= 30_000 ? "09/08/2021" : "05/08/2021")
                    .append(first || last ? ",LS-5000,\n" : ",,020085%06d\n".formatted(700_000 + n % 100));
        }
        Intake.Answer answer = send("attendance", province, classes.toString());
        assertThat(answer.tally().of(Verdict.CREATED)).isEqualTo(34_994);
        assertThat(answer.tally().of(Verdict.UNCHANGED)).isEqualTo(5);
        assertThat(answer.tally().of(Verdict.UPDATED)).isEqualTo(1);
        assertThat(jdbc.sql("select held_on::text from training.attendance where training_code = 'M'")
                        .query(String.class)
                        .single())
                .isEqualTo("2021-08-09");
        assertThat(journal("I.1")).isEqualTo(100);
        assertThat(undo.undo(answer.uploadId(), "test")).isInstanceOf(Undo.Result.Undone.class);
        assertThat(undo.undo(listed.uploadId(), "test")).isInstanceOf(Undo.Result.Undone.class);
    }

    private long journal(String code) {
        return jdbc.sql("""
                        select coalesce(sum(j.amount), 0) from indicator.journal j
                        join indicator.figure f using (figure_id) where f.code = :code
                        """).param("code", code).query(Long.class).single();
    }
}
