package vn.lensan.repair;

/** One way of writing Vietnamese outside Unicode, both directions. */
interface Codec {
    /**
     * Decodes part of a text; what is no letter of this encoding is copied.
     *
     * @param out at least as long as the part; decoding never lengthens
     * @return the length written
     */
    int decode(CharSequence text, int from, int to, char[] out);

    /** Writes NFC text as it would arrive. */
    String encode(String nfc);

    /** Decodes the whole of a text. */
    default String decode(String text) {
        char[] out = new char[text.length()];
        int length = decode(text, 0, text.length(), out);
        return new String(out, 0, length);
    }

    static Codec of(LegacyEncoding encoding) {
        return switch (encoding) {
            case NONE, NFD -> throw new IllegalArgumentException(encoding + " is Unicode");
            case TCVN3, TCVN3_CAPITALS -> Tcvn3.CODEC;
            case VNI -> Vni.CODEC;
            case WINDOWS_1258 -> Windows1258.CODEC;
            case MOJIBAKE -> Mojibake.ONCE;
            case MOJIBAKE_TWICE -> Mojibake.TWICE;
        };
    }
}
