package vn.lensan.soak;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lensan.household.Decisions;
import vn.lensan.household.HouseholdLookup;
import vn.lensan.household.Merging;
import vn.lensan.intake.Intake;
import vn.lensan.intake.Progress;
import vn.lensan.intake.Review;
import vn.lensan.intake.Sender;
import vn.lensan.intake.Undo;
import vn.lensan.sheet.Cell;
import vn.lensan.truth.Atlas;
import vn.lensan.truth.Books;
import vn.lensan.truth.Fact;
import vn.lensan.truth.Truth;
import vn.lensan.truth.Verdict;

/**
 * A random sequence of everything that can happen to households, played through the program and through the books of
 * {@code truth} side by side. A step the contract leaves open is not taken.
 */
final class Sequence {
    private static final List<String> PLATFORMS = List.of("postmart", "voso");

    private final ApplicationContext beans;
    private final Path folder;
    private final Atlas atlas;
    private final Random random;
    private final Village village;
    private final Trade trade;
    private final List<Deed> deeds = new ArrayList<>();
    private final List<String> accounts = new ArrayList<>();
    private final List<Merge> merges = new ArrayList<>();
    private final List<String> differences = new ArrayList<>();
    private final List<String> story = new ArrayList<>();
    private int ids;
    private int files;

    /**
     * Something that happened.
     *
     * @param upload what undoing it names, null where it is no upload
     * @param verdicts what each row came to; replayed without an earlier deed that must not change
     * @param before how the households it touched stood
     */
    private record Deed(
            String what, @Nullable Long upload, Act act, List<Verdict> verdicts, Map<Integer, Village.Person> before) {}

    private interface Act {
        List<Verdict> on(Books books);
    }

    /** Households made one; {@code done} is the deed on record for it. */
    private record Merge(Village.Person survivor, Village.Person absorbed, long absorbedId, Deed done) {}

    Sequence(ApplicationContext beans, Path folder, Atlas atlas, long seed) {
        this.beans = beans;
        this.folder = folder;
        this.atlas = atlas;
        this.random = new Random(seed);
        this.village = new Village(random);
        this.trade = new Trade(random, village);
    }

    List<String> differences() {
        return differences;
    }

    /** How it went, in a line. */
    String told() {
        return story.size() + " deeds, " + deeds.size() + " in force, "
                + (differences.isEmpty() ? "equal" : "DIFFERENT");
    }

    /** What happened, step by step, for whoever has to look into a difference. */
    List<String> story() {
        return story;
    }

    Books books() {
        Books books = new Books(atlas);
        deeds.forEach(deed -> deed.act.on(books));
        return books;
    }

    void begin(int households) throws IOException {
        List<Village.Row> rows = new ArrayList<>();
        for (int i = 0; i < households; i++) {
            rows.add(village.listed(village.born(), null));
        }
        send("households", null, rows);
    }

    void step() throws IOException {
        String platform = village.any(PLATFORMS);
        switch (random.nextInt(22)) {
            case 0, 1, 2 -> send("households", null, households());
            case 3, 4 -> send("attendance", platform, rows(30, () -> attended()));
            case 5, 6 -> accounts("shop-accounts", platform);
            case 7 -> accounts("payment-accounts", platform);
            case 8, 9 -> send("products", platform, rows(15, () -> trade.product(platform, stalls(platform))));
            case 10, 11, 12 -> send("orders", platform, rows(30, () -> trade.sold(platform)));
            case 13 -> send("inputs", platform, rows(6, () -> trade.input(platform)));
            case 14 -> send("input-orders", platform, rows(10, () -> trade.ordered(platform)));
            case 15 -> {
                String from = random.nextBoolean() ? platform : "";
                send("information", from.isEmpty() ? null : from, rows(6, () -> trade.told(from)));
            }
            case 16 -> again();
            case 17, 18 -> undo();
            case 19 -> decide();
            case 20 -> merge();
            default -> {
                if (random.nextBoolean()) {
                    unmerge();
                } else {
                    mended();
                }
            }
        }
    }

