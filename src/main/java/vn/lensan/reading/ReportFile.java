package vn.lensan.reading;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lensan.access.May;
import vn.lensan.access.Permitted;
import vn.lensan.document.Documents;
import vn.lensan.document.Format;
import vn.lensan.place.Level;
import vn.lensan.place.Places;
import vn.lensan.report.Report;
import vn.lensan.report.Reports;
import vn.lensan.shared.NotFound;

/** Reports as files: one, or those of every unit right below as one zip. */
@Controller
@Permitted(May.SEE_REPORTS)
class ReportFile {
    private final Asking asking;
    private final ReportPage page;
    private final Reports reports;
    private final Documents documents;
    private final Places places;

    ReportFile(Asking asking, ReportPage page, Reports reports, Documents documents, Places places) {
        this.asking = asking;
        this.page = page;
        this.reports = reports;
        this.documents = documents;
        this.places = places;
    }

    @GetMapping("/reports/document")
    void document(
            Asking.Query query,
            @RequestParam String format,
            @Nullable @RequestParam(required = false) Long sent,
            @Nullable @RequestParam(required = false) Level each,
            @RequestParam(defaultValue = "false") boolean letter,
            HttpServletResponse response)
            throws IOException {
        Asked asked = asking.read(query);
        Format kind = Format.of(format).orElseThrow(() -> new NotFound("format " + format));
        List<Report> made = each == null
                ? List.of(page.report(asked, sent))
                : reports.reports(asked.period(), places.within(asked.unit(), each));
        if (made.isEmpty()) {
            throw new NotFound("no " + each + " in " + asked.unit().id());
        }
        give(made, each != null, kind, letter, response);
    }

    private void give(List<Report> made, boolean several, Format kind, boolean letter, HttpServletResponse response)
            throws IOException {
        response.setContentType(kind.contentType(several));
        String name = (letter && kind.takesLetter() ? "cong-van-" : "") + Documents.fileName(made, several, kind);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        documents.write(made, several, kind, letter, response.getOutputStream());
    }
}
