package vn.lensan.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lensan.indicator.Evidence.Column;
import vn.lensan.indicator.Evidence.Question;
import vn.lensan.place.Level;

/** A figure opens to the subjects that make it and to the causes that changed it. */
class EvidenceIT {
    private static final LocalDate DAY = LocalDate.of(2021, 8, 26);
    private static final Span WEEK = new Span(DAY.minusDays(7), DAY, DAY.plusDays(7));

    private final Counting counting = Counting.fresh();
    private final Definition accounts = counting.definition("I.3", "households");
    private final Area nation = new Area(Counting.unit(Level.NATION, 0));

    @BeforeEach
    void accounts_are_opened_and_closed() {
        account("Lan", "2021-08-01", "infinity");
        account("Hoa", "2021-08-02", "infinity");
        account("Minh", "2021-08-03", "2021-08-30");
        account("Nga", "2021-08-27", "infinity");
    }

    private long account(String name, String since, String until) {
        Map<String, Object> row = Map.of("household", name, "platform", "voso", "since", since, "until", until);
        counting.cast.insert("shop_account", row);
        return counting.recount(SubjectKind.HOUSEHOLD, counting.cast.one(name));
    }

    @Test
    void opened_rows_add_up_to_every_figure_of_every_place() {
        List<Area> areas = new ArrayList<>(List.of(nation));
        for (int id : new int[] {1, 2, 3, 51, 53}) {
            areas.add(new Area(Counting.unit(Level.PROVINCE, id)));
        }
        for (int id : new int[] {101, 102, 103, 104, 501}) {
            areas.add(new Area(Counting.unit(Level.COMMUNE, id)));
        }
        for (Area area : areas) {
            Figure figure = counting.figures
                    .of(area.unit().geography(), List.of(area.unit()), List.of(WEEK), 2021)
                    .getFirst()
                    .figure(WEEK, "I.3", "households");
            assertThat(rows(area, Column.TO_DATE)).isEqualTo(figure.toDate());
            assertThat(rows(area, Column.IN_PERIOD)).isEqualTo(figure.inPeriod());
            assertThat(counting.recheck.added(area, WEEK, List.of(accounts)).get(accounts))
                    .extracting(Sums::toDate, Sums::inPeriod)
                    .containsExactly(figure.toDate(), figure.inPeriod());
        }
    }

    @Test
    void rows_come_page_by_page() {
        Question question = new Question(nation, accounts, WEEK, Column.TO_DATE);
        List<Evidence.Row> first = counting.evidence.page(question, null, 2);
        List<Evidence.Row> rest = counting.evidence.page(question, first.getLast(), 2);

        assertThat(first).extracting(row -> counting.cast.nameOf(row.subject())).containsExactly("Lan", "Hoa");
        assertThat(rest).extracting(row -> counting.cast.nameOf(row.subject())).containsExactly("Nga");
        assertThat(total(question)).isEqualTo(new Evidence.Total(3, false, 3, 0));
    }

    @Test
    void a_period_opens_to_what_came_and_what_went() {
        Question question = new Question(nation, accounts, WEEK, Column.IN_PERIOD);
        List<Evidence.Row> rows = counting.evidence.page(question, null, 10);

        assertThat(rows)
                .extracting(row -> counting.cast.nameOf(row.subject()) + " " + row.day() + " " + row.amount())
                .containsExactly("Minh 2021-08-30 -1", "Nga 2021-08-27 1");
        assertThat(counting.evidence.waterfall(question, counting.evidence.sums(question)))
                .isEqualTo(new Evidence.Waterfall(3, 1, 1, 3));
    }

    @Test
    void what_was_posted_after_a_report_was_frozen_is_told_with_its_cause() {
        Moment frozen = Moment.of(counting.causes.now().toString());
        assertThat(counting.causes.of(nation, accounts, WEEK, frozen, 10)).isEmpty();

        long late = account("Ba", "2021-08-28", "infinity");

        assertThat(counting.causes.of(nation, accounts, WEEK, frozen, 10))
                .singleElement()
                .satisfies(cause -> {
                    assertThat(cause.causeId()).isEqualTo(late);
                    assertThat(cause.inPeriod()).isEqualTo(1);
                    assertThat(cause.toDate()).isEqualTo(1);
                });
        assertThat(counting.causes.of(nation, accounts, WEEK, null, 10)).hasSize(5);
    }

    /** What the rows add up to, which is what the total says of them. */
    private long rows(Area area, Column column) {
        Question question = new Question(area, accounts, WEEK, column);
        List<Evidence.Row> rows = counting.evidence.page(question, null, 100);
        List<Evidence.Row> oneByOne = new ArrayList<>();
        for (List<Evidence.Row> page = counting.evidence.page(question, null, 1);
                !page.isEmpty();
                page = counting.evidence.page(question, page.getLast(), 1)) {
            oneByOne.addAll(page);
        }
        assertThat(oneByOne).isEqualTo(rows);
        long amount = rows.stream().mapToLong(Evidence.Row::amount).sum();
        assertThat(total(question)).isEqualTo(new Evidence.Total(rows.size(), false, amount, 0));
        return amount;
    }

    private Evidence.Total total(Question question) {
        return counting.evidence.total(question, counting.evidence.sums(question));
    }
}