    private List<Village.Row> rows(int most, Supplier<Village.@Nullable Row> row) {
        List<Village.Row> rows = new ArrayList<>();
        for (int i = 1 + random.nextInt(most); i > 0; i--) {
            Village.Row next = row.get();
            if (next != null) {
                rows.add(next);
            }
        }
        return rows;
    }

    private Village.@Nullable Row attended() {
        Village.Person person = village.anybody();
        return person == null ? null : village.attended(person);
    }

    private List<Village.Row> households() {
        List<Village.Row> rows = new ArrayList<>();
        for (int i = random.nextInt(8); i > 0; i--) {
            Village.Person person = village.born();
            rows.add(village.listed(person, null));
        }
        for (int i = 1 + random.nextInt(12); i > 0; i--) {
            Village.Person person = village.anybody();
            if (person != null) {
                rows.add(
                        random.nextInt(8) == 0
                                ? village.refused(person)
                                : village.listed(village.changed(person), person));
            }
        }
        return rows;
    }

    /** Account ids are "household number - serial": later rows about it name the same household, or nobody. */
    private void accounts(String format, String platform) throws IOException {
        List<Village.Row> rows = new ArrayList<>();
        for (int i = 3 + random.nextInt(15); i > 0; i--) {
            List<String> mine = accounts.stream()
                    .filter(key -> key.startsWith(format + " " + platform + " "))
                    .toList();
            boolean known = !mine.isEmpty() && random.nextInt(3) == 0;
            String key = known ? village.any(mine) : null;
            Village.Person person = key == null ? village.anybody() : owner(key);
            if (person == null) {
                continue;
            }
            String id = key == null ? person.number() + "-" + ++ids : key.split(" ")[2];
            Village.Naming naming = random.nextInt(5) != 0
                    ? Village.Naming.CERTAIN
                    : key == null && random.nextInt(4) != 0 ? Village.Naming.WEAK : Village.Naming.NOT_AT_ALL;
            rows.add(
                    format.equals("shop-accounts")
                            ? village.stall(person, platform, id, naming)
                            : village.wallet(person, platform, id, naming));
            if (key == null) {
                accounts.add(format + " " + platform + " " + id);
            }
        }
        send(format, platform, rows);
    }

    /** Stalls products can be put on: opened, waiting, refused, or one nobody has told of yet. */
    private List<String> stalls(String platform) {
        List<String> stalls = new ArrayList<>(List.of("0-later"));
        accounts.stream()
                .filter(key -> key.startsWith("shop-accounts " + platform + " "))
                .forEach(key -> stalls.add(key.split(" ")[2]));
        return stalls;
    }

    private Village.Person owner(String key) {
        return village.people.get(Integer.parseInt(key.split(" ")[2].split("-")[0]));
    }

    /** Writes and sends a file, without the rows of which the contract leaves open what comes of them. */
    private void send(String format, @Nullable String from, List<Village.Row> wanted) throws IOException {
        Map<Integer, Village.Person> before = new HashMap<>();
        List<Village.Row> rows = decided(wanted, before);
        if (rows.isEmpty()) {
            return;
        }
        Act act = acting(rows);
        List<Verdict> expected = act.on(books());
        Path file = written(format, rows);
        Intake.SentFile sent = sent(format, from, file);
        Intake intake = beans.getBean(Intake.class);
        Intake.Answer judged = intake.judge(sent, Progress.SILENT);
        Intake.Answer answer = intake.take(sent, false, Progress.SILENT);
        story.add(file.getFileName() + " " + from + " "
                + expected.stream()
                        .collect(Collectors.groupingBy(v -> v, java.util.TreeMap::new, Collectors.counting())));
        compare(expected, judged, answer);
        deeds.add(new Deed(String.valueOf(file.getFileName()), answer.uploadId(), act, expected, before));
    }

    private static Intake.SentFile sent(String format, @Nullable String from, Path file) {
        return new Intake.SentFile(
                format,
                from == null ? new Sender.Ministry() : new Sender.OfPlatform(from),
                String.valueOf(file.getFileName()),
                file,
                "soak");
    }

