package vn.lensan.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lensan.LenSanTest;

@LenSanTest
class BadFilesIT {
    @Autowired
    Intake intake;

    @TempDir
    Path folder;

    private Intake.Answer send(String format, Sender sender, String content) throws IOException {
        Path file = folder.resolve("tep.csv");
        Files.writeString(file, content);
        return intake.take(new Intake.SentFile(format, sender, "tep.csv", file, "test"), false, Progress.SILENT);
    }

    @Test
    void a_file_of_headings_alone_is_refused_with_a_sentence() throws IOException {
        Intake.Answer answer =
                send("households", new Sender.Ministry(), "Mã hộ,Họ và tên chủ hộ,Mã xã\n\nTổng cộng,0\n");
        assertThat(Objects.requireNonNull(answer.refusal()).code()).isEqualTo("rows.none");
        assertThat(answer.applied()).isFalse();
    }

    @Test
    void one_fault_of_a_row_is_told_once() throws IOException {
        Intake.Answer answer = send(
                "households",
                new Sender.Ministry(),
                "full_name,commune_code,listed_on\n%s,06001,01/08/2021\n".formatted("x".repeat(1_000_000)));
        assertThat(answer.tally().problems()).extracting(Tally.Trouble::code).containsExactly("text.too_long");
    }

    @Test
    void a_target_that_is_neither_share_nor_amount_is_refused_with_a_sentence() throws IOException {
        Intake.Answer answer = send("targets", new Sender.Ministry(), """
                indicator,place_code,year,share_percent,amount
                I.1,20,2021,,
                I.1,20,2021,70,100
                """);
        assertThat(answer.tally().problems())
                .hasSize(2)
                .allSatisfy(trouble -> assertThat(trouble.message()).contains("«Tỉ lệ %»"));
    }

    @Test
    void nobody_has_moved_or_ceased_on_a_day_to_come() throws IOException {
        Intake.Answer answer = send("households", new Sender.Ministry(), """
                full_name,commune_code,listed_on,moved_on,ceased_on
                Nông Văn Mai,06001,01/08/2021,01/01/2090,
                Nông Văn Sau,06001,01/08/2021,,01/01/2090
                """);
        assertThat(answer.tally().problems())
                .extracting(Tally.Trouble::column, Tally.Trouble::code)
                .containsExactly(tuple("moved_on", "date.future"), tuple("ceased_on", "date.future"));
    }

    @Test
    void a_day_that_cannot_be_is_the_one_fault_of_its_row() throws IOException {
        Intake.Answer answer = send("households", new Sender.Ministry(), """
                full_name,commune_code,listed_on
                Nông Văn Một,06001,31/02/2021
                Nông Văn Hai,06001,01/01/2090
                """);
        assertThat(answer.tally().problems())
                .extracting(Tally.Trouble::column, Tally.Trouble::code)
                .containsExactly(tuple("listed_on", "date.invalid"), tuple("listed_on", "date.future"));
    }

    @Test
    void a_district_named_means_the_map_of_2021_whatever_the_day() throws IOException {
        Intake.Answer answer = send("households", new Sender.Ministry(), """
                full_name,province,district,commune,listed_on
                Nông Văn Ba,Lạng Sơn,Chi Lăng,Xã Chi Lăng,01/08/2025
                """);
        assertThat(answer.tally().of(Verdict.CREATED)).isEqualTo(1);
    }
}
