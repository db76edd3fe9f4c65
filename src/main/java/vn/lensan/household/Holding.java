package vn.lensan.household;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.lensan.indicator.Subjects;

/** For modules that keep records of households in their own way: the lock that everything about a household is changed under. */
@Component
public final class Holding {
    private final HouseholdRegister register;

    Holding(HouseholdRegister register) {
        this.register = register;
    }

    /** Keeps others from changing these households or what is theirs until the transaction ends. */
    public void hold(Connection connection, Subjects households) throws SQLException {
        register.hold(connection, known(households));
    }

    /** The same, except that others may keep them too: for those who change nothing that two could change at once. */
    public void keep(Connection connection, Subjects households) throws SQLException {
        register.keep(connection, known(households));
    }

    private static List<Known> known(Subjects households) {
        List<Known> known = new ArrayList<>(households.size());
        for (int i = 0; i < households.size(); i++) {
            known.add(Known.bare(households.parts()[i], households.ids()[i]));
        }
        return known;
    }
}
