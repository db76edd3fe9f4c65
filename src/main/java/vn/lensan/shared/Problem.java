package vn.lensan.shared;

/**
 * What is wrong with one thing somebody sent.
 *
 * @param code stable name, {@code noun.adjective}, for programs
 * @param message Vietnamese sentence that says what happened and how to mend it
 */
public record Problem(String code, String message) {}
