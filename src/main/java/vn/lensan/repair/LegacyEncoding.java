package vn.lensan.repair;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How Vietnamese text may have been written when it was not Unicode in NFC. */
public enum LegacyEncoding {
    /** Right as it is. */
    NONE("Unicode"),
    /** Unicode with the marks apart, as macOS and phones write it. */
    NFD("Unicode tổ hợp"),
    /** TCVN 5712:1993, fonts .VnTime and the like, shown as windows-1252; ư is U+00AD. */
    TCVN3("TCVN3 (ABC)"),
    /** The same letters in a font of capitals: .VnTimeH. */
    TCVN3_CAPITALS("TCVN3 (ABC) chữ hoa"),
    /** VNI-Windows, fonts VNI-Times and the like: letter and mark are two characters. */
    VNI("VNI Windows"),
    /** Bytes of windows-1258 read as windows-1252. */
    WINDOWS_1258("Windows-1258"),
    /** Bytes of UTF-8 read as windows-1252. */
    MOJIBAKE("UTF-8 bị đọc nhầm"),
    /** The same misfortune twice. */
    MOJIBAKE_TWICE("UTF-8 bị đọc nhầm hai lần");

    private final String vietnamese;

    LegacyEncoding(String vietnamese) {
        this.vietnamese = vietnamese;
    }

    /** The name as people know it, for previews. */
    public String vietnamese() {
        return vietnamese;
    }

    /** What a cell's font tells: .VnTime → TCVN3, .VnTimeH → TCVN3 in capitals, VNI-Times → VNI; NONE for others. */
    public static LegacyEncoding ofFont(@Nullable String fontName) {
        if (fontName == null) {
            return NONE;
        }
        String name = fontName.strip().toLowerCase(Locale.ROOT);
        if (name.startsWith(".vn")) {
            return name.endsWith("h") ? TCVN3_CAPITALS : TCVN3;
        }
        return name.startsWith("vni-") || name.startsWith("vni ") ? VNI : NONE;
    }
}
