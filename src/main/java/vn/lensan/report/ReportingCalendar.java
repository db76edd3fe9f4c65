package vn.lensan.report;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The only one who knows periods, their deadlines and the dates that were moved. All times are Vietnam's. */
@Component
public final class ReportingCalendar {
    /** The zone of every day and deadline. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final FormVersions forms;
    private final BiFunction<Form, String, Optional<MovedDueDate>> moved;
    private final Clock clock;

    @Autowired
    public ReportingCalendar(FormVersions forms, MovedDueDates moved, Clock clock) {
        this(forms, moved::of, clock);
    }

    ReportingCalendar(FormVersions forms, BiFunction<Form, String, Optional<MovedDueDate>> moved, Clock clock) {
        this.forms = forms;
        this.moved = moved;
        this.clock = clock;
    }

    /** The period of that key, by the form version the key chooses; refuses keys that name none and those before the first. */
    public ReportingPeriod period(Form form, String key) {
        return period(forms.inForce(form, key), key);
    }

    /** The period of that key by the rule of this form version. */
    public ReportingPeriod period(FormVersion version, String key) {
        Form form = version.form();
        LocalDate due = version.periods().due(key);
        String first = Objects.requireNonNull(forms.first(form).since());
        if (key.compareTo(first) < 0) {
            throw ReportProblem.PERIOD_TOO_EARLY.rejected(key, first);
        }
        return new ReportingPeriod(
                form,
                key,
                version.version(),
                version.periods().days(due),
                due.atTime(version.periods().dueTime()).atZone(ZONE).toOffsetDateTime(),
                moved.apply(form, key).orElse(null));
    }

    /**
     * The periods a key or a range of keys names.
     *
     * @param keys {@code 2021-W32}, or {@code 2021-W30..2021-W34} with both ends
     * @param version a form version's name, or null for the one each key chooses
     */
    public List<ReportingPeriod> periods(Form form, String keys, @Nullable String version) {
        int dots = keys.indexOf("..");
        if (dots < 0) {
            return List.of(named(form, keys, version));
        }
        ReportingPeriod at = named(form, keys.substring(0, dots), version);
        ReportingPeriod last = named(form, keys.substring(dots + 2), version);
        if (at.key().compareTo(last.key()) > 0) {
            throw ReportProblem.RANGE_REVERSED.rejected(at.key(), last.key());
        }
        List<ReportingPeriod> periods = new ArrayList<>(List.of(at));
        while (!at.key().equals(last.key())) {
            at = named(form, neighbour(at, 1), version);
            periods.add(at);
        }
        return periods;
    }

    /** The period before, of the same form; none before the programme's first. */
    public Optional<ReportingPeriod> previous(ReportingPeriod period) {
        String key = neighbour(period, -1);
        String first = Objects.requireNonNull(forms.first(period.form()).since());
        if (key.compareTo(first) < 0) {
            return Optional.empty();
        }
        return Optional.of(beside(period, key));
    }

    /** This period and up to {@code count - 1} before it, the earliest first. */
    public List<ReportingPeriod> until(ReportingPeriod period, int count) {
        ReportingCalendar calendar = decided();
        List<ReportingPeriod> periods = new ArrayList<>(List.of(period));
        for (Optional<ReportingPeriod> before = calendar.previous(period);
                before.isPresent() && periods.size() < count;
                before = calendar.previous(before.get())) {
            periods.addFirst(before.get());
        }
        return periods;
    }

    /** The period after. */
    public ReportingPeriod next(ReportingPeriod period) {
        return beside(period, neighbour(period, 1));
    }

    /** In the version its key chooses; in the same one where another than the usual was asked for. */
    private ReportingPeriod beside(ReportingPeriod period, String key) {
        FormVersion usual = forms.inForce(period.form(), period.key());
        return usual.version().equals(period.formVersion())
                ? period(period.form(), key)
                : period(forms.version(period.form(), period.formVersion()), key);
    }

    /** The same calendar under what is decided by now, read once: for questions about many periods. */
    ReportingCalendar decided() {
        return new ReportingCalendar(forms.decided(), moved, clock);
    }

    /** The period that is due next: the one before today's while its report is not late yet. */
    public ReportingPeriod due(Form form) {
        ReportingPeriod now = current(form);
        return previous(now).filter(before -> !before.isLate(clock.instant())).orElse(now);
    }

    /** The period today belongs to; the first one before the programme. */
    public ReportingPeriod current(Form form) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        FormVersion first = forms.first(form);
        String since = Objects.requireNonNull(first.since());
        String key = first.periods().key(first.periods().dueOf(today));
        return period(form, key.compareTo(since) < 0 ? since : key);
    }

    private ReportingPeriod named(Form form, String key, @Nullable String version) {
        return version == null ? period(form, key) : period(forms.version(form, version), key);
    }

    private String neighbour(ReportingPeriod period, int steps) {
        PeriodRule rule = forms.version(period.form(), period.formVersion()).periods();
        return rule.key(rule.step(rule.due(period.key()), steps));
    }
}
