package vn.lensan.sheet;

/** Text gathered piece by piece up to a limit; what goes beyond is dropped and noted. */
final class Collected {

    private final int limit;
    private final StringBuilder text = new StringBuilder();
    private boolean cut;

    Collected(int limit) {
        this.limit = limit;
    }

    void add(char[] from, int start, int length) {
        int room = limit - text.length();
        if (length > room) {
            cut = true;
        }
        text.append(from, start, Math.min(length, room));
    }

    void clear() {
        text.setLength(0);
        cut = false;
    }

    boolean cut() {
        return cut;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** A whole number of at most nine digits, or -1. */
    int number() {
        int length = text.length();
        if (length == 0 || length > 9) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < length; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** As it stands. */
    String raw() {
        return text.toString();
    }

    /** With Excel's writing of control characters (_x000D_) read back. */
    String unescaped() {
        String raw = text.toString();
        int at = raw.indexOf("_x");
        if (at < 0) {
            return raw;
        }
        StringBuilder out = new StringBuilder(raw.length());
        int from = 0;
        while (at >= 0) {
            int code = at + 7 <= raw.length() && raw.charAt(at + 6) == '_' ? hex(raw, at + 2) : -1;
            if (code >= 0) {
                out.append(raw, from, at);
                if (code >= ' ' || code == '\n' || code == '\r' || code == '\t') {
                    out.append((char) code);
                }
                from = at + 7;
            }
            at = raw.indexOf("_x", Math.max(from, at + 2));
        }
        return out.append(raw, from, raw.length()).toString();
    }

    private static int hex(String raw, int at) {
        int code = 0;
        for (int i = at; i < at + 4; i++) {
            int digit = Character.digit(raw.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            code = code * 16 + digit;
        }
        return code;
    }
}
