package vn.lensan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lensan.access.Actors;
import vn.lensan.access.May;
import vn.lensan.access.Permitted;
import vn.lensan.indicator.Definition;
import vn.lensan.indicator.IndicatorDefinitions;
import vn.lensan.report.Form;
import vn.lensan.report.FormChoice;
import vn.lensan.report.FormChoices;
import vn.lensan.report.FormVersion;
import vn.lensan.report.FormVersions;
import vn.lensan.report.ReportingCalendar;
import vn.lensan.web.NavItem;

/** «Cách đếm»: what every row of a form counts, in the words of its definition; and which form is the usual one. */
@Controller
@Permitted(May.WORK)
class HowWeCountPage {
    private final FormVersions forms;
    private final FormChoices choices;
    private final IndicatorDefinitions definitions;
    private final ReportingCalendar calendar;

    HowWeCountPage(
            FormVersions forms, FormChoices choices, IndicatorDefinitions definitions, ReportingCalendar calendar) {
        this.forms = forms;
        this.choices = choices;
        this.definitions = definitions;
        this.calendar = calendar;
    }

    @Bean
    static NavItem howWeCountItem() {
        return new NavItem(75, "nav.how-we-count", "/how-we-count", May.WORK);
    }

    /** A group of rows as printed, each with what it counts. */
    record Group(String number, String title, List<Row> rows) {}

    /** A row as printed with its figures, one for each number printed in it. */
    record Row(FormVersion.Row row, List<Counted> figures) {}

    /**
     * A figure of a row.
     *
     * @param part the part of the row's unit that names it; blank where the unit names none
     * @param definition null while nothing counts it
     */
    record Counted(String part, @Nullable Definition definition) {}

    @GetMapping("/how-we-count")
    String show(
            @RequestParam(defaultValue = "monthly") String form,
            @RequestParam(required = false) @Nullable String version,
            Model model) {
        Form which = Form.of(form);
        String usual = calendar.current(which).formVersion();
        FormVersion shown = forms.version(which, version == null ? usual : version);
        model.addAttribute("shown", shown);
        model.addAttribute(
                "groups", shown.groups().stream().map(g -> group(g, shown)).toList());
        model.addAttribute("forms", Form.values());
        model.addAttribute("versions", forms.of(which));
        model.addAttribute("usual", usual);
        model.addAttribute("choices", forms.choices(which));
        return "reading/how-we-count";
    }

    private Group group(FormVersion.Group group, FormVersion version) {
        return new Group(
                group.number(),
                group.title(),
                group.rows().stream().map(row -> row(row, version)).toList());
    }

    private Row row(FormVersion.Row row, FormVersion version) {
        List<Counted> figures = new ArrayList<>();
        for (String key : row.figures()) {
            Optional<Definition> definition = definitions.find(version.indicators(), row.indicator(), key);
            figures.add(new Counted(
                    FormVersion.unitPart(
                            row.unit(), figures.size(), row.figures().size()),
                    definition.orElse(null)));
        }
        return new Row(row, figures);
    }

    @PostMapping("/how-we-count/usual")
    @Permitted(May.CHOOSE_FORM)
    String use(
            @RequestParam String used,
            @RequestParam String usedVersion,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String reason) {
        FormChoice made = choices.use(Actors.current(), Form.of(used), usedVersion, Typed.day("from", from), reason);
        return "redirect:/how-we-count?form=" + made.form().code() + "&version=" + made.version();
    }
}
