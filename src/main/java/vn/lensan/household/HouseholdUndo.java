package vn.lensan.household;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.lensan.household.NameTable.KeyChange;
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
    private final ObjectProvider<Merging> merging;

    HouseholdUndo(HouseholdRegister register, Recount recount, ObjectProvider<Merging> merging) {
        this.register = register;
        this.recount = recount;
        this.merging = merging;
    }

    /** Those of the changed households, and whom they are merged into, that are named by something they were not before. */
    List<Long> renamed(Connection connection, List<Outcome> outcomes) throws SQLException {
        List<String> befores = new ArrayList<>();
        List<Known> changed = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            if (outcome.before() != null) {
                Outcome.Ref ref = java.util.Objects.requireNonNull(outcome.record());
                befores.add(outcome.before());
                changed.add(Known.bare(ref.partId(), ref.recordId()));
            }
        }
        Map<Long, Household> now = register.lock(connection, changed);
        List<Long> renamed = new ArrayList<>();
        for (Household before : register.were(connection, befores)) {
            Household after = now.get(before.id);
            if (after != null
                    && !(after.foldedName.equals(before.foldedName)
                            && register.keys(before).containsAll(register.keys(after)))) {
                renamed.add(after.id);
                if (after.mergedInto != null) {
                    renamed.add(after.mergedInto);
                }
            }
        }
        return renamed;
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
        for (Household household : now.values()) {
            if (household.mergeUpload != null && household.mergeUpload == uploadId) {
                merging.getObject().split(household.id, uploadId, "");
                return;
            }
        }
        List<KeyChange> lost = new ArrayList<>();
        now.values().stream()
                .filter(h -> created.containsKey(h.id) || befores.containsKey(h.id))
                .forEach(h -> register.keys(h).forEach(k -> lost.add(KeyChange.of(k, h))));
        NameTable.drop(connection, lost);
        Household.TABLE.delete(connection, created);
        Household.TABLE.restore(connection, befores);
        putBack(
                connection,
                all.stream().filter(k -> befores.containsKey(k.id())).toList(),
                now);
        withdraw(connection, created.keySet());
        recount.around(SubjectKind.HOUSEHOLD, Known.subjects(all), uploadId);
    }

    /** Named as they were; merged as they are: what was merged or parted since stays so. */
    private void putBack(Connection connection, List<Known> restored, Map<Long, Household> now) throws SQLException {
        List<KeyChange> regained = new ArrayList<>();
        List<Household> households =
                List.copyOf(register.lock(connection, restored).values());
        for (Household household : households) {
            household.mergedAs(java.util.Objects.requireNonNull(now.get(household.id)));
            register.keys(household).forEach(k -> regained.add(KeyChange.of(k, household)));
        }
        Household.TABLE.update(
                connection, households.stream().map(register::row).toList());
        NameTable.regain(connection, regained);
        NameTable.nameTogether(
                connection, households.stream().map(Household::now).toList());
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
