package vn.lensan.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lensan.indicator.Verified;
import vn.lensan.indicator.Verify;
import vn.lensan.intake.Intake;
import vn.lensan.intake.Progress;
import vn.lensan.intake.Sender;
import vn.lensan.intake.Verdict;
import vn.lensan.place.Places;

/**
 * What platforms send of what is sold: accounts, products, all order lines so far, then the feeds of five days. A feed
 * is 85 in a hundred new lines, 10 lines up to 60 days late, 5 corrections of lines sent before.
 */
final class Orders {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss");
    private static final LocalDate FIRST = LocalDate.of(2021, 8, 1);
    private static final int DAYS = 150;
    private static final int FEEDS = 5;
    private static final int IN_A_FILE = 1_000_000;
    private static final Sender POSTMART = new Sender.OfPlatform("postmart");
    private static final List<String> KINDS =
            List.of("Na", "Vải thiều", "Cà phê", "Hồ tiêu", "Gạo", "Chè", "Bưởi", "Mật ong", "Gà đồi", "Xoài");
    private static final List<String> ABROAD = List.of("CN", "JP", "KR", "US", "DE", "FR", "AU", "SG");

    private final House house;
    private final Board board;
    private final Path files;
    private final Sizes sizes;
    private final List<String> provinces;

    Orders(House house, Board board, Path files, Sizes sizes, List<String> provinces) {
        this.house = house;
        this.board = board;
        this.files = files;
        this.sizes = sizes;
        this.provinces = provinces;
    }

    private interface Rows {
        void write(BufferedWriter out, Random chance) throws IOException;
    }

    void run() throws IOException, SQLException {
        load("Seller accounts", "shop-accounts", List.of(file("accounts", 1, this::accounts)), Double.NaN);
        load("Products", "products", List.of(file("products", 2, this::products)), Double.NaN);
        double before = house.number("select pg_database_size(current_database())");
        double[] tables = tables();
        load("Order lines, first load", "orders", lines(), 45);
        double after = house.number("select pg_database_size(current_database())");
        double[] now = tables();
        board.note(
                "Disk an order line",
                size(),
                "%.0f bytes".formatted((after - before) / sizes.lines()),
                "line %.0f, key %.0f, verdict %.0f, figures %.0f"
                        .formatted(
                                (now[0] - tables[0]) / sizes.lines(),
                                (now[1] - tables[1]) / sizes.lines(),
                                (now[2] - tables[2]) / sizes.lines(),
                                (now[3] - tables[3]) / sizes.lines()));
        feeds();
        verify();
    }

    private double[] tables() throws SQLException {
        String size = "select coalesce(sum(pg_total_relation_size(c.oid)), 0) from pg_class c"
                + " join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and ";
        return new double[] {
            house.number(size + "n.nspname = 'sales' and c.relname like 'order_line%'"),
            house.number(size + "n.nspname = 'sales' and c.relname = 'line_key'"),
            house.number(size + "n.nspname = 'intake' and c.relname = 'outcome'"),
            house.number(size + "n.nspname = 'indicator'")
        };
    }

    private Path file(String name, int salt, Rows rows) throws IOException {
        Path file = files.resolve(name + ".csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            rows.write(out, new Random(sizes.seed() * 7 + salt));
        }
        return file;
    }

    private String size() {
        return "%,d order lines".formatted(sizes.lines());
    }

    /** Files sent one after the other, as one load; every row of them is to be taken. */
    private void load(String what, String format, List<Path> sent, double aim) throws IOException, SQLException {
        Machine.Times copy = Machine.Times.NONE;
        Machine.Times took = Machine.Times.NONE;
        double compiled = Machine.compiling();
        long rows = 0;
        for (Path file : sent) {
            copy = copy.and(house.copy(file));
            Machine.Times before = house.machine().now();
            Intake.Answer answer = send(format, file);
            took = took.and(house.machine().now().since(before));
            rows += answer.tally().rows();
            long taken = answer.tally().of(Verdict.CREATED) + answer.tally().of(Verdict.UPDATED);
            if (taken == 0 || taken < answer.tally().rows()) {
                throw new IllegalStateException(file.getFileName() + ": only " + taken + " rows of "
                        + answer.tally().rows() + " taken, " + answer.refusal());
            }
        }
        board.loads(what, aim, rows, List.of(new Machine.Load(took, copy, Machine.compiling() - compiled)));
    }

    private Intake.Answer send(String format, Path file) {
        String name = String.valueOf(file.getFileName());
        return house.bean(Intake.class)
                .take(new Intake.SentFile(format, POSTMART, name, file, "bench"), false, Progress.SILENT);
    }

    private void feeds() throws IOException {
        double[] took = new double[FEEDS];
        StringBuilder each = new StringBuilder();
        for (int i = 0; i < FEEDS; i++) {
            int feed = i;
            Path file = file("feed-" + i, 10 + i, (out, chance) -> feed(out, chance, feed));
            Machine.Times before = house.machine().now();
            Intake.Answer answer = send("orders", file);
            Machine.Times spent = house.machine().now().since(before);
            took[i] = spent.wall();
            each.append(i == 0 ? "each " : ", ").append("%.2f".formatted(spent.wall()));
            System.err.printf(
                    "    feed %d: %.2f s wall, %.2f s java + %.2f s database, created %,d, updated %,d, not taken %,d; load %.1f%n",
                    i + 1,
                    spent.wall(),
                    spent.java(),
                    spent.database(),
                    answer.tally().of(Verdict.CREATED),
                    answer.tally().of(Verdict.UPDATED),
                    answer.tally().of(Verdict.REFUSED) + answer.tally().of(Verdict.WAITING),
                    Machine.load());
        }
        board.spread(
                "A feed of %,d lines, in all figures".formatted(sizes.feed()),
                size(),
                new Board.Aim("p50", 12, "s"),
                took,
                each.toString());
    }

