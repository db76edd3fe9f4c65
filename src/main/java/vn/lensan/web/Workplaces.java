package vn.lensan.web;

import java.util.List;
import java.util.Optional;
import vn.lensan.access.Actor;

/** The places one can work for; contributed by the module that knows places. */
public interface Workplaces {

    /** Where this person starts: their own place, the nation for the ministry; empty for a platform. */
    Optional<Workplace> home(Actor actor);

    /** Places of the person's scope whose name or code fits what was typed, nearest first; blank offers the next level. */
    List<Workplace> find(Actor actor, String typed);

    /** The place of that number if it lies in the person's scope. */
    Optional<Workplace> open(Actor actor, int unitId);
}
