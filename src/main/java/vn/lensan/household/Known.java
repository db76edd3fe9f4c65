package vn.lensan.household;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.lensan.indicator.Subjects;
import vn.lensan.shared.PersonName;

/**
 * A household as much as a reference needs to know of it.
 *
 * @param partId its part
 * @param id its id
 * @param originId the household the matching name was registered for: differs after a merge
 * @param name folded full name
 * @param localityId where it lives now
 * @param alsoNamed folded names of households merged into it
 */
public record Known(int partId, long id, long originId, String name, int localityId, List<String> alsoNamed) {
    Known(int partId, long id, long originId, String name, int localityId) {
        this(partId, id, originId, name, localityId, List.of());
    }

    /** A household by nothing but its id. */
    static Known bare(int partId, long id) {
        return new Known(partId, id, id, "", 0);
    }

    /** The same, found by a name of that household, which may have been merged into it. */
    Known as(long origin) {
        return origin == originId ? this : new Known(partId, id, origin, name, localityId, alsoNamed);
    }

    /** Whether it, or a household merged into it, is called exactly so. */
    boolean called(String folded) {
        return name.equals(folded) || alsoNamed.contains(folded);
    }

    /** Whether a name given fits it or a household merged into it. */
    boolean fits(String folded) {
        return PersonName.foldedCompatible(folded, name)
                || alsoNamed.stream().anyMatch(other -> PersonName.foldedCompatible(folded, other));
    }

    /**
     * Whose records are.
     *
     * @param sql gives of each its key, part_id, household_id, origin_id; its parameters are {@code values}
     */
    public static Map<String, Known> owners(Connection connection, String sql, String... values) throws SQLException {
        Map<String, Known> owners = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    owners.put(rows.getString(1), new Known(rows.getInt(2), rows.getLong(3), rows.getLong(4), "", 0));
                }
            }
        }
        return owners;
    }

    /** These households as subjects of counting. */
    static Subjects subjects(Collection<Known> households) {
        short[] parts = new short[households.size()];
        long[] ids = new long[households.size()];
        int i = 0;
        for (Known household : households) {
            parts[i] = (short) household.partId;
            ids[i++] = household.id;
        }
        return new Subjects(parts, ids);
    }
}
