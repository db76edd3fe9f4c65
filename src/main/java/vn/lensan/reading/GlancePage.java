package vn.lensan.reading;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import vn.lensan.access.May;
import vn.lensan.access.Permitted;
import vn.lensan.report.Report;
import vn.lensan.report.Reports;
import vn.lensan.web.HomePanel;

/** The few figures of one's place under «Việc hôm nay»: what the week's report says at this moment. */
@Controller
@Permitted(May.SEE_REPORTS)
class GlancePage {
    /** Group I, then what is sold: what a leader with five minutes asks for. */
    private static final List<String> FEW = List.of("I.1", "I.2", "I.3", "I.4", "II.1", "II.2");

    private final Asking asking;
    private final Reports reports;

    GlancePage(Asking asking, Reports reports) {
        this.asking = asking;
        this.reports = reports;
    }

    @Bean
    static HomePanel glance() {
        return new HomePanel(10, "glance.title", "/reports/glance", May.SEE_REPORTS);
    }

    /** A fragment of the home page; opened by itself it is the report. */
    @GetMapping("/reports/glance")
    String show(@RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment, Model model) {
        Asked asked = asking.read(new Asking.Query(null, null, null, null, null));
        if (!fragment) {
            return "redirect:" + asked.path();
        }
        Report report = reports.reports(asked.period(), List.of(asked.unit())).getFirst();
        model.addAttribute("asked", asked);
        model.addAttribute(
                "lines",
                report.lines().stream()
                        .filter(line -> FEW.contains(line.code()))
                        .toList());
        return "reading/glance :: glance";
    }
}
