package vn.lensan.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A nation of two provinces; Lạng Sơn has two districts, Bình Gia and Chi Lăng, with two communes and one. */
class PromiseTest {
    private static final int NATION = 0;
    private static final int LANG_SON = 20;
    private static final int HA_NOI = 1;
    private static final int BINH_GIA = 182;
    private static final int CHI_LANG = 187;
    private static final int HONG_PHONG = 6001;
    private static final int HOA_BINH = 6002;
    private static final int DONG_MO = 6003;
    private static final Map<Integer, List<Integer>> BELOW = Map.of(
            NATION, List.of(HA_NOI, LANG_SON),
            LANG_SON, List.of(BINH_GIA, CHI_LANG),
            BINH_GIA, List.of(HONG_PHONG, HOA_BINH),
            CHI_LANG, List.of(DONG_MO));
    private static final Map<String, BigDecimal> LETTER =
            Map.of("I.1", new BigDecimal("70"), "I.3", new BigDecimal("50"));
    private static final LocalDate AUGUST = LocalDate.of(2021, 8, 1);

    private final Map<Integer, Universe> universes = new HashMap<>();

    @Test
    void a_place_uses_its_own_count() {
        count(LANG_SON, 150_000);
        count(BINH_GIA, 9);
        count(CHI_LANG, 9);
        assertThat(promise().denominator(LANG_SON)).isEqualTo(new Denominator(150_000, AUGUST, "Cục Thống kê"));
    }

    @Test
    void else_the_sum_of_its_children_if_every_one_has_one() {
        count(HONG_PHONG, 120);
        count(HOA_BINH, 80);
        assertThat(promise().denominator(BINH_GIA))
                .isEqualTo(new Denominator(200, AUGUST, "Tổng của 2 đơn vị trực thuộc"));
        assertThat(promise().denominator(LANG_SON)).isNull();
        assertThat(promise().target(LANG_SON, "I.1")).isNull();
        count(CHI_LANG, 300);
        assertThat(households(LANG_SON)).isEqualTo(500);
        assertThat(promise().denominator(NATION)).isNull();
        count(HA_NOI, 1_000);
        assertThat(households(NATION)).isEqualTo(1_500);
    }

    @Test
    void a_sum_holds_from_the_day_its_last_part_does() {
        universes.put(HONG_PHONG, new Universe(HONG_PHONG, LocalDate.of(2021, 9, 1), 1, "xã"));
        count(HOA_BINH, 1);
        assertThat(promise().denominator(BINH_GIA))
                .extracting(Denominator::validFrom)
                .isEqualTo(LocalDate.of(2021, 9, 1));
    }

    @Test
    void the_letter_s_shares_hold_where_nobody_decided_otherwise() {
        count(LANG_SON, 150_000);
        count(BINH_GIA, 12_345);
        assertThat(promise().target(LANG_SON, "I.1")).isEqualByComparingTo("105000");
        assertThat(promise().target(BINH_GIA, "I.1")).isEqualByComparingTo("8641.5");
        assertThat(promise().target(LANG_SON, "II.2")).isNull();
    }

    @Test
    void a_share_is_its_own_else_the_nearest_ancestor_s() {
        count(LANG_SON, 1_000);
        count(BINH_GIA, 400);
        count(HONG_PHONG, 100);
        Target nation = share(NATION, "55");
        Target province = share(LANG_SON, "80");
        Target commune = share(HONG_PHONG, "33.3");
        assertThat(promise(nation).target(HONG_PHONG, "I.1")).isEqualByComparingTo("55");
        assertThat(promise(nation, province).target(HONG_PHONG, "I.1")).isEqualByComparingTo("80");
        assertThat(promise(nation, province, commune).target(HONG_PHONG, "I.1")).isEqualByComparingTo("33.3");
        assertThat(promise(nation, province, commune).target(BINH_GIA, "I.1")).isEqualByComparingTo("320");
    }

    @Test
    void an_amount_holds_for_its_own_place_only() {
        count(LANG_SON, 1_000);
        count(BINH_GIA, 400);
        Target tonnes = new Target(LANG_SON, "II.2", 2021, null, new BigDecimal("12.5"), "UBND tỉnh");
        Target trained = new Target(LANG_SON, "I.1", 2021, null, new BigDecimal("600"), "UBND tỉnh");
        Promise promise = promise(tonnes, trained);
        assertThat(promise.target(LANG_SON, "II.2")).isEqualByComparingTo("12.5");
        assertThat(promise.target(BINH_GIA, "II.2")).isNull();
        assertThat(promise.target(LANG_SON, "I.1")).isEqualByComparingTo("600");
        assertThat(promise.target(BINH_GIA, "I.1")).isEqualByComparingTo("280");
    }

    @Test
    void the_nation_promises_what_all_provinces_promise_together() {
        count(LANG_SON, 1_001);
        Target amount = new Target(HA_NOI, "I.3", 2021, null, new BigDecimal("7"), "UBND thành phố");
        assertThat(promise().target(NATION, "I.3")).isNull();
        assertThat(promise(amount).target(NATION, "I.3")).isEqualByComparingTo("507.5");
        assertThat(promise(amount).target(NATION, "II.2")).isNull();
    }

    @Test
    void nobody_promises_anything_of_an_unknown_number_of_households() {
        assertThat(promise().target(DONG_MO, "I.1")).isNull();
        assertThat(promise(share(DONG_MO, "10")).target(DONG_MO, "I.1")).isNull();
    }

    private long households(int unit) {
        Denominator denominator = promise().denominator(unit);
        return denominator == null ? -1 : denominator.households();
    }

    private void count(int unit, long households) {
        universes.put(unit, new Universe(unit, AUGUST, households, "Cục Thống kê"));
    }

    private static Target share(int unit, String percent) {
        return new Target(unit, "I.1", 2021, new BigDecimal(percent), null, "quyết định");
    }

    private Promise promise(Target... targets) {
        return new Promise(
                new Promise.Lineage() {
                    @Override
                    public @Nullable Integer parent(int unitId) {
                        return BELOW.entrySet().stream()
                                .filter(entry -> entry.getValue().contains(unitId))
                                .map(Map.Entry::getKey)
                                .findFirst()
                                .orElse(null);
                    }

                    @Override
                    public List<Integer> children(int unitId) {
                        return BELOW.getOrDefault(unitId, List.of());
                    }
                },
                universes,
                List.of(targets),
                LETTER);
    }
}
