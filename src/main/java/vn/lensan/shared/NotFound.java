package vn.lensan.shared;

/** There is no such thing, or none this person may know of: both are answered alike (404). */
public final class NotFound extends RuntimeException {
    /** What was looked for, for the log only. */
    public NotFound(String what) {
        super(what);
    }
}
