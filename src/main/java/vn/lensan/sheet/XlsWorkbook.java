package vn.lensan.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FontRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;
import vn.lensan.sheet.SheetRefused.Problem;

/** An .xls of Excel 97 to 2003, read record by record; macros and embedded objects are never looked at. */
final class XlsWorkbook implements SentWorkbook {

    private static final int BIFF8 = 0x600;

    private final POIFSFileSystem files;
    private final SheetLimits limits;
    private final Map<Integer, String> codes = new HashMap<>();
    private final List<String> fonts = new ArrayList<>();
    private final List<ExtendedFormatRecord> styles = new ArrayList<>();
    private final List<NumberFormat> formats = new ArrayList<>();
    private final List<SentSheet> sheets = new ArrayList<>();
    private @Nullable SSTRecord strings;
    private boolean from1904;

    private XlsWorkbook(POIFSFileSystem files, SheetLimits limits) {
        this.files = files;
        this.limits = limits;
    }

    static XlsWorkbook open(Path file, String fileName, SheetLimits limits) {
        POIFSFileSystem files;
        try {
            files = new POIFSFileSystem(file.toFile(), true);
        } catch (IOException | RuntimeException e) {
            throw ZipGuard.damaged(e);
        }
        XlsWorkbook workbook = new XlsWorkbook(files, limits);
        try {
            refuseOthers(files.getRoot(), fileName);
            workbook.readGlobals();
            return workbook;
        } catch (SheetRefused e) {
            workbook.close();
            throw e;
        } catch (IOException | RuntimeException e) {
            workbook.close();
            throw refusal(e);
        }
    }

    private static void refuseOthers(DirectoryNode root, String fileName) {
        if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
            throw new SheetRefused(Problem.ENCRYPTED);
        }
        if (root.hasEntryCaseInsensitive("WordDocument")) {
            throw new SheetRefused(Problem.NOT_A_TABLE, "văn bản Word", fileName);
        }
        if (root.hasEntryCaseInsensitive("PowerPoint Document")) {
            throw new SheetRefused(Problem.NOT_A_TABLE, "bài trình chiếu", fileName);
        }
        if (!root.hasEntryCaseInsensitive("Workbook")) {
            throw root.hasEntryCaseInsensitive("Book")
                    ? new SheetRefused(Problem.OLD_EXCEL)
                    : new SheetRefused(Problem.NOT_A_TABLE, "tài liệu Office khác", fileName);
        }
    }

    static SheetRefused refusal(Exception e) {
        if (e instanceof SheetRefused refused) {
            return refused;
        }
        SheetRefused refused = e instanceof EncryptedDocumentException
                ? new SheetRefused(Problem.ENCRYPTED)
                : e instanceof OldExcelFormatException
                        ? new SheetRefused(Problem.OLD_EXCEL)
                        : new SheetRefused(Problem.DAMAGED);
        refused.initCause(e);
        return refused;
    }

    /** The record stream from its beginning. */
    DocumentInputStream stream() throws IOException {
        return files.getRoot().createDocumentInputStream("Workbook");
    }

    private void readGlobals() throws IOException {
        List<BoundSheetRecord> tabs = new ArrayList<>();
        try (DocumentInputStream in = stream()) {
            RecordFactoryInputStream records = new RecordFactoryInputStream(in, false);
            Record record = records.nextRecord();
            if (!(record instanceof BOFRecord begin) || begin.getVersion() != BIFF8) {
                throw new SheetRefused(Problem.OLD_EXCEL);
            }
            while (record != null && !(record instanceof EOFRecord)) {
                switch (record) {
                    case BoundSheetRecord tab -> tabs.add(tab);
                    case FontRecord font -> fonts.add(font.getFontName());
                    case FormatRecord format -> codes.put(format.getIndexCode(), format.getFormatString());
                    case ExtendedFormatRecord style -> styles.add(style);
                    case SSTRecord texts -> strings = texts;
                    case DateWindow1904Record window -> from1904 = window.getWindowing() == 1;
                    default -> {
                        // the rest is looks
                    }
                }
                record = records.nextRecord();
            }
        }
        for (ExtendedFormatRecord style : styles) {
            int id = style.getFormatIndex();
            formats.add(NumberFormat.of(id, codes.get(id)));
        }
        addSheets(tabs);
    }

    /** The substreams follow in the order of their positions, the tabs in the order a person sees. */
    private void addSheets(List<BoundSheetRecord> tabs) {
        List<BoundSheetRecord> byPosition = new ArrayList<>(tabs);
        byPosition.sort(Comparator.comparingInt(BoundSheetRecord::getPositionOfBof));
        for (BoundSheetRecord tab : tabs) {
            boolean hidden = tab.isHidden() || tab.isVeryHidden();
            sheets.add(new XlsSheet(this, tab.getSheetname(), hidden, byPosition.indexOf(tab) + 1));
        }
        if (sheets.isEmpty()) {
            throw new SheetRefused(Problem.NO_SHEET);
        }
    }

    NumberFormat format(int style) {
        return style < formats.size() ? formats.get(style) : NumberFormat.GENERAL;
    }

    /** Font number 4 doesn't exist in this format: those after it stand one earlier. */
    @Nullable
    String font(int style) {
        if (style >= styles.size()) {
            return null;
        }
        int number = styles.get(style).getFontIndex();
        int at = number > 4 ? number - 1 : number;
        return at >= 0 && at < fonts.size() ? fonts.get(at) : null;
    }

    String text(int number) {
        return strings != null && number >= 0 && number < strings.getNumUniqueStrings()
                ? strings.getString(number).getString()
                : "";
    }

    boolean from1904() {
        return from1904;
    }

    SheetLimits limits() {
        return limits;
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
        try {
            files.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record XlsSheet(XlsWorkbook workbook, String name, boolean hidden, int substream) implements SentSheet {

        @Override
        public SheetRows rows() {
            try {
                return new XlsRows(workbook, substream);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
