package vn.lensan.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Worlds small enough to be counted on paper. */
class TruthTest {
    private static final Atlas ATLAS = Atlas.read();
    /** Two communes of Chi Lăng, one of Lạng Sơn city, one of Bắc Giang. */
    private static final String MO = "06463";

    private static final String AN = "06469";
    private static final String CITY = "05977";
    private static final LocalDate LAST = LocalDate.of(2021, 9, 14);

    private final Books books = new Books(ATLAS);

    @Test
    void a_household_trained_twice_counts_once_from_its_first_day() {
        listed("H1", "Hoàng Văn Thái", MO, null, null, null);
        attended("H1", "A", LocalDate.of(2021, 8, 6));
        attended("H1", "B", LocalDate.of(2021, 7, 23));
        Truth.Line week = week("I.1", "households", "20", "2021-W30");
        assertThat(week.inPeriod()).isEqualByComparingTo("1");
        assertThat(week.toDate()).isEqualByComparingTo("1");
        assertThat(week("I.1", "households", "20", "2021-W32").inPeriod()).isEqualByComparingTo("0");
    }

    @Test
    void a_day_corrected_later_moves_the_household_to_its_right_week() {
        listed("H1", "Hoàng Văn Thái", MO, null, null, null);
        assertThat(attended("H1", "A", LocalDate.of(2021, 8, 6))).isEqualTo(Verdict.CREATED);
        assertThat(attended("H1", "A", LocalDate.of(2021, 8, 6))).isEqualTo(Verdict.UNCHANGED);
        assertThat(attended("H1", "A", LocalDate.of(2021, 7, 30))).isEqualTo(Verdict.UPDATED);
        assertThat(week("I.1", "households", "20", "2021-W31").inPeriod()).isEqualByComparingTo("1");
    }

    @Test
    void facts_before_the_start_are_to_date_but_in_no_period() {
        listed("H1", "Hoàng Văn Thái", MO, null, null, null);
        attended("H1", "A", LocalDate.of(2021, 7, 20));
        Truth.Line first = week("I.1", "households", "VN", "2021-W29");
        assertThat(first.inPeriod()).isEqualByComparingTo("0");
        assertThat(first.toDate()).isEqualByComparingTo("1");
        assertThat(first.previous()).isNull();
        assertThat(first.growth().text()).isEqualTo("không so sánh được");
    }

    @Test
    void on_both_platforms_counts_once_and_only_while_one_is_open() {
        listed("H1", "Hoàng Văn Thái", MO, null, null, null);
        shop("postmart", "P1", "H1", LocalDate.of(2021, 7, 22), LocalDate.of(2021, 8, 5));
        shop("voso", "V1", "H1", LocalDate.of(2021, 7, 30), LocalDate.of(2021, 8, 12));
        assertThat(held("I.3", "2021-W30")).isEqualTo("1 1");
        assertThat(held("I.3", "2021-W31")).isEqualTo("0 1");
        assertThat(held("I.3", "2021-W32")).isEqualTo("0 1");
        assertThat(held("I.3", "2021-W33")).isEqualTo("-1 0");
    }

    @Test
    void an_account_reopened_counts_again_and_a_row_before_its_end_replaces() {
        listed("H1", "Hoàng Văn Thái", MO, null, null, null);
        shop("voso", "V1", "H1", LocalDate.of(2021, 7, 22), LocalDate.of(2021, 8, 5));
        assertThat(shop("voso", "V1", "H1", LocalDate.of(2021, 8, 20), null)).isEqualTo(Verdict.UPDATED);
        assertThat(held("I.3", "2021-W32")).isEqualTo("-1 0");
        assertThat(held("I.3", "2021-W34")).isEqualTo("1 1");
        assertThat(shop("voso", "V1", "H1", LocalDate.of(2021, 8, 27), null)).isEqualTo(Verdict.UPDATED);
        assertThat(held("I.3", "2021-W34")).isEqualTo("0 0");
        assertThat(held("I.3", "2021-W35")).isEqualTo("1 1");
    }

