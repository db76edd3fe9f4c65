package vn.lensan.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import vn.lensan.sheet.SheetRefused.Problem;

/** An .xlsx (or .xlsm, whose macros are never looked at). */
final class XlsxWorkbook implements SentWorkbook {

    private final ZipFile zip;
    private final SheetLimits limits;
    private final Map<String, ZipEntry> parts = new HashMap<>();
    private final List<SentSheet> sheets = new ArrayList<>();
    private SharedStrings strings;
    private XlsxStyles styles = XlsxStyles.NONE;
    private boolean from1904;

    private XlsxWorkbook(ZipFile zip, SheetLimits limits) {
        this.zip = zip;
        this.limits = limits;
        this.strings = SharedStrings.none(limits);
    }

    static XlsxWorkbook open(Path file, String fileName, SheetLimits limits) throws IOException {
        XlsxWorkbook workbook = new XlsxWorkbook(ZipGuard.open(file, limits), limits);
        try {
            workbook.read(fileName);
            return workbook;
        } catch (IOException | RuntimeException e) {
            workbook.close();
            throw e;
        }
    }

    private void read(String fileName) throws IOException {
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            parts.putIfAbsent(key(entry.getName()), entry);
        }
        String main = mainPart(fileName);
        Map<String, String> targets = targets(main);
        readStyles(targets);
        readWorkbook(main, targets);
        if (sheets.isEmpty()) {
            throw new SheetRefused(Problem.NO_SHEET);
        }
    }

    private String mainPart(String fileName) {
        String main = targets("").entrySet().stream()
                .filter(target -> target.getKey().endsWith("/officeDocument"))
                .map(target -> key(target.getValue()))
                .findFirst()
                .orElse("xl/workbook.xml");
        if (main.endsWith(".bin") || parts.containsKey("xl/workbook.bin")) {
            throw new SheetRefused(Problem.BINARY_WORKBOOK);
        }
        if (parts.containsKey(main) && !main.startsWith("word/") && !main.startsWith("ppt/")) {
            return main;
        }
        if (parts.containsKey("word/document.xml")) {
            throw new SheetRefused(Problem.NOT_A_TABLE, "văn bản Word", fileName);
        }
        if (parts.containsKey("ppt/presentation.xml")) {
            throw new SheetRefused(Problem.NOT_A_TABLE, "bài trình chiếu", fileName);
        }
        if (parts.containsKey("mimetype") && parts.containsKey("content.xml")) {
            throw new SheetRefused(Problem.OPEN_DOCUMENT);
        }
        throw parts.containsKey("[content_types].xml")
                ? new SheetRefused(Problem.DAMAGED)
                : new SheetRefused(Problem.ARCHIVE, "zip");
    }

    /** Relations of a part: by id and by type, each to its target; the last of a type wins. */
    private Map<String, String> targets(String part) {
        int slash = part.lastIndexOf('/') + 1;
        Map<String, String> targets = new HashMap<>();
        XmlPart xml = part(part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels");
        if (xml == null) {
            return targets;
        }
        try (xml) {
            for (int event = xml.next(); event != XmlPart.OVER; event = xml.next()) {
                if (event == XmlPart.START && xml.name().equals("Relationship")) {
                    String target = xml.attribute("Target");
                    String type = xml.attribute("Type");
                    if (target == null || type == null || "External".equals(xml.attribute("TargetMode"))) {
                        continue;
                    }
                    String path = target.startsWith("/") ? target : part.substring(0, slash) + target;
                    targets.put(type, path);
                    targets.put(String.valueOf(xml.attribute("Id")), type.endsWith("/worksheet") ? path : "");
                }
            }
        }
        return targets;
    }

    private void readStyles(Map<String, String> targets) throws IOException {
        for (Map.Entry<String, String> target : targets.entrySet()) {
            if (target.getKey().endsWith("/relationships/styles")) {
                try (XmlPart xml = existing(target.getValue())) {
                    styles = XlsxStyles.read(xml);
                }
            } else if (target.getKey().endsWith("/relationships/sharedStrings")) {
                try (XmlPart xml = existing(target.getValue())) {
                    strings.close();
                    strings = SharedStrings.read(xml, limits);
                }
            }
        }
    }

    private void readWorkbook(String main, Map<String, String> targets) {
        try (XmlPart xml = existing(main)) {
            for (int event = xml.next(); event != XmlPart.OVER; event = xml.next()) {
                if (event == XmlPart.START && xml.name().equals("workbookPr")) {
                    from1904 = xml.yes("date1904");
                } else if (event == XmlPart.START && xml.name().equals("sheet")) {
                    String target = targets.getOrDefault(String.valueOf(xml.attribute("id")), "");
                    String state = xml.attribute("state");
                    if (parts.containsKey(key(target))) {
                        boolean hidden = state != null && !state.equals("visible");
                        sheets.add(new XlsxSheet(String.valueOf(xml.attribute("name")), hidden, target));
                    }
                }
            }
        }
    }

    private XmlPart existing(String name) {
        XmlPart xml = part(name);
        if (xml == null) {
            throw new SheetRefused(Problem.DAMAGED);
        }
        return xml;
    }

    private @Nullable XmlPart part(String name) {
        ZipEntry entry = parts.get(key(name));
        if (entry == null) {
            return null;
        }
        try {
            return new XmlPart(new GuardedStream(zip.getInputStream(entry), entry.getCompressedSize(), limits));
        } catch (ZipException e) {
            throw ZipGuard.damaged(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Some programs write "xl\workbook.xml" or other capitals. */
    private static String key(String name) {
        String path = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        while (path.contains("/../")) {
            path = path.replaceFirst("[^/]+/\\.\\./", "");
        }
        return path.startsWith("/") ? path.substring(1) : path;
    }

    @Override
    public List<SentSheet> sheets() {
        return List.copyOf(sheets);
    }

    @Override
    public Decoding decoding() {
        return Decoding.WORKBOOK;
    }

    @Override
    public void close() {
        strings.close();
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class XlsxSheet implements SentSheet {

        private final String name;
        private final boolean hidden;
        private final String part;

        XlsxSheet(String name, boolean hidden, String part) {
            this.name = name;
            this.hidden = hidden;
            this.part = part;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public boolean hidden() {
            return hidden;
        }

        @Override
        public SheetRows rows() {
            return new XlsxRows(existing(part), strings, styles, from1904, limits);
        }
    }
}
