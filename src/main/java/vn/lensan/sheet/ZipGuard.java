package vn.lensan.sheet;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import vn.lensan.sheet.SheetRefused.Problem;

/** Judges a zip by its table of contents, before anything is unpacked. What that table hides, {@link GuardedStream} finds. */
final class ZipGuard {

    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 65_535;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END64_LOCATOR = 0x07064b50;
    private static final int END64_SIGNATURE = 0x06064b50;

    /** A contents table of so many bytes per allowed part would itself fill the memory. */
    private static final int CONTENTS_BYTES_PER_ENTRY = 1024;

    private ZipGuard() {}

    static ZipFile open(Path file, SheetLimits limits) throws IOException {
        checkContentsTable(file, limits);
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (IOException | IllegalArgumentException e) {
            throw damaged(e);
        }
        try {
            checkEntries(zip, limits);
            return zip;
        } catch (SheetRefused e) {
            zip.close();
            throw e;
        }
    }

    private static void checkEntries(ZipFile zip, SheetLimits limits) {
        long total = 0;
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            total += Math.max(0, entry.getSize());
            GuardedStream.checkRatio(entry.getSize(), entry.getCompressedSize(), limits);
            if (total > limits.unpackedBytes() || total < 0) {
                throw GuardedStream.unpacksTooLarge(limits);
            }
        }
    }

    /** The count and size that the end of the file states, read by hand: opening a zip loads its whole table. */
    private static void checkContentsTable(Path file, SheetLimits limits) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            int length = (int) Math.min(in.length(), END_LENGTH + LONGEST_COMMENT);
            long from = in.length() - length;
            ByteBuffer tail = read(in, from, length);
            for (int at = length - END_LENGTH; at >= 0; at--) {
                if (tail.getInt(at) == END_SIGNATURE) {
                    check(in, tail, at, from, limits);
                    return;
                }
            }
        }
        throw new SheetRefused(Problem.DAMAGED);
    }

    private static void check(RandomAccessFile in, ByteBuffer tail, int at, long from, SheetLimits limits)
            throws IOException {
        long entries = tail.getShort(at + 10) & 0xFFFF;
        long bytes = tail.getInt(at + 12) & 0xFFFF_FFFFL;
        if (at >= 20 && tail.getInt(at - 20) == END64_LOCATOR) {
            long end64 = tail.getLong(at - 12);
            if (end64 < 0 || end64 > from + at - 56) {
                throw new SheetRefused(Problem.DAMAGED);
            }
            ByteBuffer wide = read(in, end64, 56);
            if (wide.getInt(0) == END64_SIGNATURE) {
                entries = wide.getLong(32);
                bytes = wide.getLong(40);
            }
        }
        boolean tableTooLong = bytes > (long) limits.zipEntries() * CONTENTS_BYTES_PER_ENTRY;
        if (entries < 0 || bytes < 0 || entries > limits.zipEntries() || tableTooLong) {
            throw new SheetRefused(Problem.TOO_MANY_PARTS, entries, limits.zipEntries());
        }
    }

    private static ByteBuffer read(RandomAccessFile in, long from, int length) throws IOException {
        byte[] bytes = new byte[length];
        in.seek(from);
        in.readFully(bytes);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    static SheetRefused damaged(Throwable cause) {
        SheetRefused refused = new SheetRefused(Problem.DAMAGED);
        refused.initCause(cause);
        return refused;
    }
}
