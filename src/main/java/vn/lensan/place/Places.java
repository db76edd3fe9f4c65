package vn.lensan.place;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lensan.shared.NotFound;

/**
 * Every place, in memory: units of both lists by id, code or name, what lies in what, and the localities by which facts
 * are kept. Units never change while the program runs; successors and localities are read again when they do.
 *
 * <p>In SQL, everything inside a unit is {@code locality.<unit.column()> = :unitId} on {@code published.locality}
 * ({@code province_2021}, {@code district_2021}, {@code commune_2021}, {@code province_2025}, {@code commune_2025}), and
 * everything for the nation. A null there is "chưa phân xã".
 */
@Component
public final class Places {
    private static final long LOOK_AGAIN_NANOS = 1_000_000_000L;

    private final PlaceStore store;
    private volatile @Nullable Known known;
    private volatile @Nullable Now now;

    /** What never changes. */
    private record Known(Atlas atlas, Names names, CommuneFinder communes) {}

    /** What an upload of successors changes. */
    private record Now(long revision, long readAt, Lineage lineage, Map<Integer, Locality> localities) {}

    Places(PlaceStore store) {
        this.store = store;
    }

    /** The unit of that code on the list in force that day: VN, or 2, 3, 5 digits (a lost leading zero is put back). */
    public Optional<Unit> unit(String code, LocalDate asOf) {
        return unit(code, Geography.inForceOn(asOf));
    }

    /** The unit of that code on that list. */
    public Optional<Unit> unit(String code, Geography geography) {
        return atlas().unit(code, geography);
    }

    /** The unit of that id. */
    public Unit unit(int id) {
        Unit unit = atlas().unit(id);
        if (unit == null) {
            throw new NotFound("unit " + id);
        }
        return unit;
    }

    /** The whole country on that list; its id is 0 on both. */
    public Unit nation(Geography geography) {
        return atlas().nationOf(geography);
    }

    /** The units right below, by code. */
    public List<Unit> children(Unit unit) {
        return atlas().children(unit);
    }

    /** All units of that level on that list, by code. */
    public List<Unit> all(Geography geography, Level level) {
        return atlas().all(geography, level);
    }

    /** The units of that level within this one (itself if it is of that level), by code. */
    public List<Unit> within(Unit unit, Level level) {
        return all(unit.geography(), level).stream()
                .filter(u -> u.within(unit.id()))
                .toList();
    }

    /** The units above, nearest first, the nation last. */
    public List<Unit> ancestors(Unit unit) {
        List<Unit> above = new ArrayList<>(3);
        Integer parent = unit.parent();
        while (parent != null) {
            Unit next = parent == Unit.NATION ? nation(unit.geography()) : unit(parent);
            above.add(next);
            parent = next.parent();
        }
        return above;
    }

    /** Full name up to the province: "Xã Đại Đồng, Huyện Tràng Định, Tỉnh Lạng Sơn". */
    public String path(Unit unit) {
        StringBuilder path = new StringBuilder(unit.fullName());
        for (Unit above : ancestors(unit)) {
            if (above.level() != Level.NATION) {
                path.append(", ").append(above.fullName());
            }
        }
        return path.toString();
    }

    /** The province of a unit; empty for the nation. */
    public Optional<Unit> province(Unit unit) {
        return Optional.ofNullable(unit.province()).map(this::unit);
    }

    /** Its counterparts on that list as far as known: a split or merged one has several, an unknown one none. */
    public List<Unit> on(Geography geography, Unit unit) {
        return now().lineage().on(geography, unit);
    }

    /** Whether a household can be registered there: a commune, or a 2021 district that has none. */
    public boolean home(Unit unit) {
        return atlas().home(unit);
    }

    /** The id of the locality in which people registered in this commune stand. */
    public int localityOf(Unit home) {
        if (!home(home)) {
            throw new IllegalArgumentException(home.fullName() + " is not a commune");
        }
        return home.id();
    }