    @Test
    void a_move_takes_the_household_out_of_the_old_commune_and_a_ceased_one_keeps_its_training() {
        listed("H1", "Hoàng Văn Thái", MO, null, null, null);
        attended("H1", "A", LocalDate.of(2021, 7, 23));
        shop("voso", "V1", "H1", LocalDate.of(2021, 7, 23), null);
        listed("H1", "Hoàng Văn Thái", CITY, LocalDate.of(2021, 8, 6), null, null);
        listed("H1", "Hoàng Văn Thái", CITY, LocalDate.of(2021, 8, 6), LocalDate.of(2021, 8, 20), null);
        Truth.Line left = week("I.1", "households", "187", "2021-W32");
        assertThat(left.inPeriod()).isEqualByComparingTo("-1");
        assertThat(left.toDate()).isEqualByComparingTo("0");
        assertThat(week("I.1", "households", "178", "2021-W32").toDate()).isEqualByComparingTo("1");
        assertThat(held("I.3", "2021-W34")).isEqualTo("-1 0");
        assertThat(week("I.1", "households", "20", "2021-W34").toDate()).isEqualByComparingTo("1");
        assertThat(week("I.1", "households", "20", "2021-W32").inPeriod()).isEqualByComparingTo("0");
    }

    @Test
    void another_kind_counts_as_if_it_had_always_been_so() {
        listed("H1", "Hoàng Văn Thái", MO, null, null, Kind.COOPERATIVE);
        attended("H1", "A", LocalDate.of(2021, 7, 23));
        product("H1", "S1", 1000, null);
        assertThat(week("I.1", "households", "20", "2021-W30").toDate()).isEqualByComparingTo("0");
        assertThat(week("II.1", "products", "20", "2021-W31").toDate()).isEqualByComparingTo("1");
        listed("H1", "Hoàng Văn Thái", MO, null, null, Kind.HOUSEHOLD);
        assertThat(week("I.1", "households", "20", "2021-W30").inPeriod()).isEqualByComparingTo("1");
    }

    @Test
    void an_uncertain_or_double_reference_waits_and_another_province_without_a_day_too() {
        listed("H1", "Hoàng Văn Thái", MO, null, null, null);
        Reference name = new Reference(null, null, null, "Hoàng Văn Thái", MO);
        assertThat(books.apply(new Fact.Attended(name, "A", "FULFILMENT", LAST, Map.of())))
                .isEqualTo(Verdict.WAITING);
        assertThat(books.apply(new Fact.Listed(
                        new Reference(null, "020190000123", null, "Hoàng Văn Thái", null),
                        AN,
                        null,
                        null,
                        null,
                        Map.of())))
                .isEqualTo(Verdict.CREATED);
        Reference two = new Reference("H1", "020190000123", null, "Hoàng Văn Thái", MO);
        assertThat(books.apply(new Fact.Attended(two, "A", "FULFILMENT", LAST, Map.of())))
                .isEqualTo(Verdict.WAITING);
        assertThat(books.apply(new Fact.Listed(
                        new Reference(null, "020190000123", null, "Hoàng Thái", null),
                        "07246",
                        null,
                        null,
                        null,
                        Map.of())))
                .isEqualTo(Verdict.WAITING);
    }

    @Test
    void merged_households_count_once_and_twice_again_after() {
        listed("H1", "Hoàng Văn Thái", MO, null, null, null);
        listed("H2", "Hoàng Văn Thái", CITY, null, null, null);
        attended("H1", "A", LocalDate.of(2021, 7, 30));
        attended("H2", "B", LocalDate.of(2021, 7, 23));
        Reference second = new Reference("H2", null, null, null, CITY);
        books.merge(new Reference("H1", null, null, null, MO), second);
        assertThat(week("I.1", "households", "20", "2021-W30").toDate()).isEqualByComparingTo("1");
        assertThat(week("I.1", "households", "187", "2021-W30").toDate()).isEqualByComparingTo("1");
        books.unmerge(second);
        assertThat(week("I.1", "households", "20", "2021-W31").toDate()).isEqualByComparingTo("2");
    }

