package vn.lensan.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The calculators: SQL that turns the facts of some subjects into the postings that should stand for them now. The
 * text ends with a CTE {@code posting (figure_id, part_id, subject, locality_id, day, came_in, member, amount)}, in
 * which one key may come several times.
 *
 * <p>Facts, residences and journal are looked up subject by subject ({@code offset 0} keeps the planner from joining
 * whole tables): its estimates stay right from one subject to tens of thousands. They are asked for in the order of the
 * keys, so that neighbours are found on the same pages.
 */
final class PostingSql {
    /** The programme's first day: sums and sets ignore facts before it. */
    static final String START = "date '2021-07-21'";

    /** The first day that counts in a period of {@code :from}. */
    static final String BEGUN = "greatest(:from, " + START + ")";

    /** Which subjects. */
    enum Scope {
        /** Those of the parameters {@code :parts} and {@code :ids}. */
        TOUCHED,
        /** All of parts {@code :first} to {@code :last}. */
        PARTS
    }

    private final SubjectKind kind;
    private final Scope scope;
    private final List<Figure> figures;

    /** A definition with its number. */
    record Figure(short id, Definition definition) {}

    private PostingSql(SubjectKind kind, Scope scope, List<Figure> figures) {
        this.kind = kind;
        this.scope = scope;
        this.figures = figures;
    }

    static String of(SubjectKind kind, Scope scope, List<Figure> figures) {
        return new PostingSql(kind, scope, figures).text();
    }

    /**
     * A published view as it stands for the subjects, looked up once for all definitions that read nothing else.
     */
    private record Seen(String view, String subject) {
        private static final Pattern SUBJECT = Pattern.compile("\\b(\\w+)\\.(\\w+)\\s+as\\s+subject\\b");

        /** What this definition reads, when it is one view that tells the subject itself. */
        static Optional<Seen> by(Definition definition) {
            Matcher subject = SUBJECT.matcher(definition.body());
            List<String> views = Definition.PUBLISHED
                    .matcher(definition.body())
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            return views.size() == 1 && subject.find() && subject.group(1).equals(views.getFirst())
                    ? Optional.of(new Seen(views.getFirst(), subject.group(2)))
                    : Optional.empty();
        }

        String name() {
            return "seen_" + view + "_" + subject;
        }

        String lookup() {
            return """
                    %s as materialized (
                        select f.*
                        from touched as t
                        cross join lateral (
                            select *
                            from published.%s as x
                            where x.part_id = t.part_id and x.%s = t.subject
                            offset 0
                        ) as f
                    )""".formatted(name(), view, subject);
        }

        String parts() {
            return """
                    %s as materialized (
                        select x.*
                        from published.%s as x
                        where x.part_id between :first and :last
                    )""".formatted(name(), view);
        }

        /** The body over what was looked up. */
        String in(String body) {
            return Pattern.compile("published\\." + view + "\\b(\\s+as\\s+\\w+)?")
                    .matcher(body)
                    .replaceAll(found -> name() + (found.group(1) == null ? " as " + view : found.group(1)));
        }
    }

    private String text() {
        List<String> parts = new ArrayList<>();
        if (scope == Scope.TOUCHED) {
            parts.add("""
                    touched as materialized (
                        select distinct t.part_id, t.subject
                        from unnest(:parts::smallint[], :ids::bigint[]) as t (part_id, subject)
                        order by t.part_id, t.subject
                    )""");
        }
        figures.stream()
                .flatMap(figure -> seen(figure.definition()).stream())
                .distinct()
                .forEach(seen -> parts.add(scope == Scope.TOUCHED ? seen.lookup() : seen.parts()));
        if (kind != SubjectKind.LINE) {
            if (kind == SubjectKind.HOUSEHOLD) {
                parts.add(residence(scope == Scope.TOUCHED ? "touched as t" : "", "t.subject"));
            }
            figures.forEach(figure -> parts.add(facts(figure)));
        } else {
            figures.forEach(figure -> parts.add(facts(figure)));
            parts.add(residence(scope == Scope.TOUCHED ? sellers() : "", "t.household_id"));
        }
        parts.add("posting as (\n"
                + figures.stream().map(this::postings).collect(Collectors.joining("\nunion all\n"))
                + "\n)");
        return "with " + String.join(",\n", parts);
    }

    /** What is looked up for a definition: of whole parts only what several read. */
    private Optional<Seen> seen(Definition definition) {
        return Seen.by(definition)
                .filter(seen -> scope == Scope.TOUCHED
                        || figures.stream()
                                        .filter(figure ->
                                                Seen.by(figure.definition()).equals(Optional.of(seen)))
                                        .count()
                                > 1);
    }

    private String residence(String households, String id) {
        String columns =
                "select r.part_id, r.household_id, r.locality_id, r.since, r.until, r.held_until, r.counts_as_household\n";
        return "residence as materialized (\n" + columns
                + (households.isEmpty()
                        ? "from published.residence as r\nwhere r.part_id between :first and :last and r.since < r.until\n)"
                        : """
                        from %s
                        cross join lateral (
                            select *
                            from published.residence as x
                            where x.part_id = t.part_id and x.household_id = %s and x.since < x.until
                            offset 0
                        ) as r
                        )""".formatted(households, id));
    }

    private String sellers() {
        return figures.stream()
                .map(figure -> seen(figure.definition()).map(Seen::name).orElse("fact_" + figure.id()))
                .distinct()
                .map(facts -> "select distinct part_id, household_id from " + facts)
                .collect(Collectors.joining(" union ", "(", " order by part_id, household_id) as t"));
    }

