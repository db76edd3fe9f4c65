package vn.lensan.access;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who is at work in this thread. A job that outlives its request must be handed the {@link Actor} and use {@link #as}. */
public final class Actors {
    private Actors() {}

    /** The one at work; asking where nobody is signed in is our fault. */
    public static Actor current() {
        return maybe().orElseThrow(() -> new IllegalStateException("nobody is signed in here"));
    }

    /** The one at work, if anyone is. */
    public static Optional<Actor> maybe() {
        Authentication present = SecurityContextHolder.getContext().getAuthentication();
        return present != null && present.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn.actor())
                : Optional.empty();
    }

    /** Does the work in the name of {@code actor}, then puts back whoever was there before. */
    public static <T> T as(Actor actor, Supplier<T> work) {
        SecurityContext before = SecurityContextHolder.getContext();
        try {
            SecurityContext mine = SecurityContextHolder.createEmptyContext();
            SignedIn signedIn = new SignedIn(actor, 0);
            mine.setAuthentication(
                    UsernamePasswordAuthenticationToken.authenticated(signedIn, null, java.util.List.of()));
            SecurityContextHolder.setContext(mine);
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
