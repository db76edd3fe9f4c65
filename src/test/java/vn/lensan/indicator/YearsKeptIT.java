package vn.lensan.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Definitions of a later year cost nothing until a report asks for them, and then count what came before too. */
class YearsKeptIT {
    private static final String TEXT = """
            -- code: T.%s
            -- name: thử
            -- unit: thử
            -- source: thử
            -- explanation: thử
            -- forms: weekly
            -- subject: household
            -- key: households
            -- counted: reached
            select part_id, household_id as subject, held_on as since from published.attendance where topic = '%s'
            """;
    private static final List<Definition> DEFINITIONS = Stream.of(
                    DefinitionFile.parse(2021, "T.1-a.sql", TEXT.formatted("1", "DIGITAL_SKILLS")),
                    DefinitionFile.parse(2021, "T.2-b.sql", TEXT.formatted("2", "FULFILMENT")),
                    DefinitionFile.parse(2022, "T.2-b.sql", TEXT.formatted("2", "DIGITAL_SKILLS")),
                    DefinitionFile.parse(2022, "T.3-c.sql", TEXT.formatted("3", "FULFILMENT")))
            .flatMap(List::stream)
            .toList();

    private final Counting counting = Counting.with(DEFINITIONS);

    @Test
    void a_later_year_is_counted_from_the_first_report_that_asks_and_current_from_there_on() {
        attended("Lan", "DIGITAL_SKILLS");
        attended("Minh", "FULFILMENT");
        assertThat(posted(2022, "T.2")).isEmpty();
        assertThat(counting.verify.everything().named()).isEmpty();

        counting.years.keep(2022);
        assertThat(posted(2022, "T.2")).containsExactly("Lan, Tân Lập, 2021-08-05, +1");
        assertThat(posted(2022, "T.3")).containsExactly("Minh, Bình An, 2021-08-05, +1");
        attended("Nga", "FULFILMENT");
        counting.years.keep(2022);
        assertThat(posted(2022, "T.3")).containsExactly("Minh, Bình An, 2021-08-05, +1", "Nga, Hải Hà, 2021-08-05, +1");
        assertThat(counting.verify.everything().named()).isEmpty();
    }

    @Test
    void a_year_is_counted_by_its_own_definitions_and_else_by_the_latest_earlier_ones() {
        attended("Lan", "DIGITAL_SKILLS");
        attended("Minh", "FULFILMENT");
        attended("Nga", "FULFILMENT");
        counting.years.keep(2022);

        assertThat(toDate(2021, "T.2")).isEqualTo(2);
        assertThat(toDate(2022, "T.2")).isEqualTo(1);
        assertThat(toDate(2022, "T.1")).isEqualTo(1);
        assertThat(toDate(2022, "T.3")).isEqualTo(2);
    }

    private Long toDate(int year, String code) {
        LocalDate from = LocalDate.of(2021, 8, 5);
        Span span = new Span(null, from, from.plusDays(7));
        return counting.at("nation", span, year)
                .figure(span, code, "households")
                .toDate();
    }

    private List<String> posted(int year, String code) {
        return counting.postings(year, code, "households");
    }

    private void attended(String household, String topic) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("household", household);
        row.put("topic", topic);
        row.put("held_on", "2021-08-05");
        counting.cast.insert("attendance", row);
        counting.recount(row);
    }
}
