package vn.lensan.web;

import java.util.Optional;
import vn.lensan.access.Actor;

/** Opens one kind of masked number. The reason has been asked for and is logged before the answer leaves. */
public interface Unmasking {

    /** The kind as fragments name it, for example {@code household-phone}. */
    String kind();

    /** The number in clear; empty when there is none or it lies outside the person's scope. */
    Optional<String> open(Actor actor, String id);
}
