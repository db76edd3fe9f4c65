package vn.lensan.household;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.lensan.household.HouseholdRegister.KeyChange;
import vn.lensan.indicator.Recount;
import vn.lensan.indicator.SubjectKind;
import vn.lensan.intake.Outcome;
import vn.lensan.intake.Verdict;
import vn.lensan.shared.Copy;

/** Takes back what a household list did: new households go with their names, changed ones are put back. */
@Component
class HouseholdUndo {
    private final HouseholdRegister register;
    private final Recount recount;

    HouseholdUndo(HouseholdRegister register, Recount recount) {
        this.register = register;
        this.recount = recount;
    }

    void undo(Connection connection, long uploadId, List<Outcome> outcomes) throws SQLException {
        List<Known> all = new ArrayList<>();
        Map<Long, Integer> created = new HashMap<>();
        Map<Long, String> befores = new HashMap<>();
        for (Outcome outcome : outcomes) {
            Outcome.Ref ref = java.util.Objects.requireNonNull(outcome.record());
            all.add(Known.bare(ref.partId(), ref.recordId()));
            if (outcome.verdict() == Verdict.CREATED) {
                created.put(ref.recordId(), ref.partId());
            } else if (outcome.before() != null) {
                befores.put(ref.recordId(), outcome.before());
            }
        }
        Map<Long, Household> now = register.lock(connection, all);
        List<KeyChange> lost = new ArrayList<>();
        now.values().forEach(h -> register.keys(h).forEach(k -> lost.add(new KeyChange(k, h.partId, h.id, h.id))));
        register.dropKeys(connection, lost);
        Household.TABLE.delete(connection, created);
        Household.TABLE.restore(connection, befores);
        List<Known> restored =
                all.stream().filter(k -> befores.containsKey(k.id())).toList();
        List<KeyChange> regained = new ArrayList<>();
        Map<Long, Household> then = register.lock(connection, restored);
        then.values().forEach(h -> register.keys(h).forEach(k -> regained.add(new KeyChange(k, h.partId, h.id, h.id))));
        register.addKeys(connection, regained);
        withdraw(connection, created.keySet());
        recount.around(SubjectKind.HOUSEHOLD, Known.subjects(all), uploadId);
    }

    /** Pairs of which one is gone need no decision. */
    private static void withdraw(Connection connection, java.util.Collection<Long> gone) throws SQLException {
        String sql = """
                update intake.entry set state = 'WITHDRAWN', decided_at = now()
                where queue = 'DUPLICATE' and state in ('OPEN', 'LATER') and record_key = any (?::text[])
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, Copy.array(gone));
            statement.executeUpdate();
        }
    }
}
