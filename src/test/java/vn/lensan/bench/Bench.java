package vn.lensan.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TimeZone;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lensan.access.Role;
import vn.lensan.access.Scope;
import vn.lensan.access.Users;
import vn.lensan.document.Documents;
import vn.lensan.document.Format;
import vn.lensan.indicator.Verified;
import vn.lensan.indicator.Verify;
import vn.lensan.intake.Intake;
import vn.lensan.intake.Progress;
import vn.lensan.intake.Sender;
import vn.lensan.intake.Verdict;
import vn.lensan.place.Geography;
import vn.lensan.place.Level;
import vn.lensan.place.Places;
import vn.lensan.place.Unit;
import vn.lensan.report.Form;
import vn.lensan.report.Report;
import vn.lensan.report.ReportRequest;
import vn.lensan.report.Reports;

/**
 * Runs the measures one after another in one data directory and prints them beside their aims. Loads are told as
 * multiples of the bare COPY of the same rows in the same run, so that they mean the same on another machine.
 */
public final class Bench {
    private static final String WEEK = "2021-W40";
    private static final String MONTH = "2021-10";
    private static final int REPORTS = 40;

    private final Sizes sizes;
    private final Path files;
    private final Board board = new Board();
    private House house;
    private Crops crops;

    private Bench(Sizes sizes, Path data, Path files) {
        this.sizes = sizes;
        this.files = files;
        this.house = House.open(data);
        this.crops = new Crops(communes(), sizes.households(), sizes.seed());
    }

    /** Takes the measures; see {@link Sizes#USAGE}. */
    public static void main(String[] arguments) throws Exception {
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Ho_Chi_Minh"));
        Sizes sizes;
        try {
            sizes = Sizes.of(arguments);
        } catch (IllegalArgumentException wrong) {
            System.err.print(wrong.getMessage() + "\n" + Sizes.USAGE);
            System.exit(2);
            return;
        }
        Path data = sizes.data() == null ? Files.createTempDirectory("lensan-bench") : sizes.data();
        Path files = Files.createTempDirectory("lensan-bench-files");
        System.err.printf(
                "%,d households, %,d attendance rows, seed %d, %d processors, load %.1f, heap of %d MB at most%n",
                sizes.households(),
                sizes.attendance(),
                sizes.seed(),
                Runtime.getRuntime().availableProcessors(),
                Machine.load(),
                Runtime.getRuntime().maxMemory() >> 20);
        Bench bench = new Bench(sizes, data, files);
        try {
            bench.run(data);
        } finally {
            bench.house.close();
            remove(files);
            if (sizes.data() == null) {
                remove(data);
            }
        }
        bench.board.print();
        System.exit(0);
    }

    private void run(Path data) throws IOException, SQLException, InterruptedException, ExecutionException {
        Path list = files.resolve("households.csv");
        crops.households(list);
        load("Household list, end to end", "households", list, new Sender.Ministry(), 25);
        Path attendance = files.resolve("attendance.csv");
        crops.attendance(attendance, sizes.attendance(), 1);
        load("Attendance list, end to end", "attendance", attendance, new Sender.OfPlatform("postmart"), 35);
        if (sizes.takes("reports")) {
            reports();
        }
        if (sizes.takes("entries")) {
            entries();
        }
        if (sizes.takes("pages")) {
            pages();
        }
        if (sizes.takes("verify")) {
            verify();
        }
        space();
        if (sizes.takes("start")) {
            start(data);
        }
    }

    private List<Unit> communes() {
        Places places = house.bean(Places.class);
        return places.all(Geography.Y2021, Level.COMMUNE);
    }

    private void load(String what, String format, Path file, Sender sender, double aim)
            throws SQLException, IOException {
        Machine.Times copy = house.copy(file);
        Machine.Times before = house.machine().now();
        Intake.Answer answer = send(format, file, sender);
        Machine.Times took = house.machine().now().since(before);
        int rows = answer.tally().rows();
        board.load("%s (%,d rows)".formatted(what, rows), aim, rows, took, copy);
        System.err.printf(
                "    created %,d, updated %,d, unchanged %,d, waiting %,d, refused %,d; load %.1f%n",
                answer.tally().of(Verdict.CREATED),
                answer.tally().of(Verdict.UPDATED),
                answer.tally().of(Verdict.UNCHANGED),
                answer.tally().of(Verdict.WAITING),
                answer.tally().of(Verdict.REFUSED),
                Machine.load());
    }

    private Intake.Answer send(String format, Path file, Sender sender) {
        String name = String.valueOf(file.getFileName());
        return house.bean(Intake.class)
                .take(new Intake.SentFile(format, sender, name, file, "bench"), false, Progress.SILENT);
    }

