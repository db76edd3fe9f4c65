package vn.lensan.access;

import java.io.Serializable;
import java.security.Principal;

/**
 * What a session remembers of a person: who they are and the stamp their account bore when they came in. The session
 * ends as soon as the account bears another one.
 *
 * @param stamp {@code access.person.stamp} at sign-in
 */
record SignedIn(Actor actor, int stamp) implements Principal, Serializable {
    @Override
    public String getName() {
        return actor.login();
    }
}
