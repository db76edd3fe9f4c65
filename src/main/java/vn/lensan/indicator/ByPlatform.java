package vn.lensan.indicator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A figure counted again with the facts of one platform alone, from the records of the subjects behind it. Platforms'
 * numbers add up to more than the figure where a subject is on both: the figure itself counts it once.
 */
@Component
public class ByPlatform {
    /** Subjects recomputed in one statement. */
    private static final int AT_ONCE = 10_000;

    /** More are not recomputed while somebody waits. */
    private static final int MOST = 50_000;

    private final JdbcClient jdbc;
    private final FigureRegister register;
    private final SoldLines lines;
    private final Planner planner;

    ByPlatform(JdbcClient jdbc, FigureRegister register, SoldLines lines) {
        this.jdbc = jdbc;
        this.register = register;
        this.lines = lines;
        this.planner = new Planner(jdbc);
    }

    /** What one platform alone gives: whole things, or grams. */
    public record Share(String platform, long inPeriod, long toDate) {}

    /** Whether the figure's facts say which platform they come from. */
    public boolean known(Definition definition) {
        return !views(definition).isEmpty();
    }

    /** The figure for each of these platforms; empty when too many subjects stand behind it to be recomputed at once. */
    @Transactional(readOnly = true)
    public Optional<List<Share>> of(Evidence.Question question, Sums sums, List<String> platforms) {
        Area area = question.area();
        Definition definition = question.definition();
        Span span = question.span();
        short figure = register.id(definition);
        boolean much = definition.counted() == Counted.SUMMED
                ? lines.moreLines(question, MOST)
                : sums.of().stream().mapToLong(Sums.Of::toDate).sum() > MOST;
        if (much) {
            return Optional.empty();
        }
        List<Subjects.Subject> subjects = subjects(area, definition, span, figure);
        if (subjects.size() > MOST) {
            return Optional.empty();
        }
        Set<String> views = views(definition);
        List<Share> shares = new ArrayList<>();
        for (String platform : platforms) {
            String sql = PostingSql.of(
                            definition.subject(),
                            PostingSql.Scope.TOUCHED,
                            List.of(new PostingSql.Figure(figure, of(definition, views))))
                    + read(area, definition);
            Map<String, Sums.Of> members = new HashMap<>();
            for (int from = 0; from < subjects.size(); from += AT_ONCE) {
                Subjects some = Subjects.of(subjects.subList(from, Math.min(subjects.size(), from + AT_ONCE)));
                jdbc.sql(sql)
                        .param("parts", some.parts())
                        .param("ids", some.ids())
                        .param("platform", platform)
                        .param("from", span.from())
                        .param("until", span.until())
                        .param("unit", area.unit().id())
                        .query(rs -> {
                            Sums.Of part = Sums.of(rs, 1);
                            members.merge(part.member(), part, Sums.Of::plus);
                        });
            }
            Sums alone = new Sums(definition.counted(), List.copyOf(members.values()));
            shares.add(new Share(platform, alone.inPeriod(), alone.toDate()));
        }
        return Optional.of(shares);
    }

    private List<Subjects.Subject> subjects(Area area, Definition definition, Span span, short figure) {
        return planner.bySubject(
                area,
                () -> jdbc.sql("""
                        select distinct j.part_id, j.subject
                        from %s
                        where j.figure_id = :figure and j.day < :until
                        order by j.part_id, j.subject
                        limit %d
                        """.formatted(area.postings(definition.subject()), MOST + 1))
                        .param("figure", figure)
                        .param("until", span.until())
                        .param("unit", area.unit().id())
                        .query((rs, n) -> new Subjects.Subject(rs.getShort(1), rs.getLong(2)))
                        .list());
    }

    /** To date, net in the period, and what came in during it and stands, by member. */
    private static String read(Area area, Definition definition) {
        return """

                select %s
                from posting as j
                where j.day < :until and %s
                group by j.member
                """.formatted(Sums.OF, area.condition(definition.subject()));
    }

    /** The definition with the facts of {@code :platform} only. */
    private static Definition of(Definition definition, Set<String> views) {
        String body = definition.body();
        for (String view : views) {
            body = Pattern.compile("published\\." + view + "\\b(?!\\.)(\\s+as\\s+(\\w+))?")
                    .matcher(body)
                    .replaceAll(found -> "(select one.* from published." + view
                            + " as one where one.platform = :platform) as "
                            + (found.group(2) == null ? view : found.group(2)));
        }
        return definition.withBody(body);
    }

    /** The views of the definition's facts that name a platform. */
    private Set<String> views(Definition definition) {
        return jdbc.sql("""
                        select table_name
                        from information_schema.columns
                        where table_schema = 'published' and column_name = 'platform' and table_name in (:views)
                        """).param("views", definition.facts()).query(String.class).list().stream()
                .collect(Collectors.toSet());
    }
}
