package vn.lensan.repair;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import vn.lensan.shared.Letters;

/** UTF-8 read as windows-1252, once or twice: «Nguyá»…n». */
final class Mojibake implements Codec {
    static final Mojibake ONCE = new Mojibake(false);
    static final Mojibake TWICE = new Mojibake(true);

    private final boolean twice;

    private Mojibake(boolean twice) {
        this.twice = twice;
    }

    @Override
    public int decode(CharSequence text, int from, int to, char[] out) {
        int size = once(text, from, to, out);
        return twice ? once(CharBuffer.wrap(out, 0, size), 0, size, out) : size;
    }

    /** Reading runs ahead of writing, so out may be what text reads from. */
    private static int once(CharSequence text, int from, int to, char[] out) {
        int size = 0;
        for (int i = from; i < to; ) {
            char c = text.charAt(i);
            int length = sequence(text, i, to);
            if (length > 0) {
                out[size++] = point(text, i, length);
                i += length;
            } else if (c == 'Ã' && (i + 1 == to || text.charAt(i + 1) == ' ')) {
                out[size++] = 'à'; // its second byte, a no-break space, was lost with the spaces
                i++;
            } else if (c == 'Ä' && i + 1 < to && text.charAt(i + 1) == '\uFFFD') {
                out[size++] = 'Đ'; // the only Vietnamese letter whose second byte windows-1252 does not know
                i += 2;
            } else {
                out[size++] = c;
                i++;
            }
        }
        return size;
    }

    /** How many characters at this place are the bytes of one letter or sign; 0 when none are. */
    static int sequence(CharSequence text, int at, int to) {
        int lead = text.charAt(at) < 0xC0 ? -1 : Windows1252.value(text.charAt(at));
        int length = lead >= 0xC2 && lead <= 0xDF ? 2 : lead >= 0xE1 && lead <= 0xEF ? 3 : 0;
        if (length == 0 || at + length > to) {
            return 0;
        }
        for (int i = 1; i < length; i++) {
            int value = Windows1252.value(text.charAt(at + i));
            if (value < 0x80 || value > 0xBF) {
                return 0;
            }
        }
        return expected(point(text, at, length)) ? length : 0;
    }

    private static char point(CharSequence text, int at, int length) {
        int value = Windows1252.value(text.charAt(at)) & (length == 2 ? 0x1F : 0x0F);
        for (int i = 1; i < length; i++) {
            value = value << 6 | Windows1252.value(text.charAt(at + i)) & 0x3F;
        }
        return (char) value;
    }

    /** Letters, marks and signs of Vietnamese text; «CÔ»» is no Armenian. */
    private static boolean expected(char c) {
        return c >= 0x80 && c < 0x180
                || c == 'Ơ'
                || c == 'ơ'
                || c == 'Ư'
                || c == 'ư'
                || c >= 0x300 && c < 0x330
                || Letters.onlyVietnamese(c)
                || c >= 0x2010 && c <= 0x2044
                || c == '₫'
                || c == '\uFEFF'
                || c >= 0x152 && c <= 0x192
                || c == 'ˆ'
                || c == '˜'
                || c == '€'
                || c == '™';
    }

    @Override
    public String encode(String nfc) {
        String once = shown(nfc);
        return twice ? shown(once) : once;
    }

    private static String shown(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        char[] out = new char[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            out[i] = Windows1252.shown(bytes[i] & 0xFF);
        }
        return new String(out);
    }
}
