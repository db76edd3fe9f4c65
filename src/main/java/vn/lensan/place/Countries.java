package vn.lensan.place;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The 249 countries and territories of ISO 3166-1. */
@Component
public final class Countries {
    private final JdbcClient jdbc;
    private volatile @Nullable Map<String, Country> known;

    Countries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The country of that code, in any case. */
    public Optional<Country> country(String code) {
        return Optional.ofNullable(byCode().get(code.strip().toUpperCase(Locale.ROOT)));
    }

    /** All, by Vietnamese name. */
    public List<Country> all() {
        return List.copyOf(byCode().values());
    }

    private Map<String, Country> byCode() {
        Map<String, Country> have = known;
        if (have == null) {
            Map<String, Country> read = new LinkedHashMap<>();
            jdbc.sql("""
                    select code, name, continent
                    from place.country
                    order by name collate "vi-x-icu"
                    """)
                    .query((row, number) -> new Country(
                            row.getString("code"), row.getString("name"), Continent.of(row.getString("continent"))))
                    .list()
                    .forEach(c -> read.put(c.code(), c));
            have = read;
            known = read;
        }
        return have;
    }
}
