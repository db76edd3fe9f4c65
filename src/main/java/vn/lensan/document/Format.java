package vn.lensan.document;

import java.util.Locale;
import java.util.Optional;

/** The kinds of file a report leaves as. */
public enum Format {
    JSON("application/json", false),
    CSV("text/csv; charset=utf-8", false),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", true),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", true),
    PDF("application/pdf", true);

    private final String contentType;
    private final boolean document;

    Format(String contentType, boolean document) {
        this.contentType = contentType;
        this.document = document;
    }

    /** Several reports in this format are a zip of one document each; in the others they are one file. */
    public boolean isDocument() {
        return document;
    }

    /** Whether a công văn can stand in front of the form in the same file. */
    public boolean takesLetter() {
        return this == DOCX || this == PDF;
    }

    /** The media type of what {@link Documents#write} writes. */
    public String contentType(boolean several) {
        return several && document ? "application/zip" : contentType;
    }

    /** The file name's ending, without the dot. */
    public String ending(boolean several) {
        return several && document ? "zip" : code();
    }

    /** The word of commands and addresses: {@code xlsx}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format of that code. */
    public static Optional<Format> of(String code) {
        for (Format format : values()) {
            if (format.code().equals(code)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
