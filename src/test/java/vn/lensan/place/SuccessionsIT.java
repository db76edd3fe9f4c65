package vn.lensan.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lensan.LenSanTest;
import vn.lensan.place.Successions.Standing;
import vn.lensan.shared.Rejected;

/** One story: an upload says what became of three communes of Lạng Sơn, a second corrects it, both are taken back. */
@LenSanTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SuccessionsIT {
    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);

    @Autowired
    Successions successions;

    @Autowired
    Places places;

    @Autowired
    Splits splits;

    @Test
    @Order(1)
    void a_commune_said_to_be_split_waits_undecided_in_its_new_province() {
        Unit quocKhanh = commune2021("06004");
        int home = places.localityOf(quocKhanh);
        assertThat(places.locality(home).commune2025())
                .isEqualTo(commune2025("06004").id());

        List<Tie> said = List.of(tie("06004", "06004", true, null), tie("06004", "06001", true, "QĐ 19"));
        assertThat(successions.judge(said)).containsExactly(Standing.UPDATED, Standing.CREATED);
        Successions.Accepted accepted = successions.accept(said, 1);

        assertThat(accepted.standings()).containsExactly(Standing.UPDATED, Standing.CREATED);
        assertThat(accepted.provincesMoved()).isFalse();
        Locality undecided = places.locality(home);
        assertThat(undecided.commune2025()).isNull();
        assertThat(places.unit(Objects.requireNonNull(undecided.province2025())).fullName())
                .isEqualTo("Tỉnh Lạng Sơn");
        assertThat(splits.within(places.unit("20", Geography.Y2025).orElseThrow()))
                .extracting(s -> s.commune().code())
                .contains("06004");
        int decided = splits.localityOf(quocKhanh, commune2025("06001"));
        assertThat(places.locality(decided).commune2025())
                .isEqualTo(commune2025("06001").id());
        assertThat(places.locality(decided).commune2021()).isEqualTo(quocKhanh.id());
        assertThatThrownBy(() -> splits.localityOf(quocKhanh, commune2025("00004")))
                .isInstanceOf(Rejected.class);
    }

    @Test
    @Order(2)
    void the_same_said_again_changes_nothing() {
        List<Tie> said = List.of(tie("06004", "06004", true, null), tie("06004", "06001", true, null));
        Successions.Accepted again = successions.accept(said, 2);
        assertThat(again.standings()).containsOnly(Standing.UNCHANGED);
        assertThat(again.redrawn()).isEmpty();
    }

    @Test
    @Order(3)
    void wholly_into_one_ends_the_split_and_a_choice_made_falls_back_to_it() {
        Unit quocKhanh = commune2021("06004");
        int decided = splits.localityOf(quocKhanh, commune2025("06001"));
        assertThat(successions
                        .accept(List.of(tie("06004", "06004", false, null)), 3)
                        .standings())
                .containsExactly(Standing.UPDATED);
        int whole = commune2025("06004").id();
        assertThat(places.locality(places.localityOf(quocKhanh)).commune2025()).isEqualTo(whole);
        assertThat(places.locality(decided).commune2025()).isEqualTo(whole);
    }

    @Test
    @Order(4)
    void a_merger_before_2025_is_followed_to_its_end() {
        Unit unknown = splits.unknownWithin(places.nation(Geography.Y2021)).getFirst();
        Unit neighbour = places.children(places.unit(Objects.requireNonNull(unknown.parent()))).stream()
                .filter(u -> places.on(Geography.Y2025, u).size() == 1)
                .findFirst()
                .orElseThrow();
        Successions.Read read = successions.read(
                unknown.code(), null, neighbour.code(), LocalDate.of(2023, 1, 1), false, "NQ của UBTVQH");
        assertThat(read).isInstanceOf(Successions.Read.Said.class);
        successions.accept(List.of(((Successions.Read.Said) read).tie()), 4);
        assertThat(places.on(Geography.Y2025, unknown)).isEqualTo(places.on(Geography.Y2025, neighbour));
        assertThat(places.locality(places.localityOf(unknown)).commune2025()).isNotNull();
        successions.undo(4);
        assertThat(places.on(Geography.Y2025, unknown)).isEmpty();
    }

    @Test
    @Order(5)
    void uploads_are_taken_back_the_later_first() {
        assertThatThrownBy(() -> successions.undo(1))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("3");
        successions.undo(3);
        assertThat(places.locality(commune2021("06004").id()).commune2025()).isNull();
        successions.undo(1);
        assertThat(places.locality(commune2021("06004").id()).commune2025())
                .isEqualTo(commune2025("06004").id());
    }

    @Test
    @Order(6)
    void a_strip_from_across_the_old_border_moves_no_commune_to_another_province_of_2021() {
        Unit formerlyHaiDuong = commune2025("10804");
        Unit ofHaiPhong = places.within(places.unit("31", Geography.Y2021).orElseThrow(), Level.COMMUNE).stream()
                .filter(u -> places.on(Geography.Y2025, u).size() == 1)
                .findFirst()
                .orElseThrow();
        Unit mainly = places.on(Geography.Y2025, ofHaiPhong).getFirst();
        Integer before = places.locality(formerlyHaiDuong.id()).province2021();
        Successions.Accepted accepted = successions.accept(
                List.of(
                        new Tie(ofHaiPhong.id(), mainly.id(), DAY, true, null),
                        new Tie(ofHaiPhong.id(), formerlyHaiDuong.id(), DAY, true, null)),
                5);
        assertThat(places.locality(formerlyHaiDuong.id()).district2021()).isNull();
        assertThat(places.locality(formerlyHaiDuong.id()).province2021()).isEqualTo(before);
        assertThat(accepted.provincesMoved()).isFalse();
        successions.undo(5);
    }

    @Test
    @Order(7)
    void rows_of_one_upload_are_judged_alike_in_one_piece_or_in_two() {
        Splits.Split split = splits.within(places.nation(Geography.Y2021)).getFirst();
        List<Tie> said = split.parts().stream()
                .map(p -> new Tie(split.commune().id(), p.successor().id(), DAY, true, null))
                .toList();
        assertThat(successions.judge(said)).containsOnly(Standing.UNCHANGED);
        for (Tie tie : said) {
            assertThat(successions.accept(List.of(tie), 6).standings()).containsExactly(Standing.UNCHANGED);
        }
        assertThat(places.on(Geography.Y2025, split.commune())).hasSameSizeAs(said);
        successions.undo(6);
        assertThat(places.on(Geography.Y2025, split.commune())).hasSameSizeAs(said);
    }

    @Test
    @Order(8)
    void a_row_is_read_as_of_its_dates_and_refused_with_its_column() {
        assertThat(refused("99999", "00004")).isEqualTo("old_code successor.old-unknown");
        assertThat(refused("00001", "99999")).isEqualTo("new_code successor.new-unknown");
        assertThat(refused("20", "00004")).isEqualTo("new_code successor.levels");
        assertThat(successions.read("1", null, "97", DAY, false, null))
                .isEqualTo(new Successions.Read.Said(
                        new Tie(commune2021("00001").id(), commune2025("00097").id(), DAY, false, null)));
        assertThat(successions.read("536", null, "21548", DAY, false, null)).isInstanceOf(Successions.Read.Said.class);
        assertThat(successions.read("02", null, "08", DAY, false, null))
                .isInstanceOfSatisfying(
                        Successions.Read.Said.class,
                        s -> assertThat(places.unit(s.tie().oldUnit()).fullName())
                                .isEqualTo("Tỉnh Hà Giang"));
    }

    private String refused(String oldCode, String newCode) {
        return successions.read(oldCode, null, newCode, DAY, false, null) instanceof Successions.Read.Refused refused
                ? refused.column() + " " + refused.problem().code()
                : "accepted";
    }

    private Tie tie(String oldCode, String newCode, boolean part, @Nullable String source) {
        return new Tie(commune2021(oldCode).id(), commune2025(newCode).id(), DAY, part, source);
    }

    private Unit commune2021(String code) {
        return places.unit(code, Geography.Y2021).orElseThrow();
    }

    private Unit commune2025(String code) {
        return places.unit(code, Geography.Y2025).orElseThrow();
    }
}