    @Test
    void the_last_row_of_a_reopened_account_cannot_be_told_from_an_older_one() {
        listed("H1", "Hoàng Văn Thái", MO, null, null, null);
        shop("voso", "V1", "H1", LocalDate.of(2021, 7, 22), LocalDate.of(2021, 8, 5));
        shop("voso", "V1", "H1", LocalDate.of(2021, 8, 20), null);
        assertThatThrownBy(() -> shop("voso", "V1", "H1", LocalDate.of(2021, 7, 22), LocalDate.of(2021, 8, 5)))
                .isInstanceOf(Undecided.class);
    }

    @Test
    void the_same_product_on_both_platforms_is_one_and_kinds_are_a_set() {
        listed("H1", "Hoàng Văn Thái", MO, null, null, null);
        product("H1", "S1", 1000, null);
        shop("voso", "V9", "H1", LocalDate.of(2021, 7, 22), null);
        books.apply(product("voso", "S2", "V9", "NA DAI", "Thủy sản", 1000));
        books.apply(product("voso", "S3", "V9", "Na dai", "thuỷ  sản", 2000));
        assertThat(week("II.1", "products", "20", "2021-W31").toDate()).isEqualByComparingTo("2");
        assertThat(week("II.1", "kinds", "20", "2021-W31").toDate()).isEqualByComparingTo("2");
    }

    @Test
    void a_delivery_counts_on_its_day_and_a_return_takes_it_back_on_its_own() {
        listed("H1", "Hoàng Văn Thái", MO, null, null, null);
        product("H1", "S1", 500, null);
        order("D1", 5, Fact.Status.PLACED, "2021-07-23T08:00");
        order("D1", 5, Fact.Status.DELIVERED, "2021-07-28T23:59");
        order("D1", 2, Fact.Status.RETURNED, "2021-08-05T10:00");
        order("D1", 5, Fact.Status.COMPLETED, "2021-08-06T10:00");
        assertThat(tonnes("2021-W30")).isEqualTo("0.003 0.003");
        assertThat(tonnes("2021-W32")).isEqualTo("-0.001 0.002");
        Truth.Line markets = week("II.6", "markets", "20", "2021-W30");
        assertThat(markets.inPeriod()).isEqualByComparingTo("1");
        assertThat(markets.members()).containsExactly("01");
        assertThat(week("II.6", "markets", "20", "2021-W32").inPeriod()).isEqualByComparingTo("0");
        order("D1", 5, Fact.Status.LOST, "2021-08-13T10:00");
        assertThat(tonnes("2021-W33")).isEqualTo("-0.002 0.000");
        assertThat(week("II.6", "markets", "20", "2021-W33").toDate()).isEqualByComparingTo("0");
    }

    @Test
    void completed_after_a_return_does_nothing_delivered_does() {
        listed("H1", "Hoàng Văn Thái", MO, null, null, null);
        product("H1", "S1", 1000, null);
        order("D1", 5, Fact.Status.PLACED, "2021-07-23T08:00");
        order("D1", 5, Fact.Status.RETURNED, "2021-07-30T08:00");
        order("D1", 5, Fact.Status.COMPLETED, "2021-07-31T08:00");
        assertThat(tonnes("2021-W31")).isEqualTo("0.000 0.000");
        order("D1", 5, Fact.Status.DELIVERED, "2021-08-01T08:00");
        assertThat(tonnes("2021-W31")).isEqualTo("0.005 0.005");
        order("D1", 5, Fact.Status.DELIVERED, "2021-07-25T08:00");
        assertThat(tonnes("2021-W30")).isEqualTo("0.005 0.005");
        assertThat(tonnes("2021-W31")).isEqualTo("0.000 0.005");
    }

    @Test
    void what_belongs_to_a_waiting_account_counts_back_dated_once_it_is_known() {
        listed("H1", "Hoàng Văn Thái", MO, null, null, null);
        assertThat(books.apply(product("postmart", "S1", "P1", "Na dai", "Na", 1000)))
                .isEqualTo(Verdict.WAITING);
        assertThat(order("D1", 5, Fact.Status.DELIVERED, "2021-07-25T08:00")).isEqualTo(Verdict.WAITING);
        shop("postmart", "P1", "H1", LocalDate.of(2021, 7, 22), null);
        assertThat(tonnes("2021-W30")).isEqualTo("0.005 0.005");
    }

