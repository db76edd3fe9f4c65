package vn.lensan.shared;

import org.jspecify.annotations.Nullable;

/** Something was asked that the person can mend: answered beside the field (422) or as the row's verdict. */
public final class Rejected extends RuntimeException {
    private final @Nullable String field;
    private final Problem problem;

    /** What is wrong with the whole of it. */
    public Rejected(Problem problem) {
        this(null, problem);
    }

    /** What is wrong with one field of a form. */
    public Rejected(@Nullable String field, Problem problem) {
        super(problem.message());
        this.field = field;
        this.problem = problem;
    }

    /** The form field meant; null when it is not one field's fault. */
    public @Nullable String field() {
        return field;
    }

    public Problem problem() {
        return problem;
    }
}
