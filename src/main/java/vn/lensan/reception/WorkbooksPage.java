package vn.lensan.reception;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.lensan.access.May;
import vn.lensan.access.Permitted;
import vn.lensan.audit.Deed;
import vn.lensan.audit.Log;
import vn.lensan.intake.AnswerFile;
import vn.lensan.intake.Formats;
import vn.lensan.intake.RowFormat;
import vn.lensan.intake.Upload;
import vn.lensan.shared.NotFound;
import vn.lensan.sheet.TableColumn;
import vn.lensan.sheet.TemplateColumn;
import vn.lensan.sheet.TemplateWorkbook;

/** Workbooks to take away: the template of a format, the answer to an upload. */
@Controller
@Permitted(May.UPLOAD)
class WorkbooksPage {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Formats formats;
    private final AnswerFile answers;
    private final Senders senders;
    private final Log log;

    WorkbooksPage(Formats formats, AnswerFile answers, Senders senders, Log log) {
        this.formats = formats;
        this.answers = answers;
        this.senders = senders;
        this.log = log;
    }

    /** What each column holds, for people who make their list by hand. */
    @GetMapping("/formats/{name}")
    String help(@PathVariable String name, Model model) {
        model.addAttribute("format", formats.find(name).orElseThrow(() -> new NotFound("format " + name)));
        return "reception/format";
    }

    @GetMapping("/formats/{name}/template.xlsx")
    void template(@PathVariable String name, HttpServletResponse response) throws IOException {
        RowFormat<?> format = formats.find(name).orElseThrow(() -> new NotFound("format " + name));
        attach(response, "mau-" + name + ".xlsx");
        TemplateWorkbook.write(
                response.getOutputStream(),
                format.title(),
                format.columns().stream()
                        .map(c -> new TemplateColumn(
                                c.heading(),
                                c.required(),
                                c.key().endsWith("_on") ? TableColumn.Kind.DAY : TableColumn.Kind.TEXT,
                                c.help(),
                                c.choices().isEmpty() ? "" : c.choices().getFirst(),
                                c.choices()))
                        .toList(),
                java.util.Collections.emptyIterator());
    }

    @GetMapping("/uploads/{id}/answer.xlsx")
    void answer(@PathVariable long id, HttpServletResponse response) throws IOException {
        Upload upload = senders.own(id);
        log.write(Deed.EXPORTED, "upload:" + id);
        attach(response, "tra-loi-" + id + ".xlsx");
        answers.write(upload, response.getOutputStream());
    }

    private static void attach(HttpServletResponse response, String name) {
        response.setContentType(XLSX);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }
}
