package vn.lensan.sheet;

/** How the bytes of a file became text; a csv in an old one-byte font is left for the text repair to judge as a whole. */
public enum Decoding {
    /** Excel keeps its own text; nothing was guessed. */
    WORKBOOK,
    UTF_8,
    UTF_16LE,
    UTF_16BE,
    /** Vietnamese Windows code page: letters followed by combining tone marks, to be brought to NFC. */
    WINDOWS_1258,
    /** Bytes of a TCVN3 (.VnTime) font, read as Windows-1252 so that the repair finds them as in a workbook. */
    TCVN3_AS_1252,
    /** Bytes of a VNI font, read as Windows-1252 so that the repair finds them as in a workbook. */
    VNI_AS_1252
}
