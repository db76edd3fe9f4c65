package vn.lensan.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a heading written in an old font may say; handed in by whoever knows the old fonts. */
@FunctionalInterface
public interface LegacyText {

    /** For files that have none. */
    LegacyText NONE = (text, font) -> List.of();

    /** Other readings of the text in this font (null when the file tells none), the likeliest first. */
    List<String> readings(String text, @Nullable String font);
}
