package vn.lensan.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Of a workbook's styles only what reading needs: how each shows its number, and in which font. */
final class XlsxStyles {

    static final XlsxStyles NONE = new XlsxStyles();

    private final Map<Integer, String> codes = new HashMap<>();
    private final List<@Nullable String> fonts = new ArrayList<>();
    private final List<NumberFormat> formats = new ArrayList<>();
    private final List<Integer> fontOfStyle = new ArrayList<>();

    private XlsxStyles() {}

    static XlsxStyles read(XmlPart xml) {
        XlsxStyles styles = new XlsxStyles();
        for (int event = xml.next(); event != XmlPart.OVER; event = xml.next()) {
            if (event == XmlPart.START) {
                switch (xml.name()) {
                    case "numFmt" -> {
                        String code = xml.attribute("formatCode");
                        if (code != null) {
                            styles.codes.put(xml.number("numFmtId", 0), code);
                        }
                    }
                    case "fonts" -> styles.readFonts(xml);
                    case "cellXfs" -> styles.readStyles(xml);
                    case "cellStyleXfs", "dxfs", "borders", "fills" -> xml.skip();
                    default -> {
                        // the rest is looks
                    }
                }
            }
        }
        return styles;
    }

    private void readFonts(XmlPart xml) {
        @Nullable String name = null;
        for (int event = xml.next(); event != XmlPart.OVER; event = xml.next()) {
            if (event == XmlPart.START && xml.name().equals("font")) {
                name = null;
            } else if (event == XmlPart.START && xml.name().equals("name")) {
                name = xml.attribute("val");
            } else if (event == XmlPart.END && xml.name().equals("font")) {
                fonts.add(name);
            } else if (event == XmlPart.END && xml.name().equals("fonts")) {
                return;
            }
        }
    }

    private void readStyles(XmlPart xml) {
        for (int event = xml.next(); event != XmlPart.OVER; event = xml.next()) {
            if (event == XmlPart.START && xml.name().equals("xf")) {
                int id = xml.number("numFmtId", 0);
                formats.add(NumberFormat.of(id, codes.get(id)));
                fontOfStyle.add(xml.number("fontId", 0));
            } else if (event == XmlPart.END && xml.name().equals("cellXfs")) {
                return;
            }
        }
    }

    NumberFormat format(int style) {
        return style >= 0 && style < formats.size() ? formats.get(style) : NumberFormat.GENERAL;
    }

    @Nullable
    String font(int style) {
        if (style < 0 || style >= fontOfStyle.size()) {
            return null;
        }
        int font = fontOfStyle.get(style);
        return font < fonts.size() ? fonts.get(font) : null;
    }
}
