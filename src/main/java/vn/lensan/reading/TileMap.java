package vn.lensan.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.lensan.place.Geography;
import vn.lensan.place.Places;
import vn.lensan.place.Unit;

/**
 * A map of Vietnam in which every province is a tile of one size, Hoàng Sa and Trường Sa beside the provinces they
 * belong to. Where the tiles stand is written in {@code tiles/<map>.csv}.
 */
@Component
class TileMap {
    static final int TILE_WIDTH = 82;
    static final int TILE_HEIGHT = 40;
    private static final int GAP = 4;
    private static final int SHADES = 4;
    private static final int LONG_NAME = 15;

    private final Places places;
    private final Map<Geography, List<Spot>> spots = new EnumMap<>(Geography.class);

    TileMap(Places places) {
        this.places = places;
        for (Geography geography : Geography.values()) {
            spots.put(geography, read(geography));
        }
    }

    private record Spot(String code, int column, int row, String islands) {}

    /**
     * One tile.
     *
     * @param x of its left edge
     * @param y of its upper edge
     * @param name of the province, or of the islands
     * @param unit the province; the islands' is the one they belong to
     * @param islands whether the tile stands for islands of the province
     * @param shade 0 nothing, then 1 to 4 as the amount grows
     */
    public record Tile(int x, int y, String name, Unit unit, boolean islands, long amount, int shade) {
        /** Whether its name needs smaller letters: «Bà Rịa - Vũng Tàu». */
        public boolean isLong() {
            return name.length() > LONG_NAME;
        }
    }

    /** The whole map: its size and its tiles, from north to south. */
    public record Drawn(int width, int height, List<Tile> tiles) {}

    /** The map with an amount a province, by unit id; the ones not named have none. */
    Drawn of(Geography geography, Map<Integer, Long> amounts) {
        long most = amounts.values().stream().mapToLong(Long::longValue).max().orElse(0);
        List<Tile> tiles = new ArrayList<>();
        int columns = 0;
        int rows = 0;
        for (Spot spot : spots.getOrDefault(geography, List.of())) {
            Unit unit = places.unit(spot.code, geography).orElseThrow();
            long amount = amounts.getOrDefault(unit.id(), 0L);
            boolean islands = !spot.islands.isEmpty();
            tiles.add(new Tile(
                    spot.column * (TILE_WIDTH + GAP),
                    spot.row * (TILE_HEIGHT + GAP),
                    islands ? spot.islands : unit.name(),
                    unit,
                    islands,
                    amount,
                    shade(amount, most)));
            columns = Math.max(columns, spot.column + 1);
            rows = Math.max(rows, spot.row + 1);
        }
        return new Drawn(columns * (TILE_WIDTH + GAP) - GAP, rows * (TILE_HEIGHT + GAP) - GAP, tiles);
    }

    /** Amounts differ by powers of ten, so the shades follow the logarithm. */
    private static int shade(long amount, long most) {
        if (amount <= 0) {
            return 0;
        }
        return most <= 1 ? SHADES : 1 + (int) Math.floor((SHADES - 1) * Math.log(amount) / Math.log(most));
    }

    private static List<Spot> read(Geography geography) {
        List<Spot> read = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new ClassPathResource("tiles/" + geography.year() + ".csv").getInputStream(),
                StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> Character.isDigit(line.charAt(0)))
                    .map(line -> line.split(",", -1))
                    .forEach(cells -> read.add(
                            new Spot(cells[0], Integer.parseInt(cells[1]), Integer.parseInt(cells[2]), cells[3])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(read);
    }
}
