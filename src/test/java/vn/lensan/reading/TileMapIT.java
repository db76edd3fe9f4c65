package vn.lensan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lensan.LenSanTest;
import vn.lensan.place.Geography;
import vn.lensan.place.Level;
import vn.lensan.place.Places;
import vn.lensan.place.Unit;

@LenSanTest
class TileMapIT {
    @Autowired
    TileMap tiles;

    @Autowired
    Places places;

    @Test
    void every_province_of_both_maps_has_one_tile_and_the_islands_stand_with_their_province() {
        for (Geography geography : Geography.values()) {
            TileMap.Drawn map = tiles.of(geography, Map.of());
            assertThat(map.tiles().stream().filter(tile -> !tile.islands()).map(TileMap.Tile::unit))
                    .containsExactlyInAnyOrderElementsOf(places.all(geography, Level.PROVINCE));
            assertThat(map.tiles().stream()
                            .filter(TileMap.Tile::islands)
                            .map(tile -> tile.name() + ", " + tile.unit().name()))
                    .containsExactly("Hoàng Sa, Đà Nẵng", "Trường Sa, Khánh Hòa");
            assertThat(map.tiles().stream().map(tile -> tile.x() + " " + tile.y()))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void the_darkest_tile_is_that_of_the_most_and_nothing_has_no_shade() {
        Unit langSon = places.unit("20", Geography.Y2021).orElseThrow();
        Unit haNoi = places.unit("01", Geography.Y2021).orElseThrow();
        TileMap.Drawn map = tiles.of(Geography.Y2021, Map.of(langSon.id(), 1L, haNoi.id(), 1000L));
        assertThat(map.tiles())
                .allSatisfy(tile -> assertThat(tile.shade())
                        .isEqualTo(tile.unit().equals(haNoi) ? 4 : tile.unit().equals(langSon) ? 1 : 0));
    }
}
