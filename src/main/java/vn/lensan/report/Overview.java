package vn.lensan.report;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lensan.place.Level;
import vn.lensan.place.Places;
import vn.lensan.place.Unit;

/** Where the reports of every unit that owes one stand, period by period: the ministry's view. */
@Component
public class Overview {
    private final SubmissionStore store;
    private final Places places;
    private final Clock clock;

    Overview(SubmissionStore store, Places places, Clock clock) {
        this.store = store;
        this.places = places;
        this.clock = clock;
    }

    /** Where one report stands for whoever waits for it. */
    public enum Stage {
        NOT_SENT,
        /** Not sent although it is due. */
        OVERDUE,
        SENT,
        RETURNED,
        ACCEPTED,
        RESTATED;

        /** Whether the ministry waits for the unit. */
        public boolean owed() {
            return switch (this) {
                case NOT_SENT, OVERDUE, RETURNED -> true;
                case SENT, ACCEPTED, RESTATED -> false;
            };
        }

        /** The stage of a report whose latest submission is in this state; null: nothing was sent. */
        public static Stage of(@Nullable State sent, ReportingPeriod period, Instant now) {
            return switch (sent == null ? State.DRAFT : sent) {
                case DRAFT -> period.isLate(now) ? OVERDUE : NOT_SENT;
                case SUBMITTED -> SENT;
                case RETURNED -> RETURNED;
                case ACCEPTED -> ACCEPTED;
                case RESTATED -> RESTATED;
            };
        }
    }

    /** What a unit sent last of a period. */
    public record Sent(
            String period, int unitId, long submissionId, State state, OffsetDateTime sentAt, boolean late) {}

    /** One report: a unit's of a period; {@code sent} is null while nothing was. */
    public record Report(
            ReportingPeriod period, Stage stage, @Nullable Sent sent) {}

    /** A unit and its reports, in the order of the periods asked for. */
    public record Row(Unit unit, List<Report> reports) {}

    /** Whether this unit owes the ministry a report of that period: provinces do, on the period's own map. */
    public static boolean owes(Unit unit, ReportingPeriod period) {
        return unit.level() == Level.PROVINCE && unit.geography() == Reports.geography(period);
    }

    /** Every unit that owes the last of these periods, which are of one form. */
    @Transactional(readOnly = true)
    public List<Row> of(List<ReportingPeriod> periods) {
        ReportingPeriod last = periods.getLast();
        Map<String, Sent> sent = new HashMap<>();
        store.latest(last.form(), periods.stream().map(ReportingPeriod::key).toList())
                .forEach(one -> sent.put(one.period() + " " + one.unitId(), one));
        Instant now = clock.instant();
        return places.all(Reports.geography(last), Level.PROVINCE).stream()
                .map(unit -> new Row(
                        unit,
                        periods.stream()
                                .filter(period -> owes(unit, period))
                                .map(period -> report(period, sent.get(period.key() + " " + unit.id()), now))
                                .toList()))
                .toList();
    }

    private static Report report(ReportingPeriod period, @Nullable Sent sent, Instant now) {
        return new Report(period, Stage.of(sent == null ? null : sent.state(), period, now), sent);
    }
}
