package vn.lensan.household;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lensan.shared.Copy;
import vn.lensan.shared.Text;

/** Households of one folded name in one commune and hamlet: who looks like whom, without being certain. */
final class Namesakes {
    private final Map<String, List<long[]>> byName = new HashMap<>();

    private Namesakes() {}

    /** Those on the register that bear a name of these rows. */
    static Namesakes of(Connection connection, List<HouseholdRow> rows) throws SQLException {
        Namesakes namesakes = new Namesakes();
        String sql = """
                select h.part_id, h.household_id, h.locality_id, h.folded_name, h.hamlet
                from (select distinct * from unnest(?::int[], ?::text[]) as a(locality_id, folded_name)) asked
                cross join lateral (
                    select *
                    from household.household h
                    where h.locality_id = asked.locality_id and h.folded_name = asked.folded_name
                        and h.merged_into is null
                    offset 0
                ) as h
                order by h.household_id
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(
                    1, Copy.array(rows.stream().map(HouseholdRow::localityId).toList()));
            statement.setString(
                    2,
                    Copy.array(rows.stream()
                            .map(row -> String.valueOf(row.reference().name()))
                            .toList()));
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    namesakes
                            .named(found.getInt(3), found.getString(4), found.getString(5))
                            .add(new long[] {found.getInt(1), found.getLong(2)});
                }
            }
        }
        return namesakes;
    }

    /** (part, household) of a new household and, behind it, of those that bore its name before. */
    List<long[]> joinedBy(Household household) {
        List<long[]> alike = named(household.localityId, household.foldedName, household.hamlet);
        long[] joining = {household.partId, household.id};
        List<long[]> all = new ArrayList<>();
        all.add(joining);
        all.addAll(alike);
        alike.add(joining);
        return all;
    }

    private List<long[]> named(int locality, String name, @Nullable String hamlet) {
        return byName.computeIfAbsent(
                locality + "|" + name + "|" + (hamlet == null ? "" : Text.fold(hamlet)), n -> new ArrayList<>(2));
    }
}
