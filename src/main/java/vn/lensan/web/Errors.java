package vn.lensan.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lensan.shared.Problem;
import vn.lensan.shared.Rejected;

/** What is wrong with a form, field by field, in the order of the fields. */
public final class Errors {
    /** The name errors of no single field go by. */
    public static final String WHOLE = "form";

    private final Map<String, String> sentences = new LinkedHashMap<>();

    /** No error yet. */
    public static Errors none() {
        return new Errors();
    }

    /** The one thing a door refused. */
    public static Errors of(Rejected rejected) {
        return new Errors().add(rejected.field(), rejected.problem());
    }

    /** Adds what is wrong with a field (null: with the whole); the first word on a field stays. */
    public Errors add(@Nullable String field, Problem problem) {
        sentences.putIfAbsent(field == null ? WHOLE : field, problem.message());
        return this;
    }

    public boolean isEmpty() {
        return sentences.isEmpty();
    }

    /** The sentence for a field; null if it is right. */
    public @Nullable String get(String field) {
        return sentences.get(field);
    }

    public Set<Map.Entry<String, String>> entries() {
        return sentences.entrySet();
    }

    public Collection<String> all() {
        return sentences.values();
    }
}