    @Test
    void a_district_sums_its_communes_only_when_every_one_has_a_number() {
        for (Atlas.Unit commune : ATLAS.children("187")) if (!commune.code().equals(MO)) universe(commune.code(), 100);
        Place district = new Place(2021, 2, "187", java.util.Set.of(MO));
        assertThat(Truth.of(books, ATLAS).denominator(district, LAST)).isNull();
        universe(MO, 50);
        assertThat(Truth.of(books, ATLAS).denominator(district, LAST)).isEqualTo(1950);
    }

    @Test
    void completion_divides_by_the_unrounded_target_and_shares_come_from_above() {
        listed("H1", "Hoàng Văn Thái", MO, null, null, null);
        attended("H1", "A", LocalDate.of(2021, 7, 23));
        universe(MO, 3);
        universe("20", 3);
        Truth.Line letter = week("I.1", "households", MO, "2021-W30");
        assertThat(letter.target()).isEqualByComparingTo("2.1");
        assertThat(letter.completion()).isEqualByComparingTo("47.6");
        books.apply(new Fact.Target("I.1", "20", 2021, BigDecimal.valueOf(50), null, "x"));
        assertThat(week("I.1", "households", MO, "2021-W30").completion()).isEqualByComparingTo("66.7");
        assertThat(week("I.1", "households", "VN", "2021-W30").target()).isNull();
    }

    @Test
    void growth_prints_words_where_there_is_no_number() {
        assertThat(Growth.of(5, null).text()).isEqualTo("không so sánh được");
        assertThat(Growth.of(5, 0L).text()).isEqualTo("mới phát sinh");
        assertThat(Growth.of(0, 0L).text()).isEqualTo("-");
        assertThat(Growth.of(-1, 0L).text()).isEqualTo("không so sánh được");
        assertThat(Growth.of(5, -2L).text()).isEqualTo("không so sánh được");
        assertThat(Growth.of(120, 100L).text()).isEqualTo("20,0");
        assertThat(Growth.of(1, 3L).percent()).isEqualByComparingTo("-66.7");
        assertThat(Growth.of(1999, 2000L).percent()).isEqualByComparingTo("-0.1");
    }

    @Test
    void periods_follow_the_due_thursday_and_the_fourteenth() {
        List<Period> weeks = Period.weeks(LocalDate.of(2022, 1, 5));
        assertThat(weeks.getFirst().key()).isEqualTo("2021-W29");
        assertThat(weeks)
                .extracting(Period::key)
                .contains("2021-W52", "2022-W01")
                .doesNotContain("2021-W53");
        assertThat(weeks.getLast().from()).isEqualTo(LocalDate.of(2021, 12, 30));
        Period september = Period.months(LAST).getLast();
        assertThat(september.key()).isEqualTo("2021-09");
        assertThat(september.from()).isEqualTo(LocalDate.of(2021, 8, 15));
    }

    @Test
    void nationwide_items_count_once_everywhere_and_a_provinces_only_there() {
        listed("H1", "Hoàng Văn Thái", MO, null, null, null);
        attended("H1", "A", LocalDate.of(2021, 7, 23));
        LocalDate day = LocalDate.of(2021, 8, 2);
        books.apply(new Fact.Information("", "T1", Fact.Channel.ARTICLE, day, null, "x"));
        books.apply(new Fact.Information("", "T2", Fact.Channel.ARTICLE, day, "20", "x"));
        books.apply(new Fact.Information("", "T3", Fact.Channel.ARTICLE, day.plusDays(1), "24", "x"));
        assertThat(month("III.1", "articles", MO).inPeriod()).isEqualByComparingTo("2");
        assertThat(month("III.1", "articles", "VN").inPeriod()).isEqualByComparingTo("3");
        assertThat(month("III.2", "timesPerMonth", MO).inPeriod()).isEqualByComparingTo("1");
        assertThat(month("III.2", "timesPerMonth", "VN").toDate()).isNull();
    }

