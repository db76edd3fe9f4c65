package vn.lensan.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sums, sets, rates, nationwide items: ways of counting that definitions can ask for, tried on definitions of their own. */
class KindsOfCountingIT {
    private static final String HEAD = """
            -- code: T.%s
            -- name: thử
            -- unit: thử
            -- source: thử
            -- explanation: thử
            -- forms: weekly
            -- subject: %s
            -- key: %s
            -- counted: %s
            %sselect %s
            """;
    private static final String LINE = "part_id, line_id as subject, household_id, since, until, amount, member";
    private static final List<Definition> DEFINITIONS = List.of(
            definition("1", "line", "tonnes", "summed", "", LINE + " from published.test_line"),
            definition("2", "line", "markets", "distinct", "-- member: province\n", LINE + " from published.test_line"),
            definition(
                    "3",
                    "household",
                    "products",
                    "held",
                    "-- each: product\n",
                    "part_id, household_id as subject, item, since, until from published.test_thing"),
            definition(
                    "4",
                    "household",
                    "kinds",
                    "held set",
                    "",
                    "part_id, household_id as subject, member, since, until from published.test_thing"),
            definition(
                    "5",
                    "item",
                    "articles",
                    "summed",
                    "",
                    "0::smallint as part_id, item_id as subject, province, since, amount from published.test_item"),
            definition(
                    "6",
                    "item",
                    "timesPerMonth",
                    "rate",
                    "",
                    "0::smallint as part_id, item_id as subject, province, since from published.test_item"),
            definition(
                    "7",
                    "item",
                    "inputs",
                    "held",
                    "",
                    "0::smallint as part_id, item_id as subject, province, since, until from published.test_item"));

    private final Counting counting = Counting.with(DEFINITIONS);

    private static Definition definition(
            String number, String subject, String key, String counted, String more, String select) {
        String text = HEAD.formatted(number, subject, key, counted, more, select);
        return DefinitionFile.parse(2021, "T." + number + "-test.sql", text).getFirst();
    }

    @AfterEach
    void the_records_give_the_same() {
        assertThat(counting.verify.everything().named()).isEmpty();
        counting.fold.standings();
        assertThat(counting.verify.everything().named()).isEmpty();
    }

    @Test
    void sums_stay_where_they_were_and_start_with_the_programme() {
        line(1, "Hoa", "2021-08-20", "infinity", 500, "1");
        line(2, "Hoa", "2021-09-05", "infinity", 300, "1");
        line(3, "Hoa", "2021-07-20", "infinity", 900, "1");

        assertThat(counting.postings(2021, "T.1", "tonnes"))
                .containsExactly("1, Tân Lập, 2021-08-20, +500", "2, Bình An, 2021-09-05, +300");
        assertThat(figure("commune 101", "2021-08-19", "T.1", "tonnes").toDate())
                .isEqualTo(500);
        assertThat(figure("commune 102", "2021-09-02", "T.1", "tonnes").inPeriod())
                .isEqualTo(300);
    }

    @Test
    void a_move_found_out_later_takes_the_lines_of_its_time_along() {
        line(1, "Lan", "2021-08-20", "infinity", 500, "1");
        counting.jdbc
                .sql("update published.residence set locality_id = 2 where household_id = 1001")
                .update();
        counting.recount(SubjectKind.HOUSEHOLD, counting.cast.one("Lan"));

        assertThat(counting.postings(2021, "T.1", "tonnes")).containsExactly("1, Bình An, 2021-08-20, +500");
    }

    @Test
    void markets_are_a_union_and_count_in_the_period_only_what_came_in_and_stands() {
        line(1, "Lan", "2021-08-05", "infinity", 1, "1");
        line(2, "Nga", "2021-08-06", "infinity", 1, "1");
        line(3, "Nga", "2021-08-06", "2021-08-20", 1, "3");
        line(4, "Lan", "2021-08-13", "2021-08-14", 1, "2");
        line(5, "Lan", "2021-08-15", "infinity", 1, "1");

        Figure first = figure("nation", "2021-08-05", "T.2", "markets");
        assertThat(first.inPeriod()).isEqualTo(2);
        assertThat(first.members()).containsExactly("1", "3");
        Figure second = figure("nation", "2021-08-12", "T.2", "markets");
        assertThat(second.inPeriod()).isEqualTo(1);
        assertThat(second.previous()).isEqualTo(2);
        assertThat(second.toDate()).isEqualTo(2);
        Figure third = figure("nation", "2021-08-19", "T.2", "markets");
        assertThat(third.inPeriod()).isZero();
        assertThat(third.toDate()).isEqualTo(1);
        assertThat(figure("province 2", "2021-08-12", "T.2", "markets").toDate())
                .isEqualTo(2);
        // on the map of 2025 provinces 1 and 2 are one
        line(6, "Ba", "2021-08-20", "infinity", 1, "2");
        assertThat(figure("province 53", "2021-08-19", "T.2", "markets").members())
                .containsExactly("51");
        assertThat(figure("province 51", "2021-08-19", "T.2", "markets").members())
                .containsExactly("51");
    }

