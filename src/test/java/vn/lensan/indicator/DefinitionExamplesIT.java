package vn.lensan.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every definition against its example: given rows, expected postings and figures. */
class DefinitionExamplesIT {
    private final Counting counting = Counting.fresh();
    private final JdbcClient jdbc = counting.jdbc;
    private final Cast cast = counting.cast;

    /** Code of an indicator with the year of its definition. */
    record Indicator(int year, String code) {
        String example() {
            return "indicators/" + year + "/" + code + ".example.yaml";
        }
    }

    static Stream<Indicator> indicators() {
        return new IndicatorDefinitions()
                .all().stream().map(d -> new Indicator(d.year(), d.code())).distinct();
    }

    @BeforeEach
    void nothing_is_posted() {
        assertThat(jdbc.sql("select count(*) from indicator.journal")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @MethodSource("indicators")
    void a_definition_has_its_example_and_gives_what_it_expects(Indicator indicator) {
        assertThat(new ClassPathResource(indicator.example()).exists())
                .as("an example beside the definition: src/test/resources/" + indicator.example())
                .isTrue();
        counting.years.keep(indicator.year());
        Map<String, Object> example = Cast.yaml(indicator.example());
        Cast.map(example, "given")
                .forEach((view, rows) -> Cast.list(Map.of("rows", rows), "rows").forEach(row -> {
                    cast.insert(view, row);
                    counting.recount(row);
                }));

        Map<String, List<String>> postings = new LinkedHashMap<>();
        Cast.map(example, "postings")
                .forEach((key, rows) -> ((List<?>) rows)
                        .forEach(row -> postings.computeIfAbsent(key, unused -> new ArrayList<>())
                                .add(row.toString())));
        postings.forEach((key, expected) -> assertThat(counting.postings(indicator.year(), indicator.code(), key))
                .as(key)
                .containsExactlyInAnyOrderElementsOf(expected));
        for (Map<String, Object> row : Cast.list(example, "figures")) {
            expect(indicator, row);
        }
        assertThat(counting.verify.everything().named()).isEmpty();
    }

    private void expect(Indicator indicator, Map<String, Object> row) {
        Span span = span(row);
        String place = Cast.text(row, "at");
        PlaceFigures read = counting.at(place, span, indicator.year());
        if (place.startsWith("commune ") || place.startsWith("district ")) {
            assertThat(counting.amongThousands(place, span, indicator.year()))
                    .as("among thousands " + row)
                    .isEqualTo(read);
        }
        Figure figure = read.figure(span, indicator.code(), Cast.text(row, "figure"));
        assertThat(figure.inPeriod()).as("inPeriod " + row).isEqualTo(Cast.number(row, "inPeriod"));
        assertThat(figure.previous()).as("previous " + row).isEqualTo(Cast.number(row, "previous"));
        if (row.containsKey("toDate")) {
            assertThat(figure.toDate())
                    .as("toDate " + row)
                    .isEqualTo(row.get("toDate") == null ? null : Cast.number(row, "toDate"));
        }
        if (row.get("members") instanceof List<?> members) {
            assertThat(figure.members())
                    .as("members " + row)
                    .isEqualTo(members.stream().map(String::valueOf).toList());
        }
    }

    /** {@code week: first day}, or {@code from} and {@code until} with {@code before}. */
    private static Span span(Map<String, Object> row) {
        if (row.containsKey("week")) {
            LocalDate from = LocalDate.parse(Cast.text(row, "week"));
            return new Span(from.minusDays(7), from, from.plusDays(7));
        }
        return new Span(
                LocalDate.parse(Cast.text(row, "before")),
                LocalDate.parse(Cast.text(row, "from")),
                LocalDate.parse(Cast.text(row, "until")));
    }
}
