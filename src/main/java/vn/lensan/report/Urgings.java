package vn.lensan.report;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lensan.access.Actor;
import vn.lensan.access.May;
import vn.lensan.audit.Deed;
import vn.lensan.audit.Log;
import vn.lensan.place.Unit;

/** Units the ministry asked to send what they owe; every one is on record and shown to the unit. */
@Component
public class Urgings {
    private final JdbcClient jdbc;
    private final Overview overview;
    private final Log log;
    private final Clock clock;

    Urgings(JdbcClient jdbc, Overview overview, Log log, Clock clock) {
        this.jdbc = jdbc;
        this.overview = overview;
        this.log = log;
        this.clock = clock;
    }

    /** Urges these units; refused as a whole when one of them has sent its report. */
    @Transactional
    public void urge(Actor actor, ReportingPeriod period, Collection<Integer> units, String message) {
        if (!actor.may(May.ACCEPT_REPORT)) {
            throw ReportProblem.NOT_MINISTRY.rejected();
        }
        if (units.isEmpty()) {
            throw ReportProblem.NOBODY_TO_URGE.in("unit");
        }
        if (message.isBlank()) {
            throw ReportProblem.URGING_EMPTY.in("message");
        }
        for (Overview.Row row : overview.of(List.of(period))) {
            Unit unit = row.unit();
            if (!units.contains(unit.id())) {
                continue;
            }
            if (!row.reports().getLast().stage().owed()) {
                throw ReportProblem.NOTHING_TO_URGE.in("unit", unit.fullName());
            }
            jdbc.sql("""
                            insert into report.urging
                                   (form, period_key, unit_id, message, urged_by, urged_by_name, urged_at)
                            values (:form, :key, :unit, :message, :by, :by_name, :at)
                            """)
                    .param("form", period.form().code())
                    .param("key", period.key())
                    .param("unit", unit.id())
                    .param("message", message.strip())
                    .param("by", actor.personId())
                    .param("by_name", actor.name())
                    .param("at", OffsetDateTime.now(clock))
                    .update();
            log.write(
                    Deed.REPORT_URGED,
                    "report:" + period.form().code() + "/" + period.key() + "/" + unit.code(),
                    message.strip(),
                    null);
        }
    }

    /** Who was urged for a period, by unit, the latest first. */
    public Map<Integer, List<Urging>> of(ReportingPeriod period) {
        return jdbc
                .sql("""
                        select unit_id, message, urged_by_name, urged_at
                          from report.urging
                         where form = :form
                           and period_key = :key
                         order by urged_at desc
                        """)
                .param("form", period.form().code())
                .param("key", period.key())
                .query((row, number) -> new Urging(
                        row.getInt("unit_id"),
                        row.getString("message"),
                        row.getString("urged_by_name"),
                        row.getObject("urged_at", OffsetDateTime.class)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Urging::unitId));
    }
}