    @Test
    void an_offer_counts_while_it_runs_below_the_market_and_the_input_is_offered() {
        listed("H1", "Hoàng Văn Thái", MO, null, null, null);
        attended("H1", "A", LocalDate.of(2021, 7, 23));
        LocalDate from = LocalDate.of(2021, 8, 2);
        Fact.Held offer = new Fact.Held(from, LocalDate.of(2021, 8, 14));
        books.apply(new Fact.Input("voso", "I1", new Fact.Held(from, null), 100L, 90L, offer, null, Map.of()));
        books.apply(new Fact.Input("voso", "I2", new Fact.Held(from, null), 100L, 100L, offer, null, Map.of()));
        books.apply(new Fact.Input("voso", "I3", new Fact.Held(from, from), 100L, 90L, offer, null, Map.of()));
        books.apply(new Fact.Input("voso", "I4", new Fact.Held(from, null), null, 90L, null, null, Map.of()));
        assertThat(month("III.3", "inputs", "VN").toDate()).isEqualByComparingTo("3");
        assertThat(month("III.5", "inputs", "VN").toDate()).isEqualByComparingTo("1");
    }

    private Verdict listed(
            String code,
            String name,
            String commune,
            @Nullable LocalDate moved,
            @Nullable LocalDate ceased,
            @Nullable Kind kind) {
        return books.apply(
                new Fact.Listed(new Reference(code, null, null, name, null), commune, moved, ceased, kind, Map.of()));
    }

    private static Reference code(String code) {
        return new Reference(code, null, null, null, MO);
    }

    private Verdict attended(String code, String training, LocalDate day) {
        return books.apply(new Fact.Attended(code(code), training, "DIGITAL_SKILLS", day, Map.of()));
    }

    private Verdict shop(String platform, String id, String code, LocalDate opened, @Nullable LocalDate closed) {
        return books.apply(new Fact.ShopAccount(code(code), platform, id, opened, closed, null, null, Map.of()));
    }

    private void product(String code, String id, long grams, @Nullable LocalDate delisted) {
        shop("postmart", "P1", code, LocalDate.of(2021, 7, 22), null);
        books.apply(product("postmart", id, "P1", "Na dai", "Na", grams));
    }

    private static Fact.Product product(
            String platform, String id, String account, String name, String kind, long grams) {
        LocalDate listed = LocalDate.of(2021, 7, 23);
        return new Fact.Product(platform, id, account, name, kind, null, grams, listed, null, null, null, Map.of());
    }

    private Verdict order(String order, long quantity, Fact.Status status, String at) {
        return books.apply(new Fact.OrderEvent(
                "postmart", order, 1, "S1", quantity, 0, "01", null, status, LocalDateTime.parse(at)));
    }

    private void universe(String place, long households) {
        books.apply(new Fact.Universe(place, LocalDate.of(2021, 7, 15), households, "x"));
    }

    /** In the period and to date, for the province. */
    private String held(String code, String period) {
        Truth.Line line = week(code, "households", "20", period);
        return line.inPeriod() + " " + line.toDate();
    }

    private String tonnes(String period) {
        Truth.Line line = week("II.2", "tonnes", "20", period);
        return line.inPeriod() + " " + line.toDate();
    }

    private Truth.Line week(String code, String key, String place, String period) {
        return line(code, key, place, Period.weeks(LAST), period);
    }

    private Truth.Line month(String code, String key, String place) {
        return line(code, key, place, Period.months(LAST), "2021-08");
    }

    private Truth.Line line(String code, String key, String place, List<Period> periods, String period) {
        Truth truth = Truth.of(books, ATLAS);
        Place found = truth.places().stream()
                .filter(p -> p.geography() == 2021 && p.code().equals(place))
                .findFirst()
                .orElse(new Place(2021, 1, place, java.util.Set.of()));
        List<List<Truth.Line>> reports = truth.reports(found, periods);
        for (int i = 0; i < periods.size(); i++)
            if (periods.get(i).key().equals(period))
                for (Truth.Line line : reports.get(i))
                    if (line.code().equals(code) && line.key().equals(key)) return line;
        throw new AssertionError(code + " " + period);
    }
}
