package vn.lensan.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lensan.place.Geography;
import vn.lensan.place.Places;
import vn.lensan.shared.OrderStatus;
import vn.lensan.territory.Horizon;

/** Order lines are found page by page, each once, whichever way is taken to them. */
class LineListIT extends Market {
    private static final Horizon.Limit ALL = new Horizon.Limit(null, null);

    @Autowired
    LineList lines;

    @Autowired
    BuyerNames buyers;

    @Autowired
    Places places;

    @BeforeEach
    void orders_of_two_months() throws Exception {
        open();
        orders(
                "DH1,1,NA,5,50000,01,,DELIVERED,2021-08-05T10:00",
                "DH1,2,HOI,2,20000,01,,PLACED,2021-08-05T10:00",
                "DH2,1,NA,3,30000,,JP,DELIVERED,2021-08-06T10:00",
                "DH2,1,NA,1,,,JP,RETURNED,2021-08-20T10:00",
                "DH10,1,GAO,4,40000,20,,CANCELLED,2021-09-03T10:00",
                "KHAC,1,GAO,4,40000,24,,COMPLETED,2021-09-04T10:00");
    }

    @Test
    void a_page_goes_on_where_the_one_before_ended() {
        List<String> found = new ArrayList<>();
        Long before = null;
        do {
            LineList.Found page = lines.find(ALL, search(null, null, null, null, null), before, 2);
            assertThat(page.whole()).isTrue();
            assertThat(page.lines().size()).isLessThanOrEqualTo(2);
            page.lines().forEach(line -> found.add(line.order() + "/" + line.line()));
            before = page.next();
        } while (before != null);
        assertThat(found).containsExactlyInAnyOrder("DH1/1", "DH1/2", "DH2/1", "DH10/1", "KHAC/1");
        assertThat(found.subList(0, 2)).as("the latest month first").containsExactlyInAnyOrder("DH10/1", "KHAC/1");
    }

    @Test
    void lines_are_found_by_order_product_state_buyer_and_month() {
        assertThat(orders(ALL, search("DH1", null, null, null, null)))
                .containsExactlyInAnyOrder("DH1/1", "DH1/2", "DH10/1");
        assertThat(orders(ALL, search(null, "na chi lang", null, null, null)))
                .containsExactlyInAnyOrder("DH1/1", "DH2/1");
        assertThat(orders(ALL, search(null, "GAO", null, null, null))).containsExactlyInAnyOrder("DH10/1", "KHAC/1");
        assertThat(orders(ALL, search(null, null, OrderStatus.RETURNED, null, null)))
                .containsExactly("DH2/1");
        assertThat(orders(ALL, search(null, null, null, "Nhật Bản", null))).containsExactly("DH2/1");
        assertThat(orders(ALL, search(null, null, null, "ha noi", null))).containsExactlyInAnyOrder("DH1/1", "DH1/2");
        assertThat(orders(ALL, search(null, null, null, "20", null))).containsExactly("DH10/1");
        assertThat(orders(ALL, search(null, null, null, null, "2021-09")))
                .containsExactlyInAnyOrder("DH10/1", "KHAC/1");
        assertThat(orders(ALL, search("DH1", "hoa hoi", OrderStatus.PLACED, "01", "2021-08")))
                .containsExactly("DH1/2");
        assertThat(orders(ALL, search(null, null, null, "Xứ Không Có", null))).isEmpty();
    }

    @Test
    void what_lies_elsewhere_is_not_found_and_not_opened() {
        Horizon.Limit elsewhere = new Horizon.Limit(
                null, places.localitiesIn(places.unit("04", Geography.Y2021).orElseThrow()));
        Horizon.Limit there = new Horizon.Limit(
                null, places.localitiesIn(places.unit("06001", Geography.Y2021).orElseThrow()));
        LineQuery.Asked any = search(null, null, null, null, null);
        long na = lines.find(ALL, search("DH2", null, null, null, null), null, 10)
                .lines()
                .getFirst()
                .id();
        assertThat(orders(there, any)).containsExactlyInAnyOrder("DH1/1", "DH2/1");
        assertThat(orders(elsewhere, any)).isEmpty();
        assertThat(orders(elsewhere, search("DH", null, null, null, null))).isEmpty();
        assertThat(orders(new Horizon.Limit("postmart", null), any)).isEmpty();
        assertThat(lines.together(there, na)).hasSize(1);
        assertThat(lines.together(elsewhere, na)).isEmpty();
        assertThat(lines.together(new Horizon.Limit("postmart", null), na)).isEmpty();
    }

    @Test
    void an_order_opened_tells_what_each_state_did() {
        LineView line = lines.find(ALL, search("DH2", null, null, null, null), null, 10)
                .lines()
                .getFirst();
        assertThat(lines.together(ALL, line.id()).getFirst().steps())
                .extracting(step -> step.event().status() + " " + step.change() + " " + step.after())
                .containsExactly("DELIVERED 3 3", "RETURNED -1 2");
        assertThat(line.kilograms()).isEqualByComparingTo("2");
        assertThat(line.amount()).isEqualTo(30_000);
    }

    private List<String> orders(Horizon.Limit limit, LineQuery.Asked asked) {
        return lines.find(limit, asked, null, 50).lines().stream()
                .map(line -> line.order() + "/" + line.line())
                .toList();
    }

    private LineQuery.Asked search(
            @Nullable String order,
            @Nullable String product,
            @Nullable OrderStatus status,
            @Nullable String buyer,
            @Nullable String month) {
        LineQuery.Asked asked = new OrderSearch(
                        order, product, null, null, status == null ? null : status.name(), buyer, month, null, null)
                .asked(buyers);
        assertThat(asked.month()).isEqualTo(month == null ? null : YearMonth.parse(month));
        return asked;
    }
}
