package vn.lensan.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.lensan.FreshDatabase;
import vn.lensan.LenSanTest;
import vn.lensan.indicator.Verified;
import vn.lensan.indicator.Verify;
import vn.lensan.place.Geography;
import vn.lensan.report.Form;
import vn.lensan.report.Report;
import vn.lensan.report.ReportRequest;
import vn.lensan.report.Reports;
import vn.lensan.truth.Atlas;
import vn.lensan.truth.Period;
import vn.lensan.truth.Place;
import vn.lensan.truth.Truth;

/**
 * Random sequences of uploads, corrections, repetitions, undos, decisions, merges and un-merges: after each step the
 * figures are those of the records, and those the books of {@code truth} count. {@code bin/soak} plays many and long ones.
 */
@LenSanTest
class SequencesIT {
    private static final int SEQUENCES = Integer.getInteger("soak.sequences", 10);
    private static final int STEPS = Integer.getInteger("soak.steps", 12);
    private static final int HOUSEHOLDS = Integer.getInteger("soak.households", 40);
    private static final long SEED = Long.getLong("soak.seed", 1);

    @Autowired
    private ApplicationContext beans;

    @TempDir
    private Path folder;

    private final Atlas atlas = Atlas.read();
    private final List<Period> weeks = Period.weeks(Village.FIRST.plusDays(120));
    private final List<Period> months = Period.months(Village.FIRST.plusDays(120));

    @Test
    void after_every_step_of_any_sequence_the_figures_are_right() throws Exception {
        List<String> failed = new ArrayList<>();
        for (int i = 0; i < SEQUENCES; i++) {
            FreshDatabase.renew(beans);
            long seed = SEED + i;
            Sequence sequence =
                    new Sequence(beans, Files.createDirectory(folder.resolve("sequence-" + seed)), atlas, seed);
            try {
                play(sequence);
            } catch (Exception broken) { // told with what led there, and the next one is played
                sequence.differences()
                        .add(broken + " at " + List.of(broken.getStackTrace()).subList(0, 8));
            }
            if (!sequence.differences().isEmpty()) {
                failed.add("seed " + seed + ":\n" + String.join("\n", sequence.story()) + "\n"
                        + sequence.differences().stream().limit(12).collect(Collectors.joining("\n")));
            }
            if (SEQUENCES > 10) {
                System.err.println("sequence " + seed + ": " + sequence.told());
            }
        }
        assertThat(failed).isEmpty();
    }

    private void play(Sequence sequence) throws Exception {
        sequence.begin(HOUSEHOLDS);
        for (int step = 0; step < STEPS && sequence.differences().isEmpty(); step++) {
            sequence.step();
            boolean last = step == STEPS - 1;
            if (last || step % 4 == 3) {
                Verified verified = beans.getBean(Verify.class).everything();
                if (!verified.equal()) {
                    sequence.differences().add("verify: " + verified.differences());
                }
            }
            Truth truth = Truth.of(sequence.books(), atlas);
            sequence.differences().addAll(against(truth, Form.WEEKLY, some(weeks, step, last)));
            sequence.differences().addAll(against(truth, Form.MONTHLY, some(months, step, last)));
        }
    }

    /** One period and the last; at the end all of them. */
    private static List<Period> some(List<Period> all, int step, boolean every) {
        return every ? all : List.of(all.get(step % all.size()), all.getLast());
    }

    /** The figures of these periods at every place of both maps. */
    private List<String> against(Truth truth, Form form, List<Period> periods) {
        List<String> differences = new ArrayList<>();
        List<Period> all = form == Form.WEEKLY ? weeks : months;
        for (Geography map : Geography.values()) {
            List<Place> places = truth.places().stream()
                    .filter(place -> Geography.of(place.geography()) == map)
                    .toList();
            for (Period period : periods) {
                List<Report> reports = beans.getBean(Reports.class)
                        .reports(new ReportRequest(
                                form,
                                period.key(),
                                places.stream().map(Place::code).toList(),
                                null,
                                null,
                                map,
                                null));
                for (int i = 0; i < places.size(); i++) {
                    compare(
                            map + " " + places.get(i).code() + " " + period.key(),
                            truth.reports(places.get(i), all).get(all.indexOf(period)),
                            reports.get(i),
                            differences);
                }
            }
        }
        return differences;
    }

    private static void compare(String where, List<Truth.Line> lines, Report report, List<String> differences) {
        for (Truth.Line line : lines) {
            report.lines().stream()
                    .filter(told -> told.code().equals(line.code()))
                    .flatMap(told -> told.figures().stream())
                    .filter(figure -> figure.key().equals(line.key()))
                    .filter(figure ->
                            !same(line.inPeriod(), figure.inPeriod()) || !same(line.toDate(), figure.toDate()))
                    .forEach(figure -> differences.add("%s %s %s: %s, %s, not %s, %s"
                            .formatted(
                                    where,
                                    line.code(),
                                    line.key(),
                                    figure.inPeriod(),
                                    figure.toDate(),
                                    line.inPeriod(),
                                    line.toDate())));
        }
    }

    /** A figure whose records are not taken in yet is absent; nothing counted is no difference to it. */
    private static boolean same(
            @org.jspecify.annotations.Nullable BigDecimal truth, @org.jspecify.annotations.Nullable BigDecimal told) {
        return truth == null || told == null
                ? truth == null ? told == null : truth.signum() == 0
                : truth.compareTo(told) == 0;
    }
}
