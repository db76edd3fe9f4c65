package vn.lensan.web;

import java.util.List;
import vn.lensan.access.Actor;

/** Tells the home page what of one module waits for a person. Contribute a bean; answer in a few milliseconds. */
@FunctionalInterface
public interface Today {

    /** How pressing it is; shown by a word and a mark, never by colour alone. */
    enum Urgency {
        /** Nothing to do any more, but worth knowing. */
        DONE,
        /** To be done, with time enough: without a mark. */
        AHEAD,
        WAITING,
        SOON,
        LATE
    }

    /**
     * One line of «Việc hôm nay».
     *
     * @param word message key of the sentence beside the count
     * @param count how many wait; a line of 0 that is WAITING is left out
     * @param urgency how pressing
     * @param path where it is done
     * @param args what the sentence's {0}, {1} … stand for
     */
    record Task(String word, long count, Urgency urgency, String path, Object... args) {
        boolean worthShowing() {
            return count > 0 || urgency != Urgency.WAITING;
        }
    }

    List<Task> waiting(Actor actor, Workplace place);
}
