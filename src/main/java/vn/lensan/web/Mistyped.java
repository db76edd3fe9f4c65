package vn.lensan.web;

/** A part of the address that says nothing a page can read; the page shown names it. */
public final class Mistyped extends RuntimeException {
    private final String part;
    private final String value;

    public Mistyped(String part, String value) {
        super("mistyped " + part);
        this.part = part;
        this.value = value;
    }

    String part() {
        return part;
    }

    String value() {
        return value;
    }
}
