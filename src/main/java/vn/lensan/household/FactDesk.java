package vn.lensan.household;

import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.lensan.indicator.Recount;
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

    FactDesk(
            References references,
            HouseholdRegister register,
            Waiting waiting,
            Outcomes outcomes,
            Recount recount,
            Vault vault) {
        this.references = references;
        this.register = register;
        this.waiting = waiting;
        this.outcomes = outcomes;
        this.recount = recount;
        this.vault = vault;
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

    /** The keyed hash under which a decision about a reference is remembered. */
    UUID named(Reference reference) {
        return vault.hash("household.reference", reference.text());
    }
}
