package vn.lensan.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * Runs the measures one after another and prints them beside their aims. Loads are told as multiples of the bare COPY of
 * the same rows in the same run, so that they mean the same on another machine; each run loads into an empty register.
 */
public final class Bench {
    private static final String WEEK = "2021-W40";
    private static final String MONTH = "2021-10";
    private static final int REPORTS = 40;

    private final Sizes sizes;
    private final Path files;
    private final Board board;
    private House house;
    private Crops crops;

    private Bench(Sizes sizes, Path files) throws IOException {
        this.sizes = sizes;
        this.files = files;
        this.board = new Board(Machine.about());
        this.house = House.open(Files.createTempDirectory("lensan-bench"));
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
        Path files = Files.createTempDirectory("lensan-bench-files");
        Bench bench = new Bench(sizes, files);
        try {
            bench.run();
        } finally {
            bench.leave();
            remove(files);
            bench.board.print(System.out);
        }
        System.exit(0);
    }

    private void run() throws IOException, SQLException, InterruptedException, ExecutionException {
        Path list = files.resolve("households.csv");
        crops.households(list);
        Path attendance = files.resolve("attendance.csv");
        crops.attendance(attendance, sizes.attendance(), 1);
        List<Machine.Load> listed = new ArrayList<>();
        List<Machine.Load> attended = new ArrayList<>();
        for (int run = 1; run <= sizes.runs(); run++) {
            if (run > 1) {
                leave();
                house = House.open(Files.createTempDirectory("lensan-bench"));
            }
            listed.add(load("households", list, new Sender.Ministry()));
            attended.add(load("attendance", attendance, new Sender.OfPlatform("postmart")));
        }
        board.loads("Household list, end to end", 25, rows(list), listed);
        board.loads("Attendance list, end to end", 35, rows(attendance), attended);
        if (sizes.takes("orders")) {
            List<Unit> provinces = house.bean(Places.class).all(Geography.Y2021, Level.PROVINCE);
            new Orders(
                            house,
                            board,
                            files,
                            sizes,
                            provinces.stream().map(Unit::code).toList())
                    .run();
        }
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
            start();
        }
    }

    /** Ends the program and removes its data. */
    private void leave() throws IOException {
        house.close();
        remove(house.data());
    }

    private List<Unit> communes() {
        Places places = house.bean(Places.class);
        return places.all(Geography.Y2021, Level.COMMUNE);
    }

    private static long rows(Path csv) throws IOException {
        try (Stream<String> lines = Files.lines(csv)) {
            return lines.count() - 1;
        }
    }

    private String register() {
        return "%,d households".formatted(sizes.households());
    }

    private Machine.Load load(String format, Path file, Sender sender) throws SQLException, IOException {
        Machine.Times copy = house.copy(file);
        double compiled = Machine.compiling();
        Machine.Times before = house.machine().now();
        Intake.Answer answer = send(format, file, sender);
        Machine.Times took = house.machine().now().since(before);
        Machine.Load load = new Machine.Load(took, copy, Machine.compiling() - compiled);
        System.err.printf(
                "    %s: %.1f × COPY, %s%n    created %,d, updated %,d, unchanged %,d, waiting %,d, refused %,d; load %.1f%n",
                format,
                load.times(),
                load.told(answer.tally().rows()),
                answer.tally().of(Verdict.CREATED),
                answer.tally().of(Verdict.UPDATED),
                answer.tally().of(Verdict.UNCHANGED),
                answer.tally().of(Verdict.WAITING),
                answer.tally().of(Verdict.REFUSED),
                Machine.load());
        return load;
    }

    private Intake.Answer send(String format, Path file, Sender sender) {
        String name = String.valueOf(file.getFileName());
        return house.bean(Intake.class)
                .take(new Intake.SentFile(format, sender, name, file, "bench"), false, Progress.SILENT);
    }

    private void reports() throws IOException {
        Reports reports = house.bean(Reports.class);
        Board.Aim quick = Board.Aim.millis("p95", 100);
        ReportRequest national = new ReportRequest(Form.WEEKLY, WEEK, List.of("VN"), Level.PROVINCE, null, null, null);
        double[] took = timed(REPORTS, () -> reports.reports(national));
        board.spread("Weekly report", "nation and 63 provinces", quick, took, "first %.0f ms".formatted(took[0] * 1e3));
        ReportRequest monthly = new ReportRequest(Form.MONTHLY, MONTH, List.of("VN"), Level.PROVINCE, null, null, null);
        board.spread(
                "Monthly report", "nation and 63 provinces", quick, timed(REPORTS, () -> reports.reports(monthly)), "");
        ReportRequest province = new ReportRequest(Form.WEEKLY, WEEK, List.of(), Level.COMMUNE, "01", null, null);
        board.spread(
                "Weekly report",
                "communes of Hà Nội",
                Board.Aim.none("p95", "ms"),
                timed(REPORTS, () -> reports.reports(province)),
                "");
        ReportRequest everywhere = new ReportRequest(Form.WEEKLY, WEEK, List.of(), Level.COMMUNE, null, null, null);
        long began = System.nanoTime();
        List<Report> all = reports.reports(everywhere);
        double read = since(began);
        house.bean(Documents.class).write(all, true, Format.CSV, OutputStream.nullOutputStream());
        board.add(
                "Weekly report as csv",
                "%,d communes".formatted(all.size()),
                Board.Aim.seconds(10),
                since(began),
                "%.1f s to the figures".formatted(read));
        ReportRequest provinces = new ReportRequest(Form.MONTHLY, MONTH, List.of(), Level.PROVINCE, null, null, null);
        Machine.Times before = house.machine().now();
        house.bean(Documents.class)
                .write(reports.reports(provinces), true, Format.PDF, OutputStream.nullOutputStream());
        Machine.Times spent = house.machine().now().since(before);
        board.add(
                "Monthly report as PDF",
                "63 documents",
                Board.Aim.seconds(60),
                spent.wall(),
                "%.1f s of processor".formatted(spent.processor()));
    }

    private static double since(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private static double[] timed(int times, Runnable work) {
        double[] took = new double[times];
        for (int i = 0; i < times; i++) {
            long began = System.nanoTime();
            work.run();
            took[i] = since(began);
        }
        return took;
    }

    private void entries() throws IOException, InterruptedException {
        Entries entries = new Entries(house.bean(Intake.class), house.bean(Reports.class), named());
        Board.Aim aim = Board.Aim.millis("p95", 150);
        double[] alone = entries.enter(100);
        board.spread("A row by form, in the national figure", register(), aim, alone, entries.told());
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
                "%,d rows".formatted(rows(more)),
                aim,
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
        Map<String, List<String>> pages = new LinkedHashMap<>();
        pages.put("home", List.of("/"));
        pages.put("weekly report", List.of("/reports?form=weekly&period=" + WEEK));
        pages.put("monthly report", List.of("/reports?form=monthly&period=" + MONTH));
        pages.put("figure", List.of("/figures/I.1/households?form=weekly&period=" + WEEK));
        pages.put("tonnes sold", List.of("/figures/II.2/tonnes?form=weekly&period=" + WEEK));
        pages.put("households", List.of("/households"));
        pages.put("who has reported", List.of("/reports/overview"));
        pages.put("uploads", List.of("/uploads"));
        pages.put("queue", List.of("/queue"));
        List<String> households = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            double id = house.number("select household_id from household.household offset " + i * 1_000 + " limit 1");
            households.add("/households/" + (long) id);
        }
        pages.put("a household", households);
        Crowd crowd = new Crowd(house.address(), login, password, sizes.people());
        crowd.open(pages); // a program that has been at work for a minute
        Machine.Times before = house.machine().now();
        Map<String, double[]> took = crowd.open(pages);
        Machine.Times spent = house.machine().now().since(before);
        double[] all = took.entrySet().stream()
                .filter(page -> !page.getKey().equals(Crowd.PARTS))
                .flatMapToDouble(page -> Arrays.stream(page.getValue()))
                .toArray();
        Board.Aim aim = Board.Aim.millis("p95", 150);
        String people = "%d people at once".formatted(sizes.people());
        board.spread(
                "A page",
                people,
                aim,
                all,
                "%.1f ms of processor a page with its parts, the visitors' browsers included"
                        .formatted(spent.processor() / all.length * 1e3));
        took.forEach((page, seconds) -> board.spread("    " + page, people, aim, seconds, ""));
    }

    private void verify() {
        Machine.Times before = house.machine().now();
        Verified verified = house.bean(Verify.class).everything();
        Machine.Times took = house.machine().now().since(before);
        board.add(
                "Verify",
                "%,d postings".formatted(verified.postings()),
                Board.Aim.none("", "s"),
                took.wall(),
                "%.1f s of processor; %s"
                        .formatted(
                                took.processor(),
                                verified.equal() ? "equal" : verified.differences() + " DIFFERENCES"));
    }

    private void space() throws SQLException {
        double bytes = house.number("select pg_database_size(current_database())");
        double households = house.number("select count(*) from household.household");
        board.note(
                "Disk",
                register(),
                "%,.0f MB".formatted(bytes / 1e6),
                "journal %.0f bytes a posting, everything %.0f bytes a household"
                        .formatted(
                                house.number("select pg_total_relation_size('indicator.journal')")
                                        / Math.max(1, house.number("select count(*) from indicator.journal")),
                                bytes / households));
    }

    private void start() throws IOException, InterruptedException {
        house.close();
        String program = System.getProperty("bench.program");
        if (program == null) {
            return;
        }
        Start start = new Start(program, house.data(), files);
        Board.Aim aim = Board.Aim.seconds(8);
        String until = register() + " kept";
        board.spread("Start until the first page", until, aim, start.untilFirstPage(3), "each after an orderly end");
        board.spread("The same after kill -9 of everything", until, aim, start.afterKill(3), "");
        start.commands(3)
                .forEach((command, took) -> board.spread(
                        "bin/lensan " + command, "beside a running server", Board.Aim.seconds(2), took, ""));
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