    private static Act acting(List<Village.Row> rows) {
        return books -> {
            List<Verdict> verdicts = new ArrayList<>();
            for (Village.Row row : rows) {
                verdicts.add(books.apply(row.fact()));
                if (verdicts.getLast() == Verdict.RESOLVED) { // rows of the same file waited for it too
                    for (int i = 0; i < verdicts.size(); i++) {
                        if (verdicts.get(i) == Verdict.WAITING
                                && account(rows.get(i)).equals(account(row))) {
                            verdicts.set(i, Verdict.RESOLVED);
                        }
                    }
                }
            }
            return verdicts;
        };
    }

    private static String account(Village.Row row) {
        return String.valueOf(row.cells().get("account_id"));
    }

    private void compare(List<Verdict> expected, Intake.Answer judged, Intake.Answer answer) {
        for (vn.lensan.intake.Verdict verdict : vn.lensan.intake.Verdict.values()) {
            long plain = expected.stream()
                    .filter(v -> v.name().equals(verdict.name()))
                    .count();
            long resolved = verdict.ordinal() <= 2
                    ? expected.stream().filter(v -> v == Verdict.RESOLVED).count()
                    : 0;
            int told = answer.tally().of(verdict);
            if (told < plain || told > plain + resolved || judged.tally().of(verdict) != told) {
                differ(verdict + ": judged " + judged.tally().of(verdict) + ", taken " + told + ", not " + plain + " "
                        + answer.tally().problems().stream().limit(3).toList());
            }
        }
    }

    /** The rows that the contract decides; households stay as they were where it does not, or where the row waits. */
    private List<Village.Row> decided(List<Village.Row> wanted, Map<Integer, Village.Person> before) {
        List<Village.Row> rows = new ArrayList<>();
        Books books = books();
        for (Village.Row row : wanted) {
            Village.Person was = row.was();
            boolean taken = false;
            try {
                taken = books.apply(row.fact()) != Verdict.WAITING;
                if (!(row.fact() instanceof Fact.Listed || row.fact() instanceof Fact.Attended)) {
                    Truth.of(
                            books,
                            atlas); // an order says what it comes to only then, also one that waited for this row
                }
                rows.add(row);
            } catch (IllegalStateException | NullPointerException undecided) {
                books = books();
                acting(rows).on(books);
            }
            if (was != null && taken) {
                before.putIfAbsent(was.number(), was);
            } else if (was != null) {
                village.people.set(was.number(), was);
            }
        }
        return rows;
    }

    /** A file with a row that is refused; a person mends the row on its page, before the file is applied or after. */
    private void mended() throws IOException {
        Map<Integer, Village.Person> before = new HashMap<>();
        List<Village.Row> rows = decided(households(), before);
        Village.Row good = rows.stream()
                .filter(row -> row.fact() instanceof Fact.Listed && row.was() == null)
                .findFirst()
                .orElse(null);
        if (good == null) {
            return;
        }
        int at = rows.indexOf(good);
        Map<String, String> cells = new HashMap<>(good.cells());
        cells.put("commune_code", "99999");
        Village.Row bad = new Village.Row(cells, new Fact.Refused("commune_code", null));
        List<Village.Row> written = new ArrayList<>(rows);
        written.set(at, bad);
        Path file = written("households", written);
        Intake intake = beans.getBean(Intake.class);
        Review review = beans.getBean(Review.class);
        Map<String, Cell> mended = new HashMap<>();
        good.cells().forEach((column, value) -> mended.put(column, new Cell.Text(value, null, false)));
        if (random.nextBoolean()) {
            long upload = intake.receive(sent("households", null, file), false);
            review.correct(upload, at + 2, mended, "soak");
            List<Verdict> expected = acting(rows).on(books());
            Intake.Answer judged = intake.judge(upload, Progress.SILENT);
            Intake.Answer answer = intake.apply(upload, Progress.SILENT);
            story.add(file.getFileName() + " mended in line " + (at + 2));
            compare(expected, judged, answer);
            deeds.add(new Deed("mended", upload, acting(rows), expected, before));
            return;
        }
        List<Verdict> expected;
        try {
            expected = acting(written).on(books()); // another row may change the household that is not there yet
        } catch (IllegalStateException | NullPointerException undecided) {
            return;
        }
        Intake.Answer answer = intake.take(sent("households", null, file), false, Progress.SILENT);
        story.add(file.getFileName() + " applied, then line " + (at + 2) + " entered");
        deeds.add(new Deed(String.valueOf(file.getFileName()), answer.uploadId(), acting(written), expected, before));
        compare(expected, answer, answer);
        Act entered = acting(List.of(good));
        List<Verdict> verdict;
        try {
            verdict = entered.on(books());
        } catch (IllegalStateException | NullPointerException undecided) {
            return;
        }
        Verdict told = Verdict.valueOf(review.enter(Objects.requireNonNull(answer.uploadId()), at + 2, mended, "soak")
                .verdict()
                .name());
        if (!verdict.equals(List.of(told))) {
            differ("entered: " + told + ", not " + verdict);
        }
        long upload = beans.getBean(JdbcClient.class)
                .sql("select max(upload_id) from intake.upload")
                .query(Long.class)
                .single();
        deeds.add(new Deed("entered", upload, entered, verdict, Map.of()));
    }

