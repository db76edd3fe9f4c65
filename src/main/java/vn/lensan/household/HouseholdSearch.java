package vn.lensan.household;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lensan.place.Places;
import vn.lensan.place.Unit;
import vn.lensan.repair.CitizenNumber;
import vn.lensan.repair.Phones;
import vn.lensan.shared.Text;
import vn.lensan.shared.Vault;

/** Finds households by name with or without marks, phone in any writing, citizen number or code. */
@Component
public class HouseholdSearch {
    /** Beyond so many, all households are listed commune by commune, as the index has them. */
    private static final int SORTED = 3_000;

    private static final String BY_COMMUNE = " order by locality_id, folded_name, household_id";
    private static final String NAMED = " and folded_name like :pattern ";

    /** Of the whole nation: the names that fit are read from the index of names alone, then who bears them. */
    private static final String NAMED_ANYWHERE = """
             and folded_name in (
                select distinct folded_name from household.household where folded_name like :pattern offset 0)
            """;

    private static final String BY_CLOSENESS = """
            order by full_name = :text desc, full_name like '%' || :text || '%' desc, folded_name = :folded desc,
                regexp_replace(full_name, '^.*\\s', '') collate "vi-x-icu", full_name collate "vi-x-icu"
            """;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Places places;
    private final HouseholdCards cards;

    HouseholdSearch(JdbcClient jdbc, Vault vault, Places places, HouseholdCards cards) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.places = places;
        this.cards = cards;
    }

    /**
     * Households of a unit that fit what was typed, the closest first. All of them when nothing was: by name, or where
     * they are too many to be read so, commune by commune.
     */
    public List<HouseholdCards.Card> find(String typed, @Nullable Unit within, int limit, long offset) {
        String text = Text.nfc(Text.clean(typed));
        Set<Long> ids = new LinkedHashSet<>();
        if (!text.isEmpty() && offset == 0) {
            ids.addAll(named(text, within));
        }
        String folded = Text.fold(text);
        boolean all = text.isEmpty() && many(within);
        String fits = text.isEmpty() ? "" : everywhere(within) ? NAMED_ANYWHERE : NAMED;
        ids.addAll(jdbc.sql("select household_id from household.household where merged_into is null" + inside(within)
                        + fits + " " + (all ? BY_COMMUNE : BY_CLOSENESS) + " limit :limit offset :offset")
                .param("folded", folded)
                .param("pattern", Text.containing(folded))
                .param("text", text)
                .param("places", localities(within))
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> row.getLong(1))
                .list());
        List<HouseholdCards.Card> found = new ArrayList<>(cards.of(List.copyOf(ids)));
        List<Long> order = List.copyOf(ids);
        found.sort(java.util.Comparator.comparingInt(c -> order.indexOf(c.id())));
        return found;
    }

    /** The household a citizen number names, wherever it lives. */
    public java.util.Optional<HouseholdCards.Card> holder(String typed) {
        CitizenNumber number = CitizenNumber.read(typed).value();
        return number == null
                ? java.util.Optional.empty()
                : jdbc.sql("select household_id from household.name_key where key_hash = :hash")
                        .param("hash", NameKey.citizen(vault, number.digits()).hash())
                        .query(Long.class)
                        .optional()
                        .flatMap(id -> cards.of(List.of(id)).stream().findFirst());
    }

    /** Those a number or a code names. */
    private List<Long> named(String text, @Nullable Unit within) {
        List<UUID> hashes = new ArrayList<>();
        hashes.add(NameKey.code(vault, text, 0).hash());
        hashes.add(NameKey.code(vault, text.toUpperCase(Locale.ROOT), 0).hash());
        String phone = Phones.read(text).value();
        if (phone != null) {
            hashes.add(NameKey.phone(vault, phone).hash());
        }
        CitizenNumber citizen = CitizenNumber.read(text).value();
        if (citizen != null) {
            hashes.add(NameKey.citizen(vault, citizen.digits()).hash());
        }
        return jdbc.sql("""
                        select distinct h.household_id from household.name_key k
                        join household.household h on h.part_id = k.part_id and h.household_id = k.household_id
                        where k.key_hash in (:hashes) and (:all or h.locality_id = any (:places))
                        """)
                .param("hashes", hashes)
                .param("all", everywhere(within))
                .param("places", localities(within))
                .query((row, n) -> row.getLong(1))
                .list();
    }

    private boolean many(@Nullable Unit within) {
        return jdbc.sql("select count(*) from (select from household.household where merged_into is null"
                                + inside(within) + " limit :most) as listed")
                        .param("places", localities(within))
                        .param("most", SORTED + 1)
                        .query(Integer.class)
                        .single()
                > SORTED;
    }

    private static String inside(@Nullable Unit within) {
        return everywhere(within) ? "" : " and locality_id = any (:places)";
    }

    private static boolean everywhere(@Nullable Unit within) {
        return within == null || within.id() == Unit.NATION;
    }

    private int[] localities(@Nullable Unit within) {
        return within == null || within.id() == Unit.NATION ? new int[0] : places.localitiesIn(within);
    }
}
