package vn.lensan.indicator;

/** Where counting looks up what lies where. */
final class Localities {
    /**
     * Provinces on both maps of every place a posting can stand in: localities, and for items the whole nation (0) and
     * single provinces (the unit's number, negative). 0 is a province not known, or every one.
     */
    static final String PROVINCES = """
            select l.locality_id, coalesce(l.province_2021, 0) as province_2021, coalesce(l.province_2025, 0) as province_2025
            from published.locality as l
            union all
            select 0, 0, 0
            union all
            select -l.province_2021, l.province_2021, coalesce(min(l.province_2025), 0)
            from published.locality as l
            where l.province_2021 is not null
            group by l.province_2021
            union all
            select -l.province_2025, 0, l.province_2025
            from published.locality as l
            where l.province_2025 is not null
                and not exists (select from published.locality as o where o.province_2021 = l.province_2025)
            group by l.province_2025""";

    private Localities() {}
}
