package vn.lensan.sales;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lensan.indicator.SubjectKind;
import vn.lensan.shared.Copy;

/** The monthly partitions of {@code sales.order_line}: the month stands in the upper bits of a line's id. */
@Component
class Months {
    private static final YearMonth EPOCH = YearMonth.of(2000, 1);
    /** The month before the programme; lines older than that are kept with it. */
    private static final YearMonth EARLIEST = YearMonth.of(2021, 6);

    private final DataSource dataSource;

    Months(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The month a line first told of on that day is kept in. */
    static int of(Event first) {
        YearMonth month = YearMonth.from(first.day());
        return index(month.isBefore(EARLIEST) ? EARLIEST : month);
    }

    /** The id of the line of that number. */
    static long id(int month, long number) {
        return (long) month << SubjectKind.LINE_BITS | number;
    }

    /** The month in an id. */
    static int of(long lineId) {
        return (int) (lineId >> SubjectKind.LINE_BITS);
    }

    /** The first id of a month: its partition begins there and ends at that of the next month. */
    static long first(int month) {
        return (long) month << SubjectKind.LINE_BITS;
    }

    /** The months lines are kept by, the latest first. */
    List<YearMonth> kept() {
        return JdbcClient.create(dataSource)
                .sql("""
                        select substring(c.relname from '[0-9]{4}_[0-9]{2}$')
                        from pg_inherits i join pg_class c on c.oid = i.inhrelid
                        where i.inhparent = 'sales.order_line'::regclass
                        order by 1 desc
                        """)
                .query((row, n) -> YearMonth.parse(row.getString(1).replace('_', '-')))
                .list();
    }

    /** The month a line is kept with. */
    static YearMonth month(long lineId) {
        return EPOCH.plusMonths(Math.max(of(lineId), index(EARLIEST)));
    }

    /** The first id of the lines of a month. */
    static long first(YearMonth month) {
        return from(index(month));
    }

    private static int index(YearMonth month) {
        return (int) EPOCH.until(month, java.time.temporal.ChronoUnit.MONTHS);
    }

    /**
     * Makes the partitions of these months where they are missing, in a transaction of its own: attaching one keeps
     * neither readers nor writers of the others waiting.
     */
    void make(Connection connection, Collection<Integer> months) throws SQLException {
        Set<Integer> missing = new TreeSet<>();
        String sql = "select m from unnest(?::integer[], ?::text[]) as asked (m, name) where to_regclass(name) is null";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, Copy.array(months));
            statement.setString(2, Copy.array(months.stream().map(Months::name).toList()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    missing.add(rows.getInt(1));
                }
            }
        }
        if (!missing.isEmpty()) {
            try (Connection own = dataSource.getConnection()) {
                own.setAutoCommit(false);
                make(own, missing);
                own.commit();
            }
        }
    }

    private static void make(Connection own, Set<Integer> missing) throws SQLException {
        try (Statement statement = own.createStatement()) {
            statement.execute("select pg_advisory_xact_lock('sales.order_line'::regclass::oid::bigint)");
            for (int month : missing) {
                String name = name(month);
                statement.execute("create table if not exists " + name
                        + " (like sales.order_line including defaults including constraints)");
                statement.execute("""
                        do $$ begin
                            if not exists (select from pg_inherits where inhrelid = '%1$s'::regclass) then
                                alter table sales.order_line attach partition %1$s for values from (%2$d) to (%3$d);
                            end if;
                        end $$""".formatted(name, from(month), first(month + 1)));
            }
        }
    }

    private static long from(int month) {
        return month == index(EARLIEST) ? 0 : first(month);
    }

    private static String name(int month) {
        YearMonth named = EPOCH.plusMonths(month);
        return String.format(Locale.ROOT, "sales.order_line_%d_%02d", named.getYear(), named.getMonthValue());
    }
}
