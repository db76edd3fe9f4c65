package vn.lensan.household;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.lensan.indicator.SubjectKind;
import vn.lensan.intake.Outcome;
import vn.lensan.intake.RecordTable;
import vn.lensan.intake.Verdict;
import vn.lensan.shared.Copy;

/** Takes back what an upload did to facts about households. */
final class FactUndo {
    private final HouseholdFacts<?, ?> format;
    private final RecordTable table;
    private final Connection connection;
    private final long uploadId;

    FactUndo(HouseholdFacts<?, ?> format, Connection connection, long uploadId) {
        this.format = format;
        this.table = format.table();
        this.connection = connection;
        this.uploadId = uploadId;
    }

    void undo(List<Outcome> outcomes) throws SQLException {
        Map<Long, Integer> created = new HashMap<>();
        Map<Long, String> befores = new HashMap<>();
        Set<Long> ids = new HashSet<>();
        for (Outcome outcome : outcomes) {
            Outcome.Ref ref = java.util.Objects.requireNonNull(outcome.record());
            ids.add(ref.recordId());
            if (outcome.verdict() == Verdict.CREATED) {
                created.put(ref.recordId(), ref.partId());
            } else if (outcome.before() != null) {
                befores.put(ref.recordId(), outcome.before());
            }
        }
        Set<Known> touched = new HashSet<>(owners(ids));
        table.deleteAnywhere(connection, created.keySet());
        table.restore(connection, befores);
        toTheirOwners(befores.keySet());
        format.putBack(connection, befores.keySet());
        touched.addAll(owners(ids));
        format.desk().hangings().follow(connection, format.name(), befores.keySet(), uploadId, true);
        if (!touched.isEmpty()) {
            format.desk()
                    .recount()
                    .around(
                            SubjectKind.HOUSEHOLD,
                            Known.subjects(touched),
                            uploadId,
                            format.desk().views(format));
        }
    }

    /** A household may have been merged, or parted again, since: its facts are where it counts now. */
    private void toTheirOwners(Set<Long> ids) throws SQLException {
        List<String> columns = table.columns();
        String rest = String.join(", ", columns.subList(3, columns.size()));
        String sql = """
                with astray as (
                    delete from %1$s f
                    using household.household o
                    where f.%2$s = any (?::bigint[]) and o.household_id = f.origin_id
                      and f.household_id <> coalesce(o.merged_into, o.household_id)
                    returning coalesce(o.merged_into_part, o.part_id) as to_part, coalesce(o.merged_into, o.household_id) as heir, f.*
                )
                insert into %1$s (part_id, %2$s, household_id, %3$s) select to_part, %2$s, heir, %3$s from astray
                """.formatted(table.name(), table.id(), rest);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, Copy.array(ids));
            statement.executeUpdate();
        }
    }

    private Set<Known> owners(Set<Long> ids) throws SQLException {
        Set<Known> owners = new HashSet<>();
        String sql = "select distinct part_id, household_id from " + table.name() + " where " + table.id()
                + " = any (?::bigint[])";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, Copy.array(ids));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    owners.add(Known.bare(rows.getInt(1), rows.getLong(2)));
                }
            }
        }
        return owners;
    }
}
