package vn.lensan.audit;

/** What kinds of things are logged. The Vietnamese wording stands in messages/web under {@code deed.}. */
public enum Deed {
    SIGNED_IN,
    SIGN_IN_REFUSED,
    PASSWORD_CHANGED,
    PERSON_ADDED,
    PERSON_DISABLED,
    PERSON_ENABLED,
    PASSWORD_RENEWED,
    /** A masked phone or citizen number was read in clear; the entry carries the reason given. */
    NUMBER_REVEALED,
    UPLOAD_CONFIRMED,
    UPLOAD_UNDONE,
    UPLOAD_DISCARDED,
    MATCH_DECIDED,
    DECISION_UNDONE,
    HOUSEHOLDS_MERGED,
    HOUSEHOLDS_UNMERGED,
    HOUSEHOLD_CHANGED,
    PLACE_DECIDED,
    TARGET_CHANGED,
    REPORT_SUBMITTED,
    REPORT_RETURNED,
    REPORT_ACCEPTED,
    REPORT_URGED,
    DUE_DATE_MOVED,
    FORM_CHOSEN,
    EXPORTED
}
