package vn.lensan.soak;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lensan.household.Decisions;
import vn.lensan.household.HouseholdLookup;
import vn.lensan.household.Merging;
import vn.lensan.intake.Intake;
import vn.lensan.intake.Progress;
import vn.lensan.intake.Sender;
import vn.lensan.intake.Undo;
import vn.lensan.truth.Atlas;
import vn.lensan.truth.Books;
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

    private record Merge(Village.Person survivor, Village.Person absorbed, long absorbedId) {}

    Sequence(ApplicationContext beans, Path folder, Atlas atlas, long seed) {
        this.beans = beans;
        this.folder = folder;
        this.atlas = atlas;
        this.random = new Random(seed);
        this.village = new Village(random);
    }

    List<String> differences() {
        return differences;
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
            rows.add(village.listed(village.born()));
        }
        send("households", null, rows, Map.of());
    }

    void step() throws IOException {
        switch (random.nextInt(12)) {
            case 0, 1 -> households();
            case 2, 3 ->
                send("attendance", random.nextBoolean() ? "postmart" : "voso", about(Village.Person::number), Map.of());
            case 4, 5 -> accounts("shop-accounts");
            case 6 -> accounts("payment-accounts");
            case 7 -> again();
            case 8 -> undo();
            case 9 -> decide();
            case 10 -> merge();
            default -> unmerge();
        }
    }

    private void households() throws IOException {
        Map<Integer, Village.Person> before = new HashMap<>();
        List<Village.Row> rows = new ArrayList<>();
        for (int i = random.nextInt(8); i > 0; i--) {
            rows.add(village.listed(village.born()));
        }
        for (int i = 1 + random.nextInt(12); i > 0; i--) {
            Village.Person person = village.anybody();
            if (person != null && before.putIfAbsent(person.number(), person) == null) {
                rows.add(random.nextInt(8) == 0 ? village.refused(person) : village.listed(village.changed(person)));
            }
        }
        send("households", null, rows, before);
    }

    private List<Village.Row> about(java.util.function.ToIntFunction<Village.Person> once) {
        List<Village.Row> rows = new ArrayList<>();
        Set<Integer> seen = new TreeSet<>();
        for (int i = 5 + random.nextInt(30); i > 0; i--) {
            Village.Person person = village.anybody();
            if (person != null && seen.add(once.applyAsInt(person))) {
                rows.add(village.attended(person));
            }
        }
        return rows;
    }

    /** Account ids are "household number - serial": later rows about it name the same household. */
    private void accounts(String format) throws IOException {
        String platform = village.any(PLATFORMS);
        List<Village.Row> rows = new ArrayList<>();
        Set<String> opened = new LinkedHashSet<>();
        for (int i = 3 + random.nextInt(15); i > 0; i--) {
            List<String> mine = accounts.stream()
                    .filter(key -> key.startsWith(format + " " + platform + " "))
                    .toList();
            boolean known = !mine.isEmpty() && random.nextInt(3) == 0;
            String key = known ? village.any(mine) : null;
            Village.Person person = key == null ? village.anybody() : owner(key);
            if (person == null || person.merged()) {
                continue;
            }
            String id = key == null ? person.number() + "-" + ++ids : key.split(" ")[2];
            boolean certain = key != null || random.nextInt(6) != 0;
            if (!opened.add(id)) {
                continue;
            }
            rows.add(
                    format.equals("shop-accounts")
                            ? village.stall(person, platform, id, certain)
                            : village.wallet(person, platform, id, certain));
        }
        if (send(format, platform, rows, Map.of())) {
            for (String id : opened) {
                String key = format + " " + platform + " " + id;
                if (!accounts.contains(key)) {
                    accounts.add(key);
                }
            }
        }
    }

    private Village.Person owner(String key) {
        return village.people.get(Integer.parseInt(key.split(" ")[2].split("-")[0]));
    }

    /** Writes and sends a file; false where the contract leaves open what comes of it: then nothing was sent. */
    private boolean send(
            String format, @Nullable String from, List<Village.Row> rows, Map<Integer, Village.Person> before)
            throws IOException {
        if (rows.isEmpty()) {
            return false;
        }
        Act act = books -> rows.stream().map(row -> books.apply(row.fact())).toList();
        List<Verdict> expected;
        try {
            expected = act.on(books());
        } catch (IllegalStateException undecided) {
            village.people.replaceAll(person -> before.getOrDefault(person.number(), person));
            return false;
        }
        Path file = written(format, rows);
        Intake.SentFile sent = new Intake.SentFile(
                format,
                from == null ? new Sender.Ministry() : new Sender.OfPlatform(from),
                String.valueOf(file.getFileName()),
                file,
                "soak");
        Intake intake = beans.getBean(Intake.class);
        Intake.Answer judged = intake.judge(sent, Progress.SILENT);
        Intake.Answer answer = intake.take(sent, false, Progress.SILENT);
        story.add(file.getFileName() + " " + from + " "
                + expected.stream()
                        .collect(Collectors.groupingBy(v -> v, java.util.TreeMap::new, Collectors.counting())));
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
        deeds.add(new Deed(String.valueOf(file.getFileName()), answer.uploadId(), act, expected, before));
        return true;
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
        boolean free = standsWithout(deed);
        Undo.Result result = beans.getBean(Undo.class).undo(Objects.requireNonNull(deed.upload), "soak");
        story.add("undo " + deed.what + " (" + deed.upload + "): " + result);
        switch (result) {
            case Undo.Result.Undone done -> {
                if (!free) {
                    differ("undone although later steps rest on it");
                }
                deeds.remove(deed);
                village.people.replaceAll(p -> {
                    Village.Person then = deed.before.get(p.number());
                    return then == null ? p : then.merged(p.merged());
                });
            }
            case Undo.Result.RestedOn rested -> {
                if (deed == deeds.getLast()) {
                    differ("the last of all, and yet rested on");
                }
            }
            case Undo.Result.NotApplied none -> differ("not in force");
        }
    }

    /** Whether everything later would have come out the same without it. */
    private boolean standsWithout(Deed deed) {
        Books books = new Books(atlas);
        try {
            for (Deed each : deeds) {
                if (each != deed && !each.act.on(books).equals(each.verdicts)) {
                    return false;
                }
            }
            return true;
        } catch (IllegalStateException | NullPointerException rests) {
            return false;
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
        Village.Person chosen = owner.merged() ? person : owner;
        Act act = books -> {
            books.match(form, platform, id, chosen.reference());
            return List.of();
        };
        try {
            act.on(books());
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
        if (one == null
                || two == null
                || one.number() == two.number()
                || one.movedOn() != null
                || two.movedOn() != null) {
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
        beans.getBean(Merging.class).merge(household(one), absorbed, "soak");
        deeds.add(new Deed("merge", null, act, List.of(), Map.of()));
        village.people.set(one.number(), one.merged(true));
        village.people.set(two.number(), two.merged(true));
        merges.add(new Merge(one, two, absorbed));
    }

    private void unmerge() {
        if (merges.isEmpty()) {
            return;
        }
        Merge merge = merges.remove(random.nextInt(merges.size()));
        story.add("unmerge " + merge.absorbed.code());
        beans.getBean(Merging.class).unmerge(merge.absorbedId, "soak");
        deeds.add(new Deed(
                "unmerge",
                null,
                books -> {
                    books.unmerge(merge.absorbed.reference());
                    return List.of();
                },
                List.of(),
                Map.of()));
        for (Village.Person person : Arrays.asList(merge.survivor, merge.absorbed)) {
            village.people.set(
                    person.number(), village.people.get(person.number()).merged(false));
        }
    }

    private long household(Village.Person person) {
        return beans.getBean(HouseholdLookup.class)
                .find(person.code(), person.citizen(), person.name(), person.commune());
    }

    private void differ(String how) {
        differences.add(story.getLast() + ": " + how);
    }
}
