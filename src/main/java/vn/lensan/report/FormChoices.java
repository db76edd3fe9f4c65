package vn.lensan.report;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lensan.access.Actor;
import vn.lensan.access.May;
import vn.lensan.audit.Deed;
import vn.lensan.audit.Log;
import vn.lensan.indicator.YearsKept;

/** Makes a form version the usual one from a date on; decisions stay on record, a later one takes an earlier back. */
@Component
public class FormChoices {
    private final JdbcClient jdbc;
    private final FormVersions forms;
    private final YearsKept years;
    private final Log log;
    private final Clock clock;

    FormChoices(JdbcClient jdbc, FormVersions forms, YearsKept years, Log log, Clock clock) {
        this.jdbc = jdbc;
        this.forms = forms;
        this.years = years;
        this.log = log;
        this.clock = clock;
    }

    /**
     * From the period on in which this day lies, reports use that version unless another is asked for. Its figures are
     * counted before this returns. Reports sent before keep the form they were sent in.
     */
    public FormChoice use(Actor actor, Form form, String version, LocalDate from, String reason) {
        if (!actor.may(May.CHOOSE_FORM)) {
            throw ReportProblem.NOT_MINISTRY_FORM.rejected();
        }
        if (reason.isBlank()) {
            throw ReportProblem.FORM_REASON_MISSING.rejected();
        }
        FormVersion chosen = forms.version(form, version);
        String since = chosen.periods().key(chosen.periods().dueOf(from));
        String first = Objects.requireNonNull(forms.first(form).since());
        if (since.compareTo(first) < 0) {
            throw ReportProblem.PERIOD_TOO_EARLY.rejected(since, first);
        }
        years.keep(chosen.indicators());
        jdbc.sql("""
                        insert into report.form_choice (form, version, since, reason, decided_by, decided_at)
                        values (:form, :version, :since, :reason, :by, :at)
                        """)
                .param("form", form.code())
                .param("version", version)
                .param("since", since)
                .param("reason", reason.strip())
                .param("by", actor.login())
                .param("at", OffsetDateTime.now(clock))
                .update();
        log.write(Deed.FORM_CHOSEN, "form:" + form.code() + "/" + version + "/" + since, reason.strip(), null);
        return forms.choices(form).getLast();
    }
}
