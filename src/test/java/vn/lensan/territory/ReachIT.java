package vn.lensan.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.lensan.LenSanTest;
import vn.lensan.access.Actor;
import vn.lensan.access.SignedInFixture;
import vn.lensan.place.Geography;
import vn.lensan.place.Places;
import vn.lensan.place.Unit;
import vn.lensan.shared.NotFound;
import vn.lensan.web.Workplace;

@LenSanTest
class ReachIT {
    @Autowired
    ApplicationContext context;

    @Autowired
    Places places;

    @Autowired
    Reach reach;

    @Autowired
    UnitWorkplaces workplaces;

    @Autowired
    UnitSearch search;

    @BeforeEach
    void peopleAreThere() {
        SignedInFixture.people(context);
    }

    @Test
    void an_officer_sees_what_lies_inside_their_place_and_nothing_else() {
        Actor langson = actor("langson");
        assertThat(reach.covers(langson, unit("20", Geography.Y2021))).isTrue();
        assertThat(reach.covers(langson, unit("187", Geography.Y2021))).isTrue();
        assertThat(reach.covers(langson, unit("24", Geography.Y2021))).isFalse();
        assertThat(reach.covers(langson, places.nation(Geography.Y2021))).isFalse();
        Unit bacGiang = unit("24", Geography.Y2021);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> reach.unit(langson, bacGiang.id()));
    }

    @Test
    void the_other_map_is_seen_where_it_holds_nothing_more() {
        Actor langson = actor("langson");
        assertThat(reach.covers(langson, unit("20", Geography.Y2025))).isTrue();
        assertThat(reach.covers(langson, unit("24", Geography.Y2025))).isFalse();
    }

    @Test
    void the_ministry_sees_all_and_a_platform_no_place() {
        assertThat(reach.covers(actor("bo"), unit("96", Geography.Y2021))).isTrue();
        assertThat(reach.covers(actor("voso"), unit("20", Geography.Y2021))).isFalse();
    }

    @Test
    void one_works_for_a_place_inside_ones_own() {
        Actor langson = actor("langson");
        assertThat(workplaces.home(langson)).map(Workplace::name).contains("Tỉnh Lạng Sơn (2021)");
        assertThat(workplaces.find(langson, "chi lăng"))
                .isNotEmpty()
                .allSatisfy(place -> assertThat(place.name()).contains("Lạng Sơn"));
        assertThat(workplaces.find(langson, "")).hasSize(12);
        assertThat(workplaces.find(langson, "Bắc Giang")).isEmpty();
        assertThat(workplaces.open(langson, unit("24", Geography.Y2021).id())).isEmpty();
        assertThat(workplaces.find(actor("bo"), "")).hasSize(35);
    }

    @Test
    void a_unit_is_found_in_any_spelling_with_marks_or_without() {
        for (String typed : List.of("chi lang", "Chi Lăng", "h. chi lăng", "CHI LĂ", "187")) {
            assertThat(search.find(typed, Geography.Y2021)).as(typed).contains(unit("187", Geography.Y2021));
        }
        assertThat(search.find("Chi Lạng", Geography.Y2021))
                .as("marks that are typed are meant")
                .noneMatch(unit -> unit.name().equals("Lạng Giang"));
    }

    @Test
    void uploads_of_ones_place_are_those_of_the_units_in_it_on_both_maps() {
        List<String> senders = reach.senders(actor("langson"));
        assertThat(senders)
                .contains("place:1100020:20", "place:2100020:20", "place:1306463:06463")
                .doesNotContain("VN", "place:1100004:04");
        assertThat(reach.senders(actor("voso"))).containsExactly("platform:voso");
        assertThat(reach.senders(actor("bo"))).isNull();
    }

    private Actor actor(String login) {
        return SignedInFixture.actor(context, login);
    }

    private Unit unit(String code, Geography map) {
        return places.unit(code, map).orElseThrow();
    }
}
