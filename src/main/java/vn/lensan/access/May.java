package vn.lensan.access;

import static vn.lensan.access.Role.COMMUNE;
import static vn.lensan.access.Role.DISTRICT;
import static vn.lensan.access.Role.MINISTRY;
import static vn.lensan.access.Role.PLATFORM;
import static vn.lensan.access.Role.PROVINCE;

import java.util.Set;

/**
 * Who may do what: the whole table. Where they may do it is their {@link Scope}.
 *
 * <p>Add a line when a new kind of deed appears; every request handler names one with {@link Permitted}.
 */
public enum May {
    /** Open a page that needs no signing in. */
    VISIT(Whom.ANYONE),
    /** Be signed in at all: the home page, one's own account, the list of places. */
    WORK(Whom.ANYONE, MINISTRY, PROVINCE, DISTRICT, COMMUNE, PLATFORM),

    SEE_HOUSEHOLDS(Whom.ANYONE, MINISTRY, PROVINCE, DISTRICT, COMMUNE),
    CHANGE_HOUSEHOLDS(Whom.ANYONE, PROVINCE, DISTRICT, COMMUNE),
    /** Read a masked phone or citizen number in clear, giving a reason that is logged. */
    REVEAL_NUMBERS(Whom.ANYONE, MINISTRY, PROVINCE, DISTRICT, COMMUNE),

    /** Send files; which formats, contract.md §1 says per sender. */
    UPLOAD(Whom.ANYONE, MINISTRY, PROVINCE, DISTRICT, COMMUNE, PLATFORM),
    /** Say whether two records are one household. */
    DECIDE_MATCHES(Whom.ANYONE, MINISTRY, PROVINCE, DISTRICT, COMMUNE),
    /** Say which new commune the households of a split commune now live in. */
    DECIDE_PLACES(Whom.ANYONE, MINISTRY, PROVINCE, DISTRICT, COMMUNE),
    /** Send the successors of units: the map itself. */
    CHANGE_PLACES(Whom.ANYONE, MINISTRY),

    /** Look at products on the platforms: of one's place, or those of one's platform without their households. */
    SEE_PRODUCTS(Whom.ANYONE, MINISTRY, PROVINCE, DISTRICT, COMMUNE, PLATFORM),
    /** Look at order lines: those sold from one's place, or those of one's platform without the households. */
    SEE_ORDERS(Whom.ANYONE, MINISTRY, PROVINCE, DISTRICT, COMMUNE, PLATFORM),
    /** Look at information given to households and at inputs on offer; they name no household. */
    SEE_SUPPLIES(Whom.ANYONE, MINISTRY, PROVINCE, DISTRICT, COMMUNE, PLATFORM),

    SEE_REPORTS(Whom.ANYONE, MINISTRY, PROVINCE, DISTRICT, COMMUNE),
    SUBMIT_REPORT(Whom.LEADER, PROVINCE, DISTRICT, COMMUNE),
    ACCEPT_REPORT(Whom.ANYONE, MINISTRY),
    /** Make a form version the usual one from a date on. */
    CHOOSE_FORM(Whom.ANYONE, MINISTRY),
    SET_TARGETS(Whom.ANYONE, MINISTRY, PROVINCE),

    KEEP_PEOPLE(Whom.ANYONE, MINISTRY),
    READ_LOG(Whom.ANYONE, MINISTRY),
    READ_METRICS(Whom.ANYONE, MINISTRY);

    private enum Whom {
        ANYONE,
        LEADER
    }

    private final Whom whom;
    private final Set<Role> roles;

    May(Whom whom, Role... roles) {
        this.whom = whom;
        this.roles = Set.of(roles);
    }

    boolean allows(Actor actor) {
        if (this == VISIT) {
            return true;
        }
        return roles.contains(actor.role()) && (whom == Whom.ANYONE || actor.leads());
    }
}
