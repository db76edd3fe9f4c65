package vn.lensan.register;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lensan.access.Actors;
import vn.lensan.access.May;
import vn.lensan.access.Permitted;
import vn.lensan.audit.Deed;
import vn.lensan.audit.Log;
import vn.lensan.household.HouseholdCards;
import vn.lensan.household.HouseholdColumns;
import vn.lensan.household.HouseholdFile;
import vn.lensan.household.HouseholdSearch;
import vn.lensan.household.Households;
import vn.lensan.household.Merging;
import vn.lensan.intake.Column;
import vn.lensan.intake.Read;
import vn.lensan.place.Geography;
import vn.lensan.place.Level;
import vn.lensan.place.Places;
import vn.lensan.place.Unit;
import vn.lensan.shared.NotFound;
import vn.lensan.shared.Rejected;

/** Changing one household on screen: corrected, another head, moved, ceased, split in two, merged with another. */
@Controller
@Permitted(May.CHANGE_HOUSEHOLDS)
class ChangePage {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** What can be done, with the columns each asks for. */
    enum Kind {
        CORRECT(
                "sửa hồ sơ hộ",
                "full_name",
                "birth",
                "sex",
                "citizen_number",
                "phone",
                "hamlet",
                "kind",
                "main_products",
                "area_ha",
                "output_tonnes",
                "season",
                "standard",
                "consent_on",
                "consent_form"),
        HEAD("đổi chủ hộ", "full_name", "birth", "sex", "citizen_number", "phone"),
        MOVE("chuyển nơi ở", "moved_on", "hamlet"),
        CEASE("thôi sản xuất", "ceased_on"),
        SPLIT("tách hộ", "full_name", "birth", "sex", "citizen_number", "phone", "hamlet"),
        MERGE("gộp hộ");

        private final String name;
        private final List<String> columns;

        Kind(String name, String... columns) {
            this.name = name;
            this.columns = List.of(columns);
        }

        /** Whether it is about another person than the head on record. */
        public boolean another() {
            return this == HEAD || this == SPLIT;
        }

        boolean asksPlace() {
            return this == CORRECT || this == MOVE;
        }
    }

    private final HouseholdFile file;
    private final HouseholdSearch search;
    private final Households households;
    private final Merging merging;
    private final HouseholdsPage page;
    private final Working working;
    private final Places places;
    private final Log log;
    private final Clock clock;

    ChangePage(
            HouseholdFile file,
            HouseholdSearch search,
            Households households,
            Merging merging,
            HouseholdsPage page,
            Working working,
            Places places,
            Log log,
            Clock clock) {
        this.file = file;
        this.search = search;
        this.households = households;
        this.merging = merging;
        this.page = page;
        this.working = working;
        this.places = places;
        this.log = log;
        this.clock = clock;
    }

    @GetMapping("/households/{id}/change/{what}")
    String show(@PathVariable long id, @PathVariable Kind what, Model model) {
        HouseholdFile.Page household = page.known(id);
        Map<String, String> values = what.another() ? Map.of() : file.typed(id);
        model.addAttribute("household", household);
        model.addAttribute("what", what);
        model.addAttribute("columns", columns(what));
        model.addAttribute("values", values);
        model.addAttribute("communes", what.asksPlace() ? communes() : List.of());
        model.addAttribute(
                "alike",
                what == Kind.MERGE
                        ? search.find(household.name(), working.unit(), 10, 0).stream()
                                .filter(card -> card.id() != id)
                                .toList()
                        : List.of());
        return "register/change";
    }

