package vn.lensan.household;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import vn.lensan.intake.RecordTable;

/** Records that belong to households and go along when one household is found to be another. */
public interface Belongings {
    /** Hands over what the handover names; figures are recounted by the caller. */
    void handOver(Connection connection, Handover handover) throws SQLException;

    /**
     * A change of hands.
     *
     * @param origin whose records: those whose own household, the one they came for, is this
     * @param fromPart part of the household that has them now
     * @param from that household
     * @param toPart part of the household that gets them
     * @param to that household
     */
    record Handover(long origin, int fromPart, long from, int toPart, long to) {
        /**
         * Hands over the rows of a table, also from one part to another. The columns begin with part_id, the record's
         * id, household_id, origin_id.
         */
        public void rows(Connection connection, RecordTable table) throws SQLException {
            String columns = String.join(", ", table.columns());
            String rest = columns.substring(columns.indexOf("origin_id"));
            String sql = """
                    with moved as (
                        delete from %s where part_id = ? and household_id = ? and origin_id = ? returning *
                    )
                    insert into %s (%s) select ?, %s, ?, %s from moved
                    """.formatted(table.name(), table.name(), columns, table.id(), rest);
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setInt(1, fromPart);
                statement.setLong(2, from);
                statement.setLong(3, origin);
                statement.setInt(4, toPart);
                statement.setLong(5, to);
                statement.executeUpdate();
            }
        }
    }
}
