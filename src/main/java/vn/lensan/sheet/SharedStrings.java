package vn.lensan.sheet;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The texts that a workbook's cells point to. The first ones, which repeat most, stay in memory; the others go to a
 * temporary file that vanishes with it, so a million names cost a few bytes each.
 */
final class SharedStrings implements Closeable {

    private static final int KEPT_CHARS = 16 << 20;
    private static final int KEPT_TEXTS = 200_000;
    private static final int MOST_TEXTS = 20_000_000;
    private static final int CHUNK = 1 << 16;
    private static final int CUT = 1;

    private final SheetLimits limits;
    private final List<Cell> kept = new ArrayList<>();
    private final List<long[]> starts = new ArrayList<>();
    private final List<@Nullable String> fonts = new ArrayList<>();
    private final Arena arena = Arena.ofShared();
    private MemorySegment spilled = MemorySegment.NULL;
    private int count;
    private long keptChars;
    private long spilledBytes;

    private SharedStrings(SheetLimits limits) {
        this.limits = limits;
        fonts.add(null);
    }

    static SharedStrings none(SheetLimits limits) {
        return new SharedStrings(limits);
    }

    static SharedStrings read(XmlPart xml, SheetLimits limits) throws IOException {
        SharedStrings strings = new SharedStrings(limits);
        Path file = Files.createTempFile("lensan-texts", null);
        try (FileChannel channel = FileChannel.open(
                        file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
            strings.readAll(xml, out);
            out.flush();
            if (strings.spilledBytes > 0) {
                strings.spilled = channel.map(FileChannel.MapMode.READ_ONLY, 0, strings.spilledBytes, strings.arena);
            }
            return strings;
        } catch (IOException | RuntimeException e) {
            strings.close();
            throw e;
        }
    }

    private void readAll(XmlPart xml, OutputStream out) throws IOException {
        Collected text = new Collected(limits.cellChars());
        @Nullable String font = null;
        for (int event = xml.next(); event != XmlPart.OVER; event = xml.next()) {
            if (event == XmlPart.START) {
                switch (xml.name()) {
                    case "si" -> {
                        text.clear();
                        font = null;
                    }
                    case "t" -> xml.collect(text);
                    case "rFont" -> font = font == null ? xml.attribute("val") : font;
                    case "rPh" -> xml.skip();
                    default -> {
                        // sst itself, runs and their looks
                    }
                }
            } else if (event == XmlPart.END && xml.name().equals("si")) {
                add(text.unescaped(), font, text.cut(), out);
            }
        }
    }

    private void add(String text, @Nullable String font, boolean cut, OutputStream out) throws IOException {
        if (count++ == MOST_TEXTS) {
            throw GuardedStream.unpacksTooLarge(limits);
        }
        if (kept.size() == count - 1 && kept.size() < KEPT_TEXTS && keptChars + text.length() < KEPT_CHARS) {
            keptChars += text.length();
            kept.add(CellText.of(text, font, cut));
            return;
        }
        int index = count - 1 - kept.size();
        if (index % CHUNK == 0) {
            starts.add(new long[CHUNK]);
        }
        starts.get(index / CHUNK)[index % CHUNK] = spilledBytes;
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.write(fontNumber(font));
        out.write(cut ? CUT : 0);
        out.write(bytes);
        spilledBytes += bytes.length + 2;
    }

    private int fontNumber(@Nullable String font) {
        int number = fonts.indexOf(font);
        if (number >= 0) {
            return number;
        }
        if (fonts.size() > 255) {
            return 0;
        }
        fonts.add(font);
        return fonts.size() - 1;
    }

    /** The text of that number as a cell; a font of its own goes before the given one. Broken when there is none. */
    Cell cell(int number, @Nullable String font) {
        if (number < 0 || number >= count) {
            return new Cell.Broken("#" + number);
        }
        Cell cell = number < kept.size() ? kept.get(number) : spilled(number - kept.size());
        return cell instanceof Cell.Text text && text.font() == null && font != null
                ? new Cell.Text(text.text(), font, text.cut())
                : cell;
    }

    private Cell spilled(int index) {
        long start = start(index);
        long end = index + 1 == count - kept.size() ? spilledBytes : start(index + 1);
        byte[] bytes = new byte[(int) (end - start - 2)];
        MemorySegment.copy(spilled, ValueLayout.JAVA_BYTE, start + 2, bytes, 0, bytes.length);
        String font = fonts.get(spilled.get(ValueLayout.JAVA_BYTE, start) & 0xFF);
        boolean cut = spilled.get(ValueLayout.JAVA_BYTE, start + 1) == CUT;
        return CellText.of(new String(bytes, StandardCharsets.UTF_8), font, cut);
    }

    private long start(int index) {
        return starts.get(index / CHUNK)[index % CHUNK];
    }

    @Override
    public void close() {
        if (arena.scope().isAlive()) {
            arena.close();
        }
    }
}
