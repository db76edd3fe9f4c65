package vn.lensan.indicator;

import java.util.Arrays;
import java.util.List;

/**
 * The subjects a change touches, each with the part it is kept in; one named twice is taken once.
 *
 * @param parts part of each subject, 0..31
 * @param ids id of each subject within its part: household, order line or item
 */
@SuppressWarnings("ArrayRecordComponent") // handed straight to the database; never compared
public record Subjects(short[] parts, long[] ids) {

    public Subjects {
        if (parts.length != ids.length) {
            throw new IllegalArgumentException(parts.length + " parts for " + ids.length + " subjects");
        }
    }

    /** One subject. */
    public static Subjects one(int part, long id) {
        return new Subjects(new short[] {(short) part}, new long[] {id});
    }

    /** How many were named. */
    public int size() {
        return ids.length;
    }

    /** These and the other ones. */
    public Subjects and(Subjects other) {
        short[] both = Arrays.copyOf(parts, parts.length + other.parts.length);
        System.arraycopy(other.parts, 0, both, parts.length, other.parts.length);
        long[] all = Arrays.copyOf(ids, ids.length + other.ids.length);
        System.arraycopy(other.ids, 0, all, ids.length, other.ids.length);
        return new Subjects(both, all);
    }

    /** Subjects from rows of (part, id). */
    static Subjects of(List<Subject> subjects) {
        short[] parts = new short[subjects.size()];
        long[] ids = new long[subjects.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = subjects.get(i).part();
            ids[i] = subjects.get(i).id();
        }
        return new Subjects(parts, ids);
    }

    /** One of them. */
    record Subject(short part, long id) {}
}