    private void verify() {
        Machine.Times before = house.machine().now();
        Verified verified = house.bean(Verify.class).everything();
        Machine.Times took = house.machine().now().since(before);
        board.add(
                "Verify with orders",
                "%,d postings".formatted(verified.postings()),
                Board.Aim.seconds(180),
                took.wall(),
                verified.equal() ? "equal" : verified.differences() + " DIFFERENCES");
    }

    /** As many sellers as a third of the products, drawn from the register. */
    private void accounts(BufferedWriter out, Random chance) throws IOException {
        Places places = house.bean(Places.class);
        List<Entries.Named> sellers = house.bean(JdbcClient.class)
                .sql("select code, locality_id from household.household where code is not null"
                        + " order by household_id % 97, household_id limit ?")
                .param(accounts())
                .query((row, n) -> new Entries.Named(
                        row.getString(1), places.unit(row.getInt(2)).code()))
                .list();
        out.write("account_id,opened_on,stall_name,household_code,commune_code\n");
        for (int i = 0; i < accounts(); i++) {
            Entries.Named seller = sellers.get(i % sellers.size());
            out.write("A%06d,%s,Gian hàng %d,%s,%s\n"
                    .formatted(i, DAY.format(FIRST.minusDays(chance.nextInt(10))), i, seller.code(), seller.commune()));
        }
    }

    private int accounts() {
        return Math.max(1, sizes.products() / 3);
    }

    private void products(BufferedWriter out, Random chance) throws IOException {
        out.write("product_id,account_id,name,kind,unit,net_weight_kg,price_vnd,listed_on\n");
        for (int i = 0; i < sizes.products(); i++) {
            String kind = KINDS.get(chance.nextInt(KINDS.size()));
            out.write("P%07d,A%06d,%s loại %d,%s,hộp,\"%d,%d\",%d,%s\n"
                    .formatted(
                            i,
                            i % accounts(),
                            kind,
                            i,
                            kind,
                            chance.nextInt(1, 9),
                            chance.nextInt(10),
                            10_000 + chance.nextInt(90_000),
                            DAY.format(FIRST)));
        }
    }

    private static final String HEADER =
            "order_id,line,product_id,quantity,amount_vnd,buyer_province,buyer_country,status,status_at\n";

    /** In the order of their days, as a platform's own books are; in files no larger than are taken. */
    private List<Path> lines() throws IOException {
        List<Path> written = new ArrayList<>();
        for (int from = 0; from < sizes.lines(); from += IN_A_FILE) {
            int first = from;
            int last = Math.min(sizes.lines(), from + IN_A_FILE);
            written.add(file("orders-" + first, 3 + first, (out, chance) -> {
                out.write(HEADER);
                for (int i = first; i < last; i++) {
                    row(out, "D%09d".formatted(i), chance, at(i), "DELIVERED");
                }
            }));
        }
        return written;
    }

    private LocalDateTime at(int line) {
        double share = (double) line / sizes.lines();
        return FIRST.atStartOfDay().plusSeconds((long) (share * DAYS * 86_400));
    }

    private void row(BufferedWriter out, String order, Random chance, LocalDateTime at, String status)
            throws IOException {
        boolean abroad = chance.nextInt(50) == 0;
        String state = status;
        if (status.equals("DELIVERED")) {
            state = switch (chance.nextInt(20)) {
                case 0 -> "SHIPPED";
                case 1 -> "CANCELLED";
                case 2, 3 -> "COMPLETED";
                default -> status;
            };
        }
        int pieces = 1 + chance.nextInt(9);
        out.write(String.join(
                        ",",
                        order,
                        "1",
                        "P%07d".formatted(chance.nextInt(sizes.products())),
                        "" + pieces,
                        "" + pieces * (10_000 + chance.nextInt(90_000)),
                        abroad ? "" : provinces.get(chance.nextInt(provinces.size())),
                        abroad ? ABROAD.get(chance.nextInt(ABROAD.size())) : "",
                        state,
                        TIME.format(at))
                + "\n");
    }

    private void feed(BufferedWriter out, Random chance, int feed) throws IOException {
        LocalDateTime today = FIRST.plusDays(DAYS + feed).atStartOfDay();
        out.write(HEADER);
        for (int i = 0; i < sizes.feed(); i++) {
            int what = chance.nextInt(100);
            String order = "N%d-%07d".formatted(feed, i);
            if (what < 85) {
                row(out, order, chance, today.plusSeconds(i % 86_400), "DELIVERED");
            } else if (what < 95) {
                row(out, order, chance, today.minusSeconds(chance.nextInt(60 * 86_400)), "DELIVERED");
            } else {
                int before = chance.nextInt(sizes.lines());
                row(
                        out,
                        "D%09d".formatted(before),
                        chance,
                        what < 98 ? today : at(before),
                        what < 98 ? "RETURNED" : "DELIVERED");
            }
        }
    }
}
