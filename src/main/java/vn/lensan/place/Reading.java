package vn.lensan.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One way to read a typed place name: the kind of unit its prefix says, if any, and the name behind it.
 *
 * @param kind Xã, Phường, …; null when no prefix was recognised
 */
record Reading(@Nullable String kind, Spelling name) {

    private record Prefix(Level level, String kind, List<String> words) {}

    /** Longest first. A one-letter prefix is one only when a dot, blank or number follows it, as in "P.12", "H. Yên". */
    private static final List<Prefix> PREFIXES = List.of(
            prefix(Level.PROVINCE, "Thành phố", "thành phố"),
            prefix(Level.PROVINCE, "Thành phố", "thanh pho"),
            prefix(Level.PROVINCE, "Thành phố", "t p"),
            prefix(Level.PROVINCE, "Thành phố", "tp"),
            prefix(Level.PROVINCE, "Tỉnh", "tỉnh"),
            prefix(Level.PROVINCE, "Tỉnh", "tinh"),
            prefix(Level.PROVINCE, "Tỉnh", "t"),
            prefix(Level.DISTRICT, "Thành phố", "thành phố"),
            prefix(Level.DISTRICT, "Thành phố", "thanh pho"),
            prefix(Level.DISTRICT, "Thành phố", "t p"),
            prefix(Level.DISTRICT, "Thành phố", "tp"),
            prefix(Level.DISTRICT, "Thị xã", "thị xã"),
            prefix(Level.DISTRICT, "Thị xã", "thi xa"),
            prefix(Level.DISTRICT, "Thị xã", "t x"),
            prefix(Level.DISTRICT, "Thị xã", "tx"),
            prefix(Level.DISTRICT, "Quận", "quận"),
            prefix(Level.DISTRICT, "Quận", "quan"),
            prefix(Level.DISTRICT, "Quận", "q"),
            prefix(Level.DISTRICT, "Huyện", "huyện"),
            prefix(Level.DISTRICT, "Huyện", "huyen"),
            prefix(Level.DISTRICT, "Huyện", "h"),
            prefix(Level.COMMUNE, "Thị trấn", "thị trấn"),
            prefix(Level.COMMUNE, "Thị trấn", "thi tran"),
            prefix(Level.COMMUNE, "Thị trấn", "t t"),
            prefix(Level.COMMUNE, "Thị trấn", "tt"),
            prefix(Level.COMMUNE, "Đặc khu", "đặc khu"),
            prefix(Level.COMMUNE, "Đặc khu", "dac khu"),
            prefix(Level.COMMUNE, "Đặc khu", "đk"),
            prefix(Level.COMMUNE, "Đặc khu", "dk"),
            prefix(Level.COMMUNE, "Phường", "phường"),
            prefix(Level.COMMUNE, "Phường", "phuong"),
            prefix(Level.COMMUNE, "Phường", "p"),
            prefix(Level.COMMUNE, "Phường", "f"),
            prefix(Level.COMMUNE, "Xã", "xã"),
            prefix(Level.COMMUNE, "Xã", "xa"),
            prefix(Level.COMMUNE, "Xã", "x"));

    private static Prefix prefix(Level level, String kind, String words) {
        return new Prefix(level, kind, Spelling.words(words));
    }

    /** The readings of a name of that level: without its prefix if it has one, then as it stands. */
    static List<Reading> of(String text, Level level) {
        List<String> words = Spelling.words(text);
        List<Reading> readings = new ArrayList<>(2);
        for (Prefix prefix : PREFIXES) {
            int length = prefix.words.size();
            if (prefix.level == level
                    && words.size() > length
                    && words.subList(0, length).equals(prefix.words)) {
                readings.add(new Reading(prefix.kind, Spelling.of(words.subList(length, words.size()))));
                break;
            }
        }
        readings.add(new Reading(null, Spelling.of(words)));
        return readings;
    }

    /** The levels at which the text has a prefix; empty when it begins with a name. */
    static Set<Level> levelsNamed(String text) {
        Set<Level> levels = java.util.EnumSet.noneOf(Level.class);
        for (Level level : List.of(Level.PROVINCE, Level.DISTRICT, Level.COMMUNE)) {
            if (of(text, level).getFirst().kind() != null) {
                levels.add(level);
            }
        }
        return levels;
    }
}
