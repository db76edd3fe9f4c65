package vn.lensan.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.lensan.intake.Intake;
import vn.lensan.intake.Sender;
import vn.lensan.intake.Verdict;
import vn.lensan.report.Form;
import vn.lensan.report.Report;
import vn.lensan.report.ReportRequest;
import vn.lensan.report.Reports;
import vn.lensan.sheet.Cell;

/** Rows entered by form, one by one, and a look whether each is in the national figure when its entry has returned. */
final class Entries {
    private final Intake intake;
    private final Reports reports;
    private final List<Named> households;
    private int entered;
    private int seen;
    private int looked;

    /** A household as a form names it. */
    record Named(String code, String commune) {}

    Entries(Intake intake, Reports reports, List<Named> households) {
        this.intake = intake;
        this.reports = reports;
        this.households = households;
    }

    /** Seconds each entry took. */
    double[] enter(int times) {
        double[] took = new double[times];
        for (int i = 0; i < times; i++) {
            Named household = households.get(entered % households.size());
            Map<String, Cell> cells = new HashMap<>();
            cells.put("training_code", cell("FORM-" + entered));
            cells.put("topic", cell("KNS"));
            cells.put(
                    "held_on", cell("20/07/2021")); // before anything in the lists: it moves the household's first day
            cells.put("household_code", cell(household.code));
            cells.put("commune_code", cell(household.commune));
            long before = national();
            long began = System.nanoTime();
            Intake.Answer answer = intake.enter("attendance", new Sender.Ministry(), cells, "bench");
            took[i] = (System.nanoTime() - began) / 1e9;
            if (answer.tally().of(Verdict.CREATED) != 1) {
                throw new IllegalStateException(
                        "entry " + household.code + ": " + answer.tally().problems());
            }
            looked++;
            seen += national() > before ? 1 : 0;
            entered++;
        }
        return took;
    }

    /** How many of the entries were seen in the figure. */
    String told() {
        return "in the figure at once: %d of %d".formatted(seen, looked);
    }

    /** Households trained by the day before the programme began: the entries put theirs there. */
    private long national() {
        Report report =
                reports.reports(ReportRequest.of(Form.WEEKLY, "2021-W29", "VN")).getFirst();
        Report.Figure figure = report.lines().stream()
                .filter(line -> line.code().equals("I.1"))
                .flatMap(line -> line.figures().stream())
                .findFirst()
                .orElseThrow();
        return Objects.requireNonNull(figure.toDate()).longValue();
    }

    private static Cell cell(String text) {
        return new Cell.Text(text, null, false);
    }
}
