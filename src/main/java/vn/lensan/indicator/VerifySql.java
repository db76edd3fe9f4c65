package vn.lensan.indicator;

/** The statements of a verification: what should stand, next to what does. */
final class VerifySql {
    static final String TABLES = """
            create temporary table expected_posting (
                figure_id smallint, part_id smallint, subject bigint, locality_id integer, day date, came_in date,
                member text, amount bigint
            ) on commit drop;
            create temporary table expected_by_day (
                figure_id smallint, province_2021 integer, province_2025 integer, day date, came_in date, member text,
                amount bigint
            ) on commit drop
            """;

    /** Follows the calculators' text. */
    static final String EXPECT = """

            insert into expected_posting
            select p.figure_id, p.part_id, p.subject, p.locality_id, p.day, p.came_in, p.member, sum(p.amount)
            from posting as p
            group by p.figure_id, p.part_id, p.subject, p.locality_id, p.day, p.came_in, p.member
            having sum(p.amount) <> 0
            """;

    private static final String POSTING_KEY =
            "row(%1$s.figure_id, %1$s.part_id, %1$s.subject, %1$s.locality_id, %1$s.day,"
                    + " %1$s.came_in, %1$s.member)";
    /** Follows the calculators' text: how many postings, and their imprint. */
    static final String EXPECTED_IMPRINT =
            "\nselect count(*), " + imprint(POSTING_KEY.formatted("p"), "p.amount") + "\nfrom posting as p";

    private static final String EFFECT_KEY = "row(%1$s.figure_id, %1$s.change_id, %2$s.day, %2$s.came_in)";

    /** By part, in one reading: the same of the journal, then the imprint its changes' effects should bear. */
    static final String JOURNAL_IMPRINTS = "select j.part_id, " + imprint(POSTING_KEY.formatted("j"), "j.amount") + ", "
            + imprint(EFFECT_KEY.formatted("j", "j"), "j.amount")
            + " from indicator.journal as j group by j.part_id";

    private static final String EFFECTS = """
            from indicator.effect as f
            cross join lateral unnest(f.days, f.came_in, f.amounts) as d (day, came_in, amount)
            """;

    static final String EFFECT_IMPRINT =
            "select " + imprint(EFFECT_KEY.formatted("f", "d"), "d.amount") + "\n" + EFFECTS;

    /** By change, as if it were a subject. */
    static final String EFFECT = differences("""
            select j.figure_id, 0 as part_id, j.change_id as subject, %1$d as place, 0 as grain, j.day, j.came_in, '' as member,
                j.amount as expected, 0 as found, 0 as heir
            from indicator.journal as j
            union all
            select f.figure_id, 0, f.change_id, %1$d, 0, d.day, d.came_in, '', 0, d.amount, 0
            %2$s
            """.formatted(Fold.NATION, EFFECTS));

    static final String JOURNAL = differences("""
            select e.figure_id, e.part_id, e.subject, e.locality_id as place, 0 as grain, e.day, e.came_in, e.member,
                e.amount as expected, 0 as found, 0 as heir
            from expected_posting as e
            union all
            select j.figure_id, j.part_id, j.subject, j.locality_id, 0, j.day, j.came_in, j.member, 0, j.amount, 0
            from indicator.journal as j
            where j.part_id between :first and :last
            """);

    static final String ADD_UP = "insert into expected_by_day\n" + Fold.byDayOf("expected_posting as j", "true");

    /** The same from the journal, found to be what the records say. */
    static final String ADD_UP_JOURNAL = "insert into expected_by_day\n" + Fold.byDay("true");

    /** What should stand, of each row of {@code expected_by_day}; then what does, with what is not folded yet. */
    private static final String EXPECTED = """
            select e.figure_id, 0 as part_id, 0 as subject,
                case when e.province_2021 <> 0 then e.province_2021 else e.province_2025 end as place, g.grain,
                g.starts_on as day, g.came_in, e.member, e.amount as expected, 0 as found, e.province_2025 as heir
            from expected_by_day as e
            %s
            """.formatted(Fold.grains("e"));

    private static final String FOUND = """
            select s.figure_id, 0 as part_id, 0 as subject,
                case when s.province_2021 <> 0 then s.province_2021 else s.province_2025 end as place, s.grain,
                s.starts_on as day, e.came_in, e.member, 0 as expected, e.amount as found, s.province_2025 as heir
            from indicator.standing as s
            cross join lateral unnest(s.members, s.came_in, s.amounts) as e (member, came_in, amount)
            union all
            select u.figure_id, 0, 0, case when u.province_2021 <> 0 then u.province_2021 else u.province_2025 end, g.grain,
                g.starts_on, g.came_in, u.member, 0, u.amount, u.province_2025
            from (
            %s) as u
            %s
            """.formatted(Fold.unfoldedByDay(), Fold.grains("u"));

    private static final String STANDING_KEY = "row(b.figure_id, b.place, b.heir, b.grain, b.day, b.came_in, b.member)";

    static final String STANDING_EXPECTED =
            "select " + imprint(STANDING_KEY, "b.expected") + " from (\n" + EXPECTED + ") as b";

    static final String STANDING_FOUND = "select " + imprint(STANDING_KEY, "b.found") + " from (\n" + FOUND + ") as b";

    static final String STANDING = differences(EXPECTED + "union all\n" + FOUND);

    private VerifySql() {}

    /**
     * A number two sets of sums share when they are equal, and else only by a chance of one in 2^64: each key's hash,
     * seeded anew in every run, times its amount. Rows need not be put together by key, which is most of the work.
     */
    private static String imprint(String key, String amount) {
        return "coalesce(sum(hash_record_extended(" + key + ", :seed)::numeric * " + amount + "), 0)";
    }

    private static String differences(String both) {
        return """
                select b.figure_id, b.part_id, b.subject, b.place, b.grain, b.day, b.member, sum(b.expected) as expected,
                    sum(b.found) as found, count(*) over () as differences
                from (
                %s) as b
                group by b.figure_id, b.part_id, b.subject, b.place, b.grain, b.day, b.came_in, b.member, b.heir
                having sum(b.expected) <> sum(b.found)
                order by b.figure_id, b.part_id, b.subject, b.day, b.place
                limit :named
                """.formatted(both);
    }
}