    @Test
    void products_count_each_and_kinds_once_at_every_place() {
        thing("Lan", "mít", "Trái cây", "2021-08-05", "infinity");
        thing("Lan", "mít", "Trái cây", "2021-08-06", "2021-08-09");
        thing("Lan", "xoài", "Trái cây", "2021-08-06", "2021-08-13");
        thing("Minh", "chè", "Chè", "2021-08-06", "2021-08-19");
        thing("Nga", "cam", "Trái cây", "2021-08-13", "infinity");

        assertThat(figure("nation", "2021-08-05", "T.3", "products").inPeriod()).isEqualTo(3);
        assertThat(figure("nation", "2021-08-12", "T.3", "products").inPeriod()).isZero();
        assertThat(figure("nation", "2021-08-05", "T.4", "kinds").toDate()).isEqualTo(2);
        assertThat(figure("nation", "2021-08-12", "T.4", "kinds").inPeriod()).isZero();
        assertThat(figure("nation", "2021-08-19", "T.4", "kinds").inPeriod()).isEqualTo(-1);
        assertThat(figure("nation", "2021-08-19", "T.4", "kinds").toDate()).isEqualTo(1);
        assertThat(figure("district 11", "2021-08-05", "T.4", "kinds").toDate()).isEqualTo(2);
    }

    @Test
    void nationwide_items_count_once_at_every_place_and_placed_ones_in_their_province() {
        item(1, null, "2021-08-05", "2021-08-07");
        item(2, 1, "2021-08-05", "infinity");
        item(3, 51, "2021-08-06", "infinity");
        item(4, 3, "2021-08-10", "infinity");

        assertThat(figure("nation", "2021-08-05", "T.5", "articles").toDate()).isEqualTo(4);
        assertThat(figure("province 1", "2021-08-05", "T.5", "articles").toDate())
                .isEqualTo(3);
        assertThat(figure("province 2", "2021-08-05", "T.5", "articles").toDate())
                .isEqualTo(2);
        assertThat(figure("commune 101", "2021-08-05", "T.5", "articles").toDate())
                .isEqualTo(3);
        assertThat(figure("commune 501", "2021-08-05", "T.5", "articles").toDate())
                .isEqualTo(3);
        assertThat(figure("province 53", "2021-08-05", "T.5", "articles").toDate())
                .isEqualTo(2);
        assertThat(figure("nation", "2021-08-05", "T.7", "inputs").toDate()).isEqualTo(3);
        Figure rate = figure("nation", "2021-08-05", "T.6", "timesPerMonth");
        assertThat(rate.inPeriod()).isEqualTo(3);
        assertThat(rate.toDate()).isNull();
        assertThat(figure("province 53", "2021-08-05", "T.6", "timesPerMonth").inPeriod())
                .isEqualTo(2);
    }

    private Figure figure(String at, String week, String code, String key) {
        LocalDate from = LocalDate.parse(week);
        Span span = new Span(from.minusDays(7), from, from.plusDays(7));
        return counting.at(at, span, 2021).figure(span, code, key);
    }

    private void line(int id, String household, String since, String until, int amount, String member) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("line_id", id);
        row.put("household", household);
        row.put("since", since);
        row.put("until", until);
        row.put("amount", amount);
        row.put("member", member);
        counting.cast.insert("test_line", row);
        counting.recount(row);
    }

    private void thing(String household, String item, String member, String since, String until) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("household", household);
        row.put("item", item);
        row.put("member", member);
        row.put("since", since);
        row.put("until", until);
        counting.cast.insert("test_thing", row);
        counting.recount(row);
    }

    private void item(int id, @org.jspecify.annotations.Nullable Integer province, String since, String until) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("item_id", id);
        if (province != null) {
            row.put("province", province);
        }
        row.put("amount", 1);
        row.put("since", since);
        row.put("until", until);
        counting.cast.insert("test_item", row);
        counting.recount(row);
    }
}
