package vn.lensan.truth;

/** Thrown where the contract leaves room: a sample must not contain the case, because no answer to it could be called wrong. */
public final class Undecided extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    Undecided(String what) {
        super("The contract does not decide this: " + what);
    }
}
