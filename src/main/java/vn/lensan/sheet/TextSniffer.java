package vn.lensan.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.lensan.sheet.SheetRefused.Problem;

/** Reads a text file once, whole, and says in which encoding it was written. */
final class TextSniffer {

    /** One wrong UTF-8 sequence in so many right ones is a slip in the file, not another encoding. */
    private static final int SLIPS = 20;

    private final LegacyBytes legacy = new LegacyBytes();
    private final long[] nul = new long[2];
    private long bytes;
    private long controls;
    private long printable;
    private long rightSequences;
    private long wrongSequences;
    private int awaited;
    private int low = 0x80;
    private int high = 0xBF;

    private TextSniffer() {}

    static Decoding decodingOf(Path file, String fileName) throws IOException {
        TextSniffer sniffer = new TextSniffer();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            int count = in.readNBytes(buffer, 0, buffer.length);
            Decoding marked = markOf(buffer, count);
            sniffer.printable = -markLength(marked);
            while (count > 0) {
                sniffer.take(buffer, count);
                count = in.readNBytes(buffer, 0, buffer.length);
            }
            if (sniffer.printable <= 0) {
                throw new SheetRefused(Problem.EMPTY);
            }
            return marked != Decoding.WORKBOOK ? marked : sniffer.judge(fileName);
        }
    }

    /** What the byte order mark says, {@code WORKBOOK} when there is none. */
    private static Decoding markOf(byte[] buffer, int count) {
        int first = count > 1 ? (buffer[0] & 0xFF) << 8 | buffer[1] & 0xFF : 0;
        if (first == 0xFFFE) {
            return Decoding.UTF_16LE;
        }
        if (first == 0xFEFF) {
            return Decoding.UTF_16BE;
        }
        boolean utf8 = count > 2 && first == 0xEFBB && (buffer[2] & 0xFF) == 0xBF;
        return utf8 ? Decoding.UTF_8 : Decoding.WORKBOOK;
    }

    private static int markLength(Decoding marked) {
        return switch (marked) {
            case UTF_8 -> 3;
            case UTF_16LE, UTF_16BE -> 2;
            default -> 0;
        };
    }

    private void take(byte[] buffer, int count) {
        for (int i = 0; i < count; i++) {
            int b = buffer[i];
            if (b > 0x20 && awaited == 0) {
                printable++;
                legacy.take(b);
            } else {
                slow(b & 0xFF, bytes + i);
            }
        }
        bytes += count;
    }

    private void slow(int b, long position) {
        legacy.take(b);
        if (b > 0x20) {
            printable++;
        } else if (b == 0) {
            nul[(int) (position & 1)]++;
        } else if (b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1A) {
            controls++;
        }
        if (awaited > 0) {
            continueSequence(b);
        } else {
            beginSequence(b);
        }
    }

    private void beginSequence(int b) {
        low = 0x80;
        high = 0xBF;
        if (b < 0x80) {
            return;
        }
        if (b >= 0xC2 && b <= 0xDF) {
            awaited = 1;
        } else if (b >= 0xE0 && b <= 0xEF) {
            awaited = 2;
            low = b == 0xE0 ? 0xA0 : 0x80;
            high = b == 0xED ? 0x9F : 0xBF;
        } else if (b >= 0xF0 && b <= 0xF4) {
            awaited = 3;
            low = b == 0xF0 ? 0x90 : 0x80;
            high = b == 0xF4 ? 0x8F : 0xBF;
        } else {
            wrongSequences++;
        }
    }

    private void continueSequence(int b) {
        if (b < low || b > high) {
            awaited = 0;
            wrongSequences++;
            beginSequence(b);
            return;
        }
        low = 0x80;
        high = 0xBF;
        if (--awaited == 0) {
            rightSequences++;
        }
    }

    private Decoding judge(String fileName) {
        long nuls = nul[0] + nul[1];
        if (nuls > 0) {
            boolean plenty = nuls * 10 > bytes;
            if (plenty && nul[1] > 20 * nul[0]) {
                return Decoding.UTF_16LE;
            }
            if (plenty && nul[0] > 20 * nul[1]) {
                return Decoding.UTF_16BE;
            }
            throw new SheetRefused(Problem.NOT_A_TABLE, "dữ liệu nhị phân", fileName);
        }
        if (controls * 200 > bytes) {
            throw new SheetRefused(Problem.NOT_A_TABLE, "dữ liệu nhị phân", fileName);
        }
        return wrongSequences * SLIPS <= rightSequences ? Decoding.UTF_8 : legacy.judge();
    }
}