    @PostMapping("/households/{id}/change/{what}")
    String change(
            @PathVariable long id,
            @PathVariable Kind what,
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "0") int commune,
            @RequestParam(defaultValue = "") String other) {
        HouseholdFile.Page household = page.known(id);
        if (household.mergedInto() != null) {
            throw new NotFound("merged household " + id);
        }
        if (what == Kind.MERGE) {
            return merge(household, other);
        }
        if (what == Kind.MOVE && commune == 0) {
            throw new Rejected("commune", RegisterProblem.MOVED_NOWHERE.problem());
        }
        free(household, what, typed.getOrDefault("citizen_number", ""));
        Integer locality = commune == 0 ? null : places.localityOf(places.unit(commune));
        Households.Change change = change(what, typed, file.typed(id), locality);
        String by = Actors.current().login();
        Households.Chosen chosen =
                new Households.Chosen(household.partId(), id, household.name(), household.localityId());
        long upload = what == Kind.SPLIT
                ? households.split(
                        chosen, new Households.Change(Map.of(), Set.of(), null), change, working.sender(), by)
                : households.change(chosen, change, what.name, working.sender(), by);
        log.write(Deed.HOUSEHOLD_CHANGED, "household:" + id, null, what.name());
        return "redirect:/households/" + id + "?done=" + upload;
    }

    /** What the form says: only what differs from what is on record; a new head's blank numbers go. */
    private Households.Change change(
            Kind what, Map<String, String> typed, Map<String, String> now, @Nullable Integer locality) {
        Map<String, String> values = new LinkedHashMap<>();
        Set<String> cleared = new LinkedHashSet<>();
        for (String column : what.columns) {
            String value = typed.getOrDefault(column, "").strip();
            boolean number = column.equals("phone") || column.equals("citizen_number");
            if (what == Kind.HEAD && value.isEmpty() && !column.equals("full_name")) {
                cleared.add(column);
            }
            if (what.another()
                    ? !value.isEmpty() || column.equals("full_name")
                    : number
                            ? !value.isEmpty()
                            : !value.equals(now.getOrDefault(column, "")) || column.equals("moved_on")) {
                values.put(column, value);
            }
        }
        if (what == Kind.HEAD) {
            values.putIfAbsent("birth", "");
        }
        if (what == Kind.SPLIT) {
            values.put("listed_on", Read.shown(LocalDate.now(clock.withZone(ZONE))));
        }
        if (what == Kind.MOVE && typed.getOrDefault("moved_on", "").isBlank()) {
            values.put("moved_on", Read.shown(LocalDate.now(clock.withZone(ZONE))));
        }
        return new Households.Change(values, cleared, locality);
    }

    /** A citizen number names one household: one that is another's is a question, not a change. */
    private void free(HouseholdFile.Page household, Kind what, String citizen) {
        if (!citizen.isBlank()) {
            search.holder(citizen)
                    .filter(card -> what == Kind.SPLIT || card.id() != household.id())
                    .ifPresent(card -> {
                        boolean mine = HouseholdsPage.sees(Actors.current(), places, card.localityId());
                        throw new Rejected(
                                "citizen_number",
                                RegisterProblem.NUMBER_TAKEN.problem(mine ? card.name() + ", " + card.place() : "…"));
                    });
        }
    }

    private String merge(HouseholdFile.Page household, String other) {
        List<HouseholdCards.Card> found = other.matches("id:\\d{1,18}")
                ? List.of(card(page.known(Long.parseLong(other.substring(3)))))
                : search.find(other, working.unit(), 2, 0);
        if (other.isBlank() || found.size() != 1 || found.getFirst().id() == household.id()) {
            throw new Rejected("other", RegisterProblem.OTHER_UNKNOWN.problem());
        }
        merging.merge(household.id(), found.getFirst().id(), Actors.current().login());
        log.write(
                Deed.HOUSEHOLDS_MERGED,
                "household:" + household.id(),
                null,
                "gộp " + found.getFirst().id());
        return "redirect:/households/" + household.id() + "?merged="
                + found.getFirst().id();
    }

    private static HouseholdCards.Card card(HouseholdFile.Page page) {
        return new HouseholdCards.Card(page.partId(), page.id(), null, page.name(), "", page.localityId());
    }

    private static List<Column> columns(Kind what) {
        return HouseholdColumns.all().stream()
                .filter(column -> what.columns.contains(column.key()))
                .toList();
    }

    /** The communes within the person's place, on both maps, the one in force first. */
    private List<Unit> communes() {
        Unit own = working.home();
        List<Unit> all = new java.util.ArrayList<>();
        for (Geography map : List.of(Geography.Y2025, Geography.Y2021)) {
            (map == own.geography() ? List.of(own) : places.on(map, own))
                    .stream()
                            .flatMap(unit -> unit.level() == Level.COMMUNE
                                    ? java.util.stream.Stream.of(unit)
                                    : places.within(unit, Level.COMMUNE).stream())
                            .filter(places::home)
                            .forEach(all::add);
        }
        return all;
    }
}
