package vn.lensan.indicator;

/** Where counting looks up what lies where. */
final class Localities {
    /** Localities read in vain rather than asking the index once more. */
    private static final int NEAR = 40;

    private static final String OF_LOCALITIES = """
            select l.locality_id, coalesce(l.province_2021, 0) as province_2021, coalesce(l.province_2025, 0) as province_2025
            from published.locality as l""";

    private static final String OF_ITEMS = """
            select 0 as locality_id, 0 as province_2021, 0 as province_2025
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

    /**
     * Provinces on both maps of every place a posting can stand in: localities, and for items the whole nation (0) and
     * single provinces (the unit's number, negative). 0 is a province not known, or every one.
     */
    static final String PROVINCES =
            "(" + OF_LOCALITIES + "\nunion all\n" + OF_ITEMS + ") as l on l.locality_id = j.locality_id";

    /** The same looked up posting by posting, where these are few. */
    static final String PROVINCES_OF_FEW = "lateral (\n" + OF_LOCALITIES
            + " where l.locality_id = j.locality_id\nunion all\nselect i.* from (" + OF_ITEMS
            + ") as i where j.locality_id <= 0 and i.locality_id = j.locality_id) as l on true";

    /**
     * The spans {@code first} to {@code last} in which these lie close together: a unit's localities follow each other
     * but for those that came later, and the index of places is asked span by span.
     *
     * @param spots a select of {@code locality_id}
     */
    static String runs(String spots) {
        return """
                select min(o.locality_id) as first, max(o.locality_id) as last
                from (
                    select g.locality_id, count(*) filter (where g.gap > %d) over (order by g.locality_id) as run
                    from (
                        select s.locality_id, s.locality_id - lag(s.locality_id) over (order by s.locality_id) as gap
                        from (%s) as s
                    ) as g
                ) as o
                group by o.run""".formatted(NEAR, spots);
    }

    private Localities() {}
}
