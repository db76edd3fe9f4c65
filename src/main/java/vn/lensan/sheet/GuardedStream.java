package vn.lensan.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import vn.lensan.sheet.SheetRefused.Problem;

/**
 * The unpacked bytes of one part of a workbook, counted as they come: a part may say it is small and be endless. A run
 * without any "&lt;" is bounded too, because the parser keeps one tag in memory whole.
 */
final class GuardedStream extends FilterInputStream {

    /** Small parts of nothing but repetition are harmless, the ratio is judged from here on. */
    private static final long JUDGED_FROM = 64L << 20;

    private static final int LONGEST_RUN = 16 << 20;

    private final long packedBytes;
    private final SheetLimits limits;
    private long unpacked;
    private long run;

    GuardedStream(InputStream in, long packedBytes, SheetLimits limits) {
        super(in);
        this.packedBytes = packedBytes;
        this.limits = limits;
    }

    static void checkRatio(long unpacked, long packed, SheetLimits limits) {
        if (unpacked > JUDGED_FROM && packed >= 0 && unpacked / Math.max(1, packed) > limits.unpackRatio()) {
            throw unpacksTooLarge(limits);
        }
    }

    static SheetRefused unpacksTooLarge(SheetLimits limits) {
        return new SheetRefused(Problem.UNPACKS_TOO_LARGE, limits.unpackedBytes() >> 20);
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        if (b >= 0) {
            count(1, b == '<');
        }
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        if (count > 0) {
            count(count, contains(buffer, offset, count));
        }
        return count;
    }

    private static boolean contains(byte[] buffer, int offset, int count) {
        for (int i = offset; i < offset + count; i++) {
            if (buffer[i] == '<') {
                return true;
            }
        }
        return false;
    }

    private void count(int count, boolean tag) {
        unpacked += count;
        run = tag ? 0 : run + count;
        if (unpacked > limits.unpackedBytes()) {
            throw unpacksTooLarge(limits);
        }
        if (run > LONGEST_RUN) {
            throw new SheetRefused(Problem.DAMAGED);
        }
        checkRatio(unpacked, packedBytes, limits);
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
