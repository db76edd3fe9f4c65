package vn.lensan.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lensan.LenSanTest;
import vn.lensan.intake.Intake;
import vn.lensan.intake.Progress;
import vn.lensan.intake.Sender;
import vn.lensan.intake.Tally;
import vn.lensan.intake.Verdict;
import vn.lensan.place.Geography;
import vn.lensan.place.Places;
import vn.lensan.place.Unit;

@LenSanTest
class TargetsIT {
    private static final LocalDate AUGUST = LocalDate.of(2021, 8, 1);
    private static final LocalDate LATER = LocalDate.of(2021, 9, 1);

    /** A commune there is on the map of 2025 alone. */
    private static final String NEW_COMMUNE = "03980";

    @TempDir
    Path folder;

    @Autowired
    Intake intake;

    @Autowired
    Universes universes;

    @Autowired
    Targets targets;

    @Autowired
    Promises promises;

    @Autowired
    Places places;

    @Test
    void a_count_sent_again_changes_nothing_and_a_changed_one_can_be_put_back() {
        Unit caoBang = places.unit("04", Geography.Y2021).orElseThrow();
        Universe count = new Universe(caoBang.id(), AUGUST, 90_000, "Cục Thống kê");
        Accepted<Universe> first = universes.accept(count, "bo");
        assertThat(first.created()).isTrue();
        assertThat(universes.accept(count, "bo").unchanged()).isTrue();

        Universe corrected = new Universe(caoBang.id(), AUGUST, 91_000, "Cục Thống kê");
        Accepted<Universe> second = universes.accept(corrected, "bo");
        assertThat(second.before()).isEqualTo(count);
        assertThat(universes.find(caoBang.id(), AUGUST)).contains(corrected);

        universes.putBack(second.id(), second.before(), "bo");
        assertThat(universes.find(caoBang.id(), AUGUST)).contains(count);
        universes.putBack(first.id(), first.before(), "bo");
        assertThat(universes.find(caoBang.id(), AUGUST)).isEmpty();
    }

    @Test
    void a_period_uses_the_latest_count_that_began_by_its_last_day() {
        Unit langSon = places.unit("20", Geography.Y2021).orElseThrow();
        universes.accept(new Universe(langSon.id(), AUGUST, 150_000, "tỉnh"), "bo");
        universes.accept(new Universe(langSon.id(), LATER, 151_000, "tỉnh"), "bo");
        assertThat(households(langSon, LATER.minusDays(1))).isEqualTo(150_000);
        assertThat(households(langSon, LATER)).isEqualTo(151_000);
        assertThat(households(langSon, AUGUST.minusDays(1))).isNull();
        Promise promise = promises.of(Geography.Y2021, 2021, AUGUST);
        assertThat(promise.target(langSon.id(), "I.1")).isEqualByComparingTo("105000");
        assertThat(promise.target(langSon.id(), "I.2")).isEqualByComparingTo("90000");
        assertThat(promise.target(langSon.id(), "I.4")).isEqualByComparingTo("75000");
        assertThat(promises.of(Geography.Y2021, 2022, AUGUST).target(langSon.id(), "I.1"))
                .isNull();
    }

    @Test
    void the_nation_has_a_target_once_every_province_has() {
        LocalDate day = LocalDate.of(2022, 5, 1);
        Unit last = null;
        for (Unit province : places.children(places.nation(Geography.Y2021))) {
            targets.accept(new Target(province.id(), "II.2", 2022, null, new BigDecimal("1.5"), "tỉnh"), "bo");
            last = province;
        }
        assertThat(promises.of(Geography.Y2021, 2022, day).target(Unit.NATION, "II.2"))
                .isEqualByComparingTo("94.5");
        Target without = new Target(last.id(), "II.2", 2022, new BigDecimal("10"), null, "tỉnh");
        Accepted<Target> changed = targets.accept(without, "bo");
        assertThat(changed.unchanged()).isFalse();
        assertThat(promises.of(Geography.Y2021, 2022, day).target(Unit.NATION, "II.2"))
                .isNull();
        targets.putBack(changed.id(), changed.before(), "bo");
        assertThat(targets.accept(new Target(last.id(), "II.2", 2022, null, new BigDecimal("1.50"), "tỉnh"), "bo")
                        .unchanged())
                .isTrue();
    }

    @Test
    void a_target_of_the_year_in_which_the_map_changes_holds_on_both_maps() {
        LocalDate march = LocalDate.of(2025, 3, 1);
        LocalDate october = LocalDate.of(2025, 10, 1);
        Unit before = places.unit("20", Geography.Y2021).orElseThrow();
        Unit after = places.unit("20", Geography.Y2025).orElseThrow();
        targets.accept(new Target(before.id(), "II.2", 2025, null, new BigDecimal("5"), "tỉnh"), "bo");
        assertThat(promises.of(Geography.Y2021, 2025, march).target(before.id(), "II.2"))
                .isEqualByComparingTo("5");
        assertThat(promises.of(Geography.Y2025, 2025, october).target(after.id(), "II.2"))
                .isEqualByComparingTo("5");

        Target own = new Target(after.id(), "II.2", 2025, null, new BigDecimal("7"), "tỉnh");
        Accepted<Target> accepted = targets.accept(own, "bo");
        assertThat(promises.of(Geography.Y2025, 2025, october).target(after.id(), "II.2"))
                .isEqualByComparingTo("7");
        assertThat(promises.of(Geography.Y2021, 2025, march).target(before.id(), "II.2"))
                .isEqualByComparingTo("5");
        targets.putBack(accepted.id(), accepted.before(), "bo");
    }

    @Test
    void a_code_that_names_another_province_since_2025_takes_no_target_from_it() {
        Unit bacGiang = places.unit("24", Geography.Y2021).orElseThrow();
        Unit bacNinh = places.unit("24", Geography.Y2025).orElseThrow();
        targets.accept(new Target(bacGiang.id(), "II.3", 2025, null, new BigDecimal("9"), "tỉnh"), "bo");
        assertThat(promises.of(Geography.Y2025, 2025, LocalDate.of(2025, 10, 1)).target(bacNinh.id(), "II.3"))
                .isNull();
    }

    @Test
    void a_code_of_either_map_is_read_in_the_year_of_both_and_a_district_always() throws IOException {
        Path file = Files.writeString(folder.resolve("chi-tieu.csv"), """
                indicator,place_code,year,share_percent
                I.1,20,2025,40
                I.1,27,2025,41
                I.1,%s,2025,42
                I.1,183,2025,43
                I.1,183,2026,44
                I.1,999,2025,45
                """.formatted(NEW_COMMUNE));
        Intake.Answer answer = intake.take(
                new Intake.SentFile("targets", new Sender.Ministry(), "chi-tieu.csv", file, "test"),
                false,
                Progress.SILENT);
        assertThat(answer.tally().of(Verdict.CREATED)).isEqualTo(5);
        assertThat(answer.tally().problems()).extracting(Tally.Trouble::row).containsExactly(7);
    }

    private Long households(Unit unit, LocalDate day) {
        Denominator denominator = promises.of(Geography.Y2021, 2021, day).denominator(unit.id());
        return denominator == null ? null : denominator.households();
    }
}
