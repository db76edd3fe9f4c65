package vn.lensan.indicator;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sums by province: made again from the cells when localities change their provinces. */
@Component
public class Standing {
    private final JdbcClient jdbc;

    Standing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Call it in the transaction that changed the provinces of localities, after the change. Writers wait for its end:
     * a new map is rare.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void rebuild() {
        jdbc.sql("lock table indicator.standing in share row exclusive mode").update();
        jdbc.sql("delete from indicator.standing").update();
        jdbc.sql("with by_day as (" + BY_DAY + ")\n" + RecountSql.insertStandings("by_day", "", "0::bigint"))
                .update();
    }

    static final String BY_DAY = """
            select c.figure_id, l.province_2021, l.province_2025, c.day, c.came_in, c.member,
                sum(c.amount)::bigint as amount
            from indicator.cell as c
            join (%s) as l on l.locality_id = c.locality_id
            group by c.figure_id, l.province_2021, l.province_2025, c.day, c.came_in, c.member
            """.formatted(Localities.PROVINCES);
}
