package vn.lensan.household;

import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.lensan.indicator.Recount;
import vn.lensan.intake.Awaited;
import vn.lensan.intake.Hangings;
import vn.lensan.intake.Outcomes;
import vn.lensan.intake.Waiting;
import vn.lensan.shared.Vault;

/** What every {@link FactFormat} works with. */
@Component
public final class FactDesk {
    private final References references;
    private final HouseholdRegister register;
    private final Waiting waiting;
    private final Outcomes outcomes;
    private final Recount recount;
    private final Vault vault;
    private final Awaited awaited;
    private final Hangings hangings;

    FactDesk(
            References references,
            HouseholdRegister register,
            Waiting waiting,
            Outcomes outcomes,
            Recount recount,
            Vault vault,
            Awaited awaited,
            Hangings hangings) {
        this.references = references;
        this.register = register;
        this.waiting = waiting;
        this.outcomes = outcomes;
        this.recount = recount;
        this.vault = vault;
        this.awaited = awaited;
        this.hangings = hangings;
    }

    References references() {
        return references;
    }

    HouseholdRegister register() {
        return register;
    }

    Waiting waiting() {
        return waiting;
    }

    Outcomes outcomes() {
        return outcomes;
    }

    Recount recount() {
        return recount;
    }

    Awaited awaited() {
        return awaited;
    }

    Hangings hangings() {
        return hangings;
    }

    /** The published views that change with facts of this format, its own and those of what hangs on them. */
    Set<String> views(HouseholdFacts<?, ?> format) {
        Set<String> views = new TreeSet<>(format.views());
        views.addAll(hangings.viewsThatFollow(format.name()));
        return views;
    }

    /** The keyed hash under which a decision about a reference is remembered. */
    UUID named(Reference reference) {
        return vault.hash("household.reference", reference.text());
    }
}
