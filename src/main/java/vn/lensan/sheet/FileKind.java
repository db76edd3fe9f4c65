package vn.lensan.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import vn.lensan.sheet.SheetRefused.Problem;

/** What a file is, told from its first bytes; everything that is no table of ours is refused by name. */
enum FileKind {
    XLSX,
    XLS,
    TEXT;

    private static final int PEEK = 4096;

    static FileKind of(Path file, String fileName) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(PEEK);
        }
        if (starts(head, 'P', 'K', 3, 4)) {
            return XLSX;
        }
        if (starts(head, 'P', 'K', 5, 6) || starts(head, 'P', 'K', 7, 8)) {
            throw new SheetRefused(Problem.ARCHIVE, "zip");
        }
        if (starts(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            return XLS;
        }
        refuseOldExcel(head);
        refuseOtherFiles(head, fileName);
        refuseMarkup(head, fileName);
        return TEXT;
    }

    /** Excel 2 to 4 wrote its records bare, beginning with one of these. */
    private static void refuseOldExcel(byte[] head) {
        boolean bof = starts(head, 0x09, 0x00) || starts(head, 0x09, 0x02) || starts(head, 0x09, 0x04);
        if (bof && head.length > 3 && head[3] == 0 && (head[2] == 4 || head[2] == 6)) {
            throw new SheetRefused(Problem.OLD_EXCEL);
        }
    }

    private static void refuseOtherFiles(byte[] head, String fileName) {
        if (starts(head, 0x89, 'P', 'N', 'G')
                || starts(head, 0xFF, 0xD8, 0xFF)
                || starts(head, 'G', 'I', 'F', '8')
                || starts(head, 'B', 'M') && head.length > 14 && head[6] == 0 && head[7] == 0
                || starts(head, 'I', 'I', 0x2A, 0)
                || starts(head, 'M', 'M', 0, 0x2A)
                || starts(head, 'R', 'I', 'F', 'F')
                || head.length > 12 && latin(head, 4, 8).equals("ftyp")) {
            throw new SheetRefused(Problem.NOT_A_TABLE, "ảnh hoặc phim", fileName);
        }
        if (starts(head, '%', 'P', 'D', 'F')) {
            throw new SheetRefused(Problem.NOT_A_TABLE, "tài liệu PDF", fileName);
        }
        if (starts(head, '{', '\\', 'r', 't', 'f')) {
            throw new SheetRefused(Problem.NOT_A_TABLE, "văn bản RTF", fileName);
        }
        if (starts(head, 'R', 'a', 'r', '!')) {
            throw new SheetRefused(Problem.ARCHIVE, "rar");
        }
        if (starts(head, '7', 'z', 0xBC, 0xAF)) {
            throw new SheetRefused(Problem.ARCHIVE, "7z");
        }
        if (starts(head, 0x1F, 0x8B)) {
            throw new SheetRefused(Problem.ARCHIVE, "gz");
        }
        if (starts(head, 'M', 'Z', 0x90) || starts(head, 0x7F, 'E', 'L', 'F')) {
            throw new SheetRefused(Problem.NOT_A_TABLE, "chương trình", fileName);
        }
    }

    private static void refuseMarkup(byte[] head, String fileName) {
        String text = latin(head, 0, head.length)
                .replace("\u0000", "")
                .replace("\u00EF\u00BB\u00BF", "")
                .replace("\u00FF\u00FE", "")
                .replace("\u00FE\u00FF", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        if (text.startsWith("mime-version:")) {
            throw new SheetRefused(Problem.WEB_PAGE);
        }
        if (text.startsWith("<")) {
            throw text.contains("urn:schemas-microsoft-com:office:spreadsheet") && !text.startsWith("<html")
                    ? new SheetRefused(Problem.XML_SPREADSHEET)
                    : new SheetRefused(Problem.WEB_PAGE);
        }
        if (text.startsWith("{\"") || text.startsWith("[{") || text.startsWith("{\n") || text.startsWith("{\r")) {
            throw new SheetRefused(Problem.NOT_A_TABLE, "dữ liệu JSON", fileName);
        }
    }

    private static boolean starts(byte[] head, int... wanted) {
        if (head.length < wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if ((head[i] & 0xFF) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private static String latin(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
