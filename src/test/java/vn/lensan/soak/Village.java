package vn.lensan.soak;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
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
    /** Of Lạng Sơn, and the last of Tuyên Quang. */
    private static final List<String> COMMUNES =
            List.of("06463", "06466", "06469", "06472", "06475", "06478", "06481", "06484", "02203");

    private static final List<String> SYLLABLES =
            List.of("Ban", "Cao", "Dương", "Giang", "Hà", "Khê", "Lam", "Mai", "Nam", "Ninh");

    private final Random random;
    final List<Person> people = new ArrayList<>();
    /** Of a merged household, another record of it. */
    private final Map<Integer, Integer> partners = new HashMap<>();

    Village(Random random) {
        this.random = random;
    }

    /**
     * A household as the lists tell of it.
     *
     * @param recoded how often it was given another code
     */
    record Person(
            int number,
            String name,
            String commune,
            @Nullable LocalDate movedOn,
            @Nullable LocalDate ceasedOn,
            @Nullable Kind kind,
            int recoded,
            String phone) {

        String code() {
            return code(recoded);
        }

        private String code(int time) {
            return "H%05d".formatted(number) + (time == 0 ? "" : "-" + time);
        }

        String citizen() {
            return "0200%02d%06d".formatted(number % 90, number);
        }

        Reference reference() {
            return new Reference(code(), citizen(), null, name, commune);
        }

        private Person called(String now) {
            return new Person(number, now, commune, movedOn, ceasedOn, kind, recoded, phone);
        }

        private Person at(String there, @Nullable LocalDate since) {
            return new Person(number, name, there, since, ceasedOn, kind, recoded, phone);
        }

        private Person until(@Nullable LocalDate day) {
            return new Person(number, name, commune, movedOn, day, kind, recoded, phone);
        }

        private Person of(Kind other) {
            return new Person(number, name, commune, movedOn, ceasedOn, other, recoded, phone);
        }

        private Person reached(int codes, String number) {
            return new Person(this.number, name, commune, movedOn, ceasedOn, kind, codes, number);
        }
    }

    /**
     * A row of a file and what it means.
     *
     * @param was the household before the row, where the row says something new of it
     */
    record Row(
            Map<String, String> cells, Fact fact, @Nullable Person was) {
        Row(Map<String, String> cells, Fact fact) {
            this(cells, fact, null);
        }
    }

    Person born() {
        int number = people.size();
        StringBuilder name = new StringBuilder("Thử");
        for (char digit : "%04d".formatted(number).toCharArray()) {
            name.append(' ').append(SYLLABLES.get(digit - '0'));
        }
        Person person = new Person(
                number, name.toString(), any(COMMUNES), null, null, null, 0, "0912%06d".formatted(number / 2));
        people.add(person);
        return person;
    }

    @Nullable
    Person anybody() {
        return people.isEmpty() ? null : any(people);
    }

    void merged(Person one, Person other) {
        partners.put(one.number, other.number);
        partners.put(other.number, one.number);
    }

    /** The same household with one thing changed, among them what must wait. */
    Person changed(Person p) {
        Person after = switch (random.nextInt(8)) {
            case 0 -> p.called(p.name + " Em");
            case 1 -> p.of(any(List.of(Kind.values())));
            case 2, 3 -> p.at(any(COMMUNES), p.movedOn == null ? day() : p.movedOn.plusDays(random.nextInt(20)));
            case 4 -> p.until(p.ceasedOn == null ? day() : null);
            case 5 -> p.reached(p.recoded + 1, p.phone);
            case 6 -> p.reached(p.recoded, "0987%06d".formatted(random.nextInt(1000)));
            default -> p.movedOn != null ? p : p.at(any(COMMUNES), null);
        };
        people.set(p.number, after);
        return after;
    }

    Row listed(Person p, @Nullable Person was) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("household_code", p.code());
        cells.put("citizen_number", p.citizen());
        cells.put("full_name", p.name);
        cells.put("phone", p.phone);
        cells.put("commune_code", p.commune);
        cells.put("moved_on", text(p.movedOn));
        cells.put("ceased_on", text(p.ceasedOn));
        cells.put("kind", p.kind == null ? "" : p.kind.official());
        cells.put("listed_on", "2021-08-01");
        return new Row(
                cells,
                new Fact.Listed(
                        new Reference(p.code(), p.citizen(), p.phone, p.name, null),
                        p.commune,
                        p.movedOn,
                        p.ceasedOn,
                        p.kind,
                        Map.of("listed_on", "2021-08-01")),
                was);
    }

    /** A row that must be refused, whatever it says besides. */
    Row refused(Person p) {
        Map<String, String> cells = listed(p, null).cells();
        cells.put("commune_code", "99999");
        return new Row(cells, new Fact.Refused("commune_code", null));
    }

    Row attended(Person p) {
        LocalDate day = day();
        boolean digital = random.nextBoolean();
        String training = "L%02d".formatted(random.nextInt(12));
        Map<String, String> cells = new LinkedHashMap<>();
        Reference who = named(p, cells);
        cells.put("training_code", training);
        cells.put("topic", digital ? "KNS" : "DGKN");
        cells.put("held_on", text(day));
        return new Row(
                cells, new Fact.Attended(who, training, digital ? "DIGITAL_SKILLS" : "FULFILMENT", day, Map.of()));
    }

    /** How a row about an account says whose it is. */
    enum Naming {
        CERTAIN,
        WEAK,
        NOT_AT_ALL
    }

    Row stall(Person p, String platform, String id, Naming naming) {
        LocalDate opened = day();
        LocalDate closed = random.nextInt(4) == 0 ? opened.plusDays(1 + random.nextInt(20)) : null;
        Map<String, String> cells = new LinkedHashMap<>();
        Reference who = named(p, cells, naming);
        cells.put("account_id", id);
        cells.put("opened_on", text(opened));
        cells.put("closed_on", text(closed));
        return new Row(
                cells,
                new Fact.ShopAccount(
                        who,
                        platform,
                        id,
                        opened,
                        closed,
                        held(cells, "marked", opened),
                        held(cells, "traced", opened),
                        Map.of()));
    }

    Row wallet(Person p, String platform, String id, Naming naming) {
        LocalDate opened = day();
        LocalDate closed = random.nextInt(4) == 0 ? opened.plusDays(1 + random.nextInt(20)) : null;
        Map<String, String> cells = new LinkedHashMap<>();
        Reference who = named(p, cells, naming);
        cells.put("account_id", id);
        cells.put("provider", "Ví thử");
        cells.put("opened_on", text(opened));
        cells.put("closed_on", text(closed));
        return new Row(cells, new Fact.PaymentAccount(who, platform, id, opened, closed, Map.of("provider", "Ví thử")));
    }

    private Reference named(Person p, Map<String, String> cells, Naming naming) {
        return switch (naming) {
            case CERTAIN -> named(p, cells);
            case WEAK -> told(new Reference(null, null, null, p.name, p.commune), cells);
            case NOT_AT_ALL -> nobody(cells);
        };
    }

    Reference nobody(Map<String, String> cells) {
        return told(Reference.NOBODY, cells);
    }

    /** The household for certain, in any of the ways there are: by a code it has or had, its number, or its phone. */
    Reference named(Person p, Map<String, String> cells) {
        Integer partner = partners.get(p.number);
        String name = partner != null && random.nextInt(3) == 0 ? people.get(partner).name : p.name;
        return told(
                switch (random.nextInt(4)) {
                    case 0 -> new Reference(null, p.citizen(), null, random.nextBoolean() ? name : null, null);
                    case 1 -> new Reference(null, null, p.phone, p.name, random.nextBoolean() ? p.commune : null);
                    case 2 -> new Reference(p.code(random.nextInt(p.recoded + 1)), null, null, name, p.commune);
                    default -> new Reference(p.code(), p.citizen(), p.phone, name, p.commune);
                },
                cells);
    }

    private static Reference told(Reference reference, Map<String, String> cells) {
        cells.put("household_code", text(reference.code()));
        cells.put("citizen_number", text(reference.citizen()));
        cells.put("phone", text(reference.phone()));
        cells.put("full_name", text(reference.name()));
        cells.put("commune_code", text(reference.commune()));
        return reference;
    }

    /** Marked, traced, on offer: for some days from about then, or not at all. */
    Fact.@Nullable Held held(Map<String, String> cells, String what, LocalDate about) {
        LocalDate from = random.nextInt(3) == 0 ? about.plusDays(random.nextInt(10)) : null;
        LocalDate last = from != null && random.nextInt(3) == 0 ? from.plusDays(random.nextInt(25)) : null;
        cells.put(what + "_from", text(from));
        cells.put(what + "_until", text(last));
        return from == null ? null : new Fact.Held(from, last);
    }

    LocalDate day() {
        return FIRST.plusDays(random.nextInt(DAYS));
    }

    <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
