package vn.lensan.access;

/**
 * The person something is done for.
 *
 * @param personId {@code access.person.person_id}; 0 for the program itself (commands, jobs)
 * @param login the name they sign in with, lower case
 * @param name how they are called on screen
 * @param role the kind of office they work in
 * @param leads whether they answer for that office: only a leader submits a report
 * @param scope how far they see
 */
public record Actor(int personId, String login, String name, Role role, boolean leads, Scope scope)
        implements java.io.Serializable {

    /** Whoever types commands on the machine itself: sees everything, is named in the log as such. */
    public static final Actor COMMAND_LINE =
            new Actor(0, "dong-lenh", "Dòng lệnh", Role.MINISTRY, true, new Scope.Nation());

    /** Whether the table of permissions lets this person do it at all; where is the scope's question. */
    public boolean may(May deed) {
        return deed.allows(this);
    }
}