    private void reports() throws IOException {
        Reports reports = house.bean(Reports.class);
        ReportRequest national = new ReportRequest(Form.WEEKLY, WEEK, List.of("VN"), Level.PROVINCE, null, null, null);
        double[] took = timed(REPORTS, () -> reports.reports(national));
        board.spread(
                "Weekly report, nation and 63 provinces",
                "p95 ≤ 100 ms",
                took,
                "first %.0f ms".formatted(took[0] * 1e3));
        ReportRequest monthly = new ReportRequest(Form.MONTHLY, MONTH, List.of("VN"), Level.PROVINCE, null, null, null);
        board.spread(
                "Monthly report, nation and 63 provinces",
                "p95 ≤ 100 ms",
                timed(REPORTS, () -> reports.reports(monthly)),
                "");
        ReportRequest province = new ReportRequest(Form.WEEKLY, WEEK, List.of(), Level.COMMUNE, "01", null, null);
        board.spread("Weekly report, the communes of Hà Nội", "-", timed(REPORTS, () -> reports.reports(province)), "");
        ReportRequest everywhere = new ReportRequest(Form.WEEKLY, WEEK, List.of(), Level.COMMUNE, null, null, null);
        long began = System.nanoTime();
        List<Report> all = reports.reports(everywhere);
        double read = (System.nanoTime() - began) / 1e9;
        house.bean(Documents.class).write(all, true, Format.CSV, OutputStream.nullOutputStream());
        board.add(
                "Weekly report, all %,d communes as csv".formatted(all.size()),
                "≤ 10 s",
                "%.1f s".formatted((System.nanoTime() - began) / 1e9),
                "%.1f s to the figures".formatted(read));
        began = System.nanoTime();
        ReportRequest provinces = new ReportRequest(Form.MONTHLY, MONTH, List.of(), Level.PROVINCE, null, null, null);
        house.bean(Documents.class)
                .write(reports.reports(provinces), true, Format.PDF, OutputStream.nullOutputStream());
        board.add("Monthly report, 63 PDFs", "≤ 60 s", "%.1f s".formatted((System.nanoTime() - began) / 1e9), "");
    }

    private static double[] timed(int times, Runnable work) {
        double[] took = new double[times];
        for (int i = 0; i < times; i++) {
            long began = System.nanoTime();
            work.run();
            took[i] = (System.nanoTime() - began) / 1e9;
        }
        return took;
    }

    private void entries() throws IOException, InterruptedException {
        Entries entries = new Entries(house.bean(Intake.class), house.bean(Reports.class), named());
        board.spread("One row by form, in the national figure", "p95 ≤ 150 ms", entries.enter(100), entries.told());
        Path more = files.resolve("more.csv");
        crops.attendance(more, Math.max(20_000, sizes.attendance() / 2), 2);
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        Thread import_ = Thread.ofPlatform().start(() -> {
            try {
                send("attendance", more, new Sender.OfPlatform("voso"));
            } catch (RuntimeException e) {
                failure.set(e);
            }
        });
        List<Double> took = new ArrayList<>();
        while (import_.isAlive()) {
            for (double one : entries.enter(1)) {
                took.add(one);
            }
            Thread.sleep(20);
        }
        if (failure.get() != null) {
            throw new IllegalStateException(failure.get());
        }
        board.spread(
                "The same while a large import runs",
                "p95 ≤ 150 ms",
                took.stream().mapToDouble(Double::doubleValue).toArray(),
                entries.told());
    }

    private List<Entries.Named> named() {
        Places places = house.bean(Places.class);
        return house.bean(JdbcClient.class)
                .sql("select code, locality_id from household.household"
                        + " where kind = 0 and code is not null and household_id % 13 = 5 limit 5000")
                .query((row, n) -> new Entries.Named(
                        row.getString(1), places.unit(row.getInt(2)).code()))
                .list();
    }

    private void pages() throws IOException, SQLException, InterruptedException, ExecutionException {
        String login = "bench." + System.nanoTime() % 1_000_000;
        String password = house.bean(Users.class).add(login, "Người Đo", Role.MINISTRY, false, new Scope.Nation());
        List<String> pages = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            pages.add("/");
            pages.add("/reports?form=weekly&period=" + WEEK);
            double id = house.number("select household_id from household.household offset " + i * 1_000 + " limit 1");
            pages.add("/households/" + (long) id);
        }
        Crowd crowd = new Crowd(house.address(), login, password, sizes.people());
        crowd.open(pages); // a program that has been at work for a minute
        Machine.Times before = house.machine().now();
        double[] took = crowd.open(pages);
        Machine.Times spent = house.machine().now().since(before);
        board.spread(
                "A page with %d people at once (home, report, household)".formatted(sizes.people()),
                "p95 ≤ 150 ms",
                took,
                "%.1f ms of processor a page".formatted(spent.processor() / took.length * 1e3));
    }

    private void verify() {
        Machine.Times before = house.machine().now();
        Verified verified = house.bean(Verify.class).everything();
        Machine.Times took = house.machine().now().since(before);
        board.add(
                "Verify (%,d postings)".formatted(verified.postings()),
                "-",
                "%.1f s".formatted(took.wall()),
                "%.1f s of processor; %s"
                        .formatted(
                                took.processor(),
                                verified.equal() ? "equal" : verified.differences() + " DIFFERENCES"));
    }

    private void space() throws SQLException {
        double bytes = house.number("select pg_database_size(current_database())");
        double households = house.number("select count(*) from household.household");
        board.add(
                "Disk",
                "-",
                "%.0f MB".formatted(bytes / 1e6),
                "journal %.0f bytes a posting, everything %.0f bytes a household"
                        .formatted(
                                house.number("select pg_total_relation_size('indicator.journal')")
                                        / Math.max(1, house.number("select count(*) from indicator.journal")),
                                bytes / households));
        board.add(
                "Memory",
                "512 MB heap",
                "%d MB heap".formatted(Runtime.getRuntime().maxMemory() >> 20),
                "all of the above ran in it");
    }

    private void start(Path data) throws IOException, InterruptedException {
        house.close();
        String program = System.getProperty("bench.program");
        if (program == null) {
            return;
        }
        double[] took = new double[3];
        for (int i = 0; i < took.length; i++) {
            took[i] = new Start(program, data, files).untilFirstPage();
        }
        board.spread(
                "Start with these data until the first page",
                "≤ 8 s",
                took,
                "by " + Path.of(program).getFileName());
    }

    private static void remove(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> all = Files.walk(directory)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }
}
