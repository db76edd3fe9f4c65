package vn.lensan.register;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a person did last in the queue, as the address carries it to the next entry: {@code upload:12}, {@code merged:34},
 * {@code entry:56} (said to be different), {@code later:56} or {@code undone}.
 *
 * @param word which it is: {@code decided}, {@code put-off}, {@code undone}, or nothing
 * @param undo the end of the path that takes it back; empty where nothing does
 * @param upload the decision's number, 0 where it is none
 */
record LastDeed(String word, String undo, long upload) {
    private static final Pattern NAMED = Pattern.compile("(upload|merged|entry|later):(\\d{1,18})");

    static LastDeed of(String text) {
        Matcher named = NAMED.matcher(text);
        if (!named.matches()) {
            return new LastDeed(text.equals("undone") ? text : "", "", 0);
        }
        String kind = named.group(1);
        String id = named.group(2);
        boolean later = kind.equals("later");
        return new LastDeed(
                later ? "put-off" : "decided",
                (later ? "entry" : kind) + "/" + id,
                kind.equals("upload") ? Long.parseLong(id) : 0);
    }
}
