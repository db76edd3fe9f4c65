package vn.lensan.repair;

/** Bytes as windows-1252 shows them; the five it leaves undefined stay control characters, as browsers do it. */
final class Windows1252 {
    private static final String HIGH = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ"; // 80 to 9F

    private Windows1252() {}

    /** The character of a byte, 0 to 255. */
    static char shown(int value) {
        return value >= 0x80 && value < 0xA0 ? HIGH.charAt(value - 0x80) : (char) value;
    }

    /** The byte of a character; -1 when no byte shows so. A control character stands for its own byte. */
    static int value(char c) {
        if (c < 0x100) {
            return c;
        }
        if (c == 'ƒ' || c >= 0x152 && c <= 0x17E || c >= 0x2C6 && c <= 0x2DC || c >= 0x2013 && c <= 0x2122) {
            int at = HIGH.indexOf(c);
            return at < 0 ? -1 : at + 0x80;
        }
        return -1;
    }
}
