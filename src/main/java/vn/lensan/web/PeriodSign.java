package vn.lensan.web;

import java.util.Optional;
import vn.lensan.access.Actor;

/** Tells the top bar which reporting period is running. */
@FunctionalInterface
public interface PeriodSign {

    /**
     * What the bar shows.
     *
     * @param label ready to read, for example "Tuần 2021-W32"
     * @param path where it leads
     */
    record Sign(String label, String path) {}

    Optional<Sign> sign(Actor actor, Workplace place);
}