    /** The facts of one figure, put together per subject as its calculator needs them. */
    private String facts(Figure figure) {
        Definition definition = figure.definition();
        String body = definition.body();
        Optional<Seen> seen = seen(definition);
        boolean each = scope == Scope.TOUCHED && seen.isEmpty();
        String lookup = each ? """
                from touched as t
                cross join lateral (
                    select *
                    from (%s) as x
                    where x.part_id = t.part_id and x.subject = t.subject
                    offset 0
                ) as f""" : "from (%s) as f";
        String key = each ? "t.part_id, t.subject" : "f.part_id, f.subject";
        String only = scope == Scope.TOUCHED ? "" : " and f.part_id between :first and :last";
        String from = lookup.formatted(
                seen.map(view -> view.in(body)).orElse(body).indent(8).strip());
        String item = definition.each() == null ? "" : ", f.item";
        String placed = kind == SubjectKind.ITEM ? ", f.province" : "";
        String select = switch (definition.counted()) {
            case REACHED ->
                "select " + key + ", min(f.since) as day\n" + from + "\nwhere true" + only + "\ngroup by " + key;
            case HELD -> held(key, placed + item, from, only);
            case HELD_SET -> held(key, placed + ", f.member", from, only);
            case SUMMED, DISTINCT, RATE ->
                "select " + key + ", f.since" + placed
                        + (kind == SubjectKind.LINE ? ", f.household_id" : "")
                        + (definition.counted() == Counted.SUMMED ? ", f.amount" : "")
                        + (definition.counted() == Counted.DISTINCT ? ", f.until, f.member::text as member" : "")
                        + "\n" + from + "\nwhere f.since >= " + START + only;
        };
        return "fact_" + figure.id() + " as materialized (\n" + select + "\n)";
    }

    private static String held(String key, String more, String from, String only) {
        return "select " + key + more + ", range_agg(daterange(f.since, f.until)) as days\n" + from
                + "\nwhere f.since < f.until" + only + "\ngroup by " + key + more;
    }

    private String postings(Figure figure) {
        Definition definition = figure.definition();
        String row = "select " + figure.id() + "::smallint as figure_id, f.part_id, f.subject,";
        if (kind == SubjectKind.ITEM) {
            return itemPostings(definition.counted(), row, "from fact_" + figure.id() + " as f");
        }
        String household = kind == SubjectKind.LINE ? "f.household_id" : "f.subject";
        String from =
                "from fact_" + figure.id() + " as f\njoin residence as r on r.part_id = f.part_id and r.household_id = "
                        + household + (definition.countsHouseholdsOnly() ? " and r.counts_as_household" : "");
        String there = " and r.since <= f.since and f.since < r.until";
        return switch (definition.counted()) {
            case REACHED -> row + """
                     r.locality_id, e.day, e.day as came_in, '' as member, e.amount
                    %s and r.until > f.day
                    cross join lateral (values (greatest(f.day, r.since), 1::bigint), (r.until, -1)) as e (day, amount)
                    where e.day < 'infinity'""".formatted(from);
            case HELD, HELD_SET -> row + """
                     r.locality_id, e.day, e.day as came_in, %s as member, e.amount
                    %s
                    cross join lateral unnest(f.days * datemultirange(daterange(r.since, r.held_until))) as span
                    cross join lateral (values (lower(span), 1::bigint), (upper(span), -1)) as e (day, amount)
                    where e.day < 'infinity'""".formatted(member(definition), from);
            case SUMMED ->
                row + " r.locality_id, f.since as day, f.since as came_in, '' as member, f.amount::bigint\n" + from
                        + there;
            case DISTINCT -> row + """
                     r.locality_id, e.day, f.since as came_in, f.member, e.amount
                    %s
                    cross join lateral (values (f.since, 1::bigint), (f.until, -1)) as e (day, amount)
                    where e.day < 'infinity' and f.since < f.until""".formatted(from + there);
            case RATE ->
                row
                        + " r.locality_id, f.since as day, f.since as came_in, f.since::text as member, 1::bigint as amount\n"
                        + from + there;
        };
    }

    private static String itemPostings(Counted counted, String head, String from) {
        String row = head + " coalesce(-f.province, 0) as locality_id,";
        return switch (counted) {
            case REACHED -> row + " f.day, f.day as came_in, '' as member, 1::bigint as amount\n" + from;
            case HELD, HELD_SET -> row + """
                     e.day, e.day as came_in, %s as member, e.amount
                    %s
                    cross join lateral unnest(f.days) as span
                    cross join lateral (values (lower(span), 1::bigint), (upper(span), -1)) as e (day, amount)
                    where e.day < 'infinity'""".formatted(counted == Counted.HELD ? "''" : "f.member::text", from);
            case SUMMED -> row + " f.since as day, f.since as came_in, '' as member, f.amount::bigint\n" + from;
            case DISTINCT -> row + """
                     e.day, f.since as came_in, f.member, e.amount
                    %s
                    cross join lateral (values (f.since, 1::bigint), (f.until, -1)) as e (day, amount)
                    where e.day < 'infinity' and f.since < f.until""".formatted(from);
            case RATE ->
                row + " f.since as day, f.since as came_in, f.since::text as member, 1::bigint as amount\n" + from;
        };
    }

    private static String member(Definition definition) {
        return definition.counted() == Counted.HELD_SET ? "f.member::text" : "''";
    }
}
