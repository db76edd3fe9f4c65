package vn.lensan.soak;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import vn.lensan.truth.Fact;
import vn.lensan.truth.Kind;
import vn.lensan.truth.Reference;

/** The invented households of a sequence as they stand, and the rows people send about them. */
final class Village {
    static final LocalDate FIRST = LocalDate.of(2021, 7, 22);
    private static final int DAYS = 70;
    private static final List<String> COMMUNES =
            List.of("06463", "06466", "06469", "06472", "06475", "06478", "06481", "06484");
    private static final List<String> SYLLABLES =
            List.of("Ban", "Cao", "Dương", "Giang", "Hà", "Khê", "Lam", "Mai", "Nam", "Ninh");

    private final Random random;
    final List<Person> people = new ArrayList<>();

    Village(Random random) {
        this.random = random;
    }

    /** A household as the lists tell of it. */
    record Person(
            int number,
            String name,
            String commune,
            @Nullable LocalDate movedOn,
            @Nullable LocalDate ceasedOn,
            @Nullable Kind kind,
            boolean merged) {

        String code() {
            return "H%05d".formatted(number);
        }

        String citizen() {
            return "0200%02d%06d".formatted(number % 90, number);
        }

        Reference reference() {
            return new Reference(code(), citizen(), null, name, commune);
        }

        Person merged(boolean now) {
            return new Person(number, name, commune, movedOn, ceasedOn, kind, now);
        }
    }

    /** A row of a file and what it means. */
    record Row(Map<String, String> cells, Fact fact) {}

    Person born() {
        int number = people.size();
        StringBuilder name = new StringBuilder("Thử");
        for (char digit : "%04d".formatted(number).toCharArray()) {
            name.append(' ').append(SYLLABLES.get(digit - '0'));
        }
        Person person = new Person(number, name.toString(), any(COMMUNES), null, null, null, false);
        people.add(person);
        return person;
    }

    /** Somebody who stands for no other household and for whom no other stands. */
    @Nullable
    Person anybody() {
        List<Person> free = people.stream().filter(p -> !p.merged()).toList();
        return free.isEmpty() ? null : any(free);
    }

    /** The same household with one thing changed: its name, its kind, where it lives, or that it ceased. */
    Person changed(Person p) {
        Person after = switch (random.nextInt(5)) {
            case 0 -> new Person(p.number, p.name + " Em", p.commune, p.movedOn, p.ceasedOn, p.kind, p.merged);
            case 1 ->
                new Person(p.number, p.name, p.commune, p.movedOn, p.ceasedOn, any(List.of(Kind.values())), p.merged);
            case 2 -> p.movedOn != null || p.ceasedOn != null ? p : moved(p);
            case 3 ->
                new Person(
                        p.number,
                        p.name,
                        p.commune,
                        p.movedOn,
                        p.ceasedOn == null ? lastDay(p) : null,
                        p.kind,
                        p.merged);
            default ->
                p.movedOn != null ? p : new Person(p.number, p.name, any(COMMUNES), null, p.ceasedOn, p.kind, p.merged);
        };
        people.set(p.number, after);
        return after;
    }

    /** Nobody moves who has ceased before: the contract does not say where such a household is counted. */
    private LocalDate lastDay(Person p) {
        return p.movedOn == null ? day() : p.movedOn.plusDays(1 + random.nextInt(20));
    }

    private Person moved(Person p) {
        String there = any(COMMUNES);
        return there.equals(p.commune) ? p : new Person(p.number, p.name, there, day(), p.ceasedOn, p.kind, p.merged);
    }

    Row listed(Person p) {
        Map<String, String> cells = cells(p);
        cells.put("moved_on", text(p.movedOn));
        cells.put("ceased_on", text(p.ceasedOn));
        cells.put("kind", p.kind == null ? "" : p.kind.official());
        cells.put("listed_on", "2021-08-01");
        return new Row(
                cells,
                new Fact.Listed(
                        new Reference(p.code(), p.citizen(), null, p.name, null),
                        p.commune,
                        p.movedOn,
                        p.ceasedOn,
                        p.kind,
                        Map.of("listed_on", "2021-08-01")));
    }

    /** A row that must be refused, whatever it says besides. */
    Row refused(Person p) {
        Map<String, String> cells = listed(p).cells();
        cells.put("commune_code", "99999");
        return new Row(cells, new Fact.Refused("commune_code", null));
    }

    Row attended(Person p) {
        LocalDate day = day();
        boolean digital = random.nextBoolean();
        String training = "L%02d".formatted(random.nextInt(12));
        Map<String, String> cells = cells(p);
        cells.put("training_code", training);
        cells.put("topic", digital ? "KNS" : "DGKN");
        cells.put("held_on", text(day));
        return new Row(
                cells,
                new Fact.Attended(p.reference(), training, digital ? "DIGITAL_SKILLS" : "FULFILMENT", day, Map.of()));
    }

    /** A stall; without marks, so that a later blank takes nothing away. */
    Row stall(Person p, String platform, String id, boolean certain) {
        LocalDate opened = day();
        LocalDate closed = random.nextInt(4) == 0 ? opened.plusDays(1 + random.nextInt(20)) : null;
        Map<String, String> cells = certain ? cells(p) : weak(p);
        cells.put("account_id", id);
        cells.put("opened_on", text(opened));
        cells.put("closed_on", text(closed));
        return new Row(
                cells,
                new Fact.ShopAccount(
                        certain ? p.reference() : weakly(p), platform, id, opened, closed, null, null, Map.of()));
    }

    Row wallet(Person p, String platform, String id, boolean certain) {
        LocalDate opened = day();
        LocalDate closed = random.nextInt(4) == 0 ? opened.plusDays(1 + random.nextInt(20)) : null;
        Map<String, String> cells = certain ? cells(p) : weak(p);
        cells.put("account_id", id);
        cells.put("provider", "Ví thử");
        cells.put("opened_on", text(opened));
        cells.put("closed_on", text(closed));
        return new Row(
                cells,
                new Fact.PaymentAccount(
                        certain ? p.reference() : weakly(p),
                        platform,
                        id,
                        opened,
                        closed,
                        Map.of("provider", "Ví thử")));
    }

    private static Map<String, String> cells(Person p) {
        Map<String, String> cells = weak(p);
        cells.put("household_code", p.code());
        cells.put("citizen_number", p.citizen());
        return cells;
    }

    /** Name and commune alone are never certain. */
    private static Map<String, String> weak(Person p) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("full_name", p.name);
        cells.put("commune_code", p.commune);
        return cells;
    }

    private static Reference weakly(Person p) {
        return new Reference(null, null, null, p.name, p.commune);
    }

    LocalDate day() {
        return FIRST.plusDays(random.nextInt(DAYS));
    }

    <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
