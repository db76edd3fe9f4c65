package vn.lensan.access;

/** The kind of office a person works in; decides, with {@link May}, what they may do. */
public enum Role {
    MINISTRY,
    PROVINCE,
    DISTRICT,
    COMMUNE,
    PLATFORM
}