    /** The locality of that id. */
    public Locality locality(int id) {
        Locality locality = now().localities().get(id);
        if (locality == null) {
            locality = read().localities().get(id);
        }
        if (locality == null) {
            throw new NotFound("locality " + id);
        }
        return locality;
    }

    /** All localities. */
    public List<Locality> localities() {
        return List.copyOf(now().localities().values());
    }

    /** The ids of the localities in a unit of either list. */
    public int[] localitiesIn(Unit unit) {
        return now().localities().values().stream()
                .filter(l -> l.within(unit))
                .mapToInt(Locality::id)
                .sorted()
                .toArray();
    }

    /** A place by code or by name of any level, with any usual prefix: "20", "tp. hcm", "Tân An, Long An". */
    public Lookup find(String text, Geography geography) {
        return known().names().find(text, geography);
    }

    /** A unit of that level by name, within another unit if given. */
    public Lookup find(String name, Level level, Geography geography, @Nullable Unit within) {
        return known().names().find(name, level, geography, within);
    }

    /** A place of any level by code or name as of that day, or the problem to show beside {@code place_code}. */
    public CommuneAnswer place(String codeOrName, LocalDate asOf) {
        return known().communes().place(codeOrName, Geography.inForceOn(asOf));
    }

    /**
     * A province by code or name as of that day, or the problem to show; provinces go first, for cities bear the same
     * names.
     */
    public CommuneAnswer province(String codeOrName, LocalDate asOf) {
        Geography geography = Geography.inForceOn(asOf);
        String text = codeOrName.strip();
        if (text.length() == 1 && Atlas.digits(text)) {
            text = "0" + text; // spreadsheets eat leading zeros
        }
        if (!Atlas.digits(text) && find(text, Level.PROVINCE, geography, null) instanceof Lookup.Found found) {
            return new CommuneAnswer.At(found.unit());
        }
        return switch (place(text, asOf)) {
            case CommuneAnswer.At at
            when at.unit().level() != Level.PROVINCE ->
                new CommuneAnswer.Refused(
                        "province", PlaceProblem.NOT_A_PROVINCE.problem(text, path(at.unit())), List.of());
            case CommuneAnswer answer -> answer;
        };
    }

    /** Where a household lives, as a row of that date says. */
    public CommuneAnswer commune(CommuneAsked asked, LocalDate date) {
        return commune(asked, date, null);
    }

    /**
     * Where a household lives, as a row of that date says.
     *
     * @param sender the sender's own place: names without a province are looked for in it; null = the nation
     */
    public CommuneAnswer commune(CommuneAsked asked, LocalDate date, @Nullable Unit sender) {
        return known().communes().find(asked, date, sender);
    }

    Atlas atlas() {
        return known().atlas();
    }

    Lineage lineage() {
        return now().lineage();
    }

    /** Reads successors and localities again at the next question. */
    void forget() {
        now = null;
    }

    private Known known() {
        Known have = known;
        if (have == null) {
            synchronized (this) {
                have = known;
                if (have == null) {
                    Atlas atlas = store.atlas();
                    Names names = new Names(atlas);
                    have = new Known(atlas, names, new CommuneFinder(atlas, names, this));
                    known = have;
                }
            }
        }
        return Objects.requireNonNull(have);
    }

    private Now now() {
        Now have = now;
        if (have != null && System.nanoTime() - have.readAt < LOOK_AGAIN_NANOS) {
            return have;
        }
        return read();
    }

    private synchronized Now read() {
        Now have = now;
        long revision = store.revision();
        if (have != null && have.revision == revision) {
            Now again = new Now(revision, System.nanoTime(), have.lineage, have.localities);
            now = again;
            return again;
        }
        Map<Integer, Locality> localities = new HashMap<>();
        store.localities().forEach(l -> localities.put(l.id(), l));
        Lineage lineage = new Lineage(
                atlas(), store.ties().stream().map(PlaceStore.HeldTie::tie).toList());
        Now fresh = new Now(revision, System.nanoTime(), lineage, localities);
        now = fresh;
        return fresh;
    }
}