    private Path written(String format, List<Village.Row> rows) throws IOException {
        Set<String> columns = new LinkedHashSet<>();
        rows.forEach(row -> columns.addAll(row.cells().keySet()));
        StringBuilder text = new StringBuilder(String.join(",", columns)).append('\n');
        rows.forEach(row -> text.append(columns.stream()
                        .map(column -> row.cells().getOrDefault(column, ""))
                        .collect(Collectors.joining(",")))
                .append('\n'));
        return Files.write(
                folder.resolve("%03d-%s.csv".formatted(++files, format)),
                text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** A file that was applied, byte for byte once more. */
    private void again() throws IOException {
        Deed deed = uploaded();
        if (deed == null
                || !deed.what.endsWith(".csv")
                || deed.verdicts.stream().allMatch(v -> v == Verdict.REFUSED)) {
            return;
        }
        Path file = folder.resolve(deed.what);
        JdbcClient jdbc = beans.getBean(JdbcClient.class);
        String sender = jdbc.sql("select sender from intake.upload where upload_id = " + deed.upload)
                .query(String.class)
                .single();
        String format = deed.what.substring(4, deed.what.length() - 4);
        story.add("again " + deed.what);
        Intake.Answer answer = beans.getBean(Intake.class)
                .take(new Intake.SentFile(format, Sender.of(sender), deed.what, file, "soak"), false, Progress.SILENT);
        if (!answer.alreadyApplied()) {
            differ("applied again");
        }
    }

    private @Nullable Deed uploaded() {
        List<Deed> all = deeds.stream().filter(deed -> deed.upload != null).toList();
        return all.isEmpty() ? null : village.any(random.nextBoolean() ? all.subList(all.size() - 1, all.size()) : all);
    }

    private void undo() {
        Deed deed = uploaded();
        if (deed == null || deeds.indexOf(deed) == 0) {
            return;
        }
        boolean merge = deed.what.equals("merge");
        Boolean free = merge ? Boolean.TRUE : standsWithout(deed);
        if (free == null) {
            return;
        }
        Undo.Result result = beans.getBean(Undo.class).undo(Objects.requireNonNull(deed.upload), "soak");
        story.add("undo " + deed.what + " (" + deed.upload + "): " + result);
        switch (result) {
            case Undo.Result.Undone done -> {
                if (!free) {
                    differ("undone although later steps rest on it");
                }
                if (merge) {
                    parted(merges.stream()
                            .filter(m -> m.done == deed)
                            .findFirst()
                            .orElseThrow());
                } else {
                    deeds.remove(deed);
                }
                village.people.replaceAll(p -> deed.before.getOrDefault(p.number(), p));
            }
            case Undo.Result.RestedOn rested -> {
                if (deed == deeds.getLast()) {
                    differ("the last of all, and yet rested on");
                }
            }
            case Undo.Result.NotApplied none -> differ("not in force");
        }
    }

    /** Whether everything later would have come out the same without it; null where the contract leaves open what is left. */
    private @Nullable Boolean standsWithout(Deed deed) {
        Books books = new Books(atlas);
        try {
            for (Deed each : deeds) {
                if (each != deed && !each.act.on(books).equals(each.verdicts)) {
                    return false;
                }
            }
        } catch (IllegalStateException | NullPointerException rests) {
            return false;
        }
        try {
            Truth.of(books, atlas);
            return true;
        } catch (IllegalStateException undecided) {
            return null;
        }
    }

    /** A person says whose a waiting account is. */
    private void decide() {
        List<Map<String, Object>> open = beans.getBean(JdbcClient.class)
                .sql("select entry_id, format, sender, record_key from intake.entry"
                        + " where queue = 'MATCHING' and state = 'OPEN' and format like '%-accounts' order by entry_id")
                .query()
                .listOfRows();
        Village.Person person = village.anybody();
        if (open.isEmpty() || person == null) {
            return;
        }
        Map<String, Object> entry = village.any(open);
        String id = String.valueOf(entry.get("record_key"));
        String form = entry.get("format").equals("shop-accounts") ? "shop" : "payment";
        String platform = String.valueOf(entry.get("sender")).replace("platform:", "");
        Village.Person owner = village.people.get(Integer.parseInt(id.split("-")[0]));
        Village.Person chosen = random.nextInt(4) == 0 ? person : owner;
        Act act = books -> {
            books.match(form, platform, id, chosen.reference());
            return List.of();
        };
        try {
            Books books = books();
            act.on(books);
            Truth.of(books, atlas);
        } catch (IllegalStateException | NullPointerException undecided) {
            return;
        }
        story.add("decide " + form + " " + platform + " " + id + " is " + chosen.code());
        long upload = beans.getBean(Decisions.class).same((Long) entry.get("entry_id"), household(chosen), "soak");
        deeds.add(new Deed("decision", upload, act, List.of(), Map.of()));
    }

    private void merge() {
        Village.Person one = village.anybody();
        Village.Person two = village.anybody();
        if (one == null || two == null || one.number() == two.number()) {
            return;
        }
        Act act = books -> {
            books.merge(one.reference(), two.reference());
            return List.of();
        };
        try {
            act.on(books());
        } catch (IllegalStateException | NullPointerException undecided) {
            return;
        }
        story.add("merge " + two.code() + " into " + one.code());
        long absorbed = household(two);
        long upload = beans.getBean(Merging.class).merge(household(one), absorbed, "soak");
        Deed done = new Deed("merge", upload, act, List.of(), Map.of());
        deeds.add(done);
        village.merged(one, two);
        merges.add(new Merge(one, two, absorbed, done));
    }

    private void unmerge() {
        if (merges.isEmpty()) {
            return;
        }
        Merge merge = village.any(merges);
        story.add("unmerge " + merge.absorbed.code());
        beans.getBean(Merging.class).unmerge(merge.absorbedId, "soak");
        parted(merge);
    }

    /** What was merged is two again: what came meanwhile stays with the record it named. */
    private void parted(Merge merge) {
        merges.remove(merge);
        deeds.set(deeds.indexOf(merge.done), new Deed("merged once", null, merge.done.act, List.of(), Map.of()));
        String code = merge.absorbed.code();
        deeds.add(new Deed(
                "unmerge",
                null,
                books -> {
                    books.unmerge(merge.absorbed.reference());
                    return List.of();
                },
                List.of(),
                Map.of()));
        story.add(code + " is its own again");
    }

    private long household(Village.Person person) {
        return beans.getBean(HouseholdLookup.class)
                .find(person.code(), person.citizen(), person.name(), person.commune());
    }

    private void differ(String how) {
        differences.add(story.getLast() + ": " + how);
    }
}
