package vn.lensan.document;

import java.util.List;
import java.util.Locale;

/** The paper as a page of XHTML with print rules, from which the PDF is set. */
final class PaperHtml {
    private static final String STYLE = """
            @page { size: A4 landscape; margin: 20mm 15mm 20mm 30mm;
                    @top-center { content: counter(page); font: 13pt Tinos; } }
            @page letter { size: A4 portrait; margin: 20mm 15mm 20mm 30mm;
                    @top-center { content: counter(page); font: 13pt Tinos; } }
            @page :first { @top-center { content: none; } }
            @page letter:first { @top-center { content: none; } }
            body { font: 11pt/1.25 Tinos; margin: 0; }
            p, h1 { margin: 0; }
            .letter { page: letter; width: 165mm; page-break-after: always; font-size: 14pt; }
            .head, .foot { width: 100%; border-collapse: collapse; table-layout: fixed; font-size: 12pt; }
            .head td, .foot td { vertical-align: top; text-align: center; padding: 0; }
            .state { font-weight: bold; }
            .motto { font-weight: bold; font-size: 13pt; }
            .motto span { border-bottom: 0.6pt solid #000; padding-bottom: 1pt; }
            .agency { font-weight: bold; }
            .rule { border-top: 0.6pt solid #000; width: 24%; margin: 1pt auto 0 auto; height: 0; }
            .date { font-style: italic; font-size: 13pt; padding-top: 8pt; }
            .number { font-size: 13pt; padding-top: 6pt; }
            .subject { padding: 4pt 10pt 0 10pt; }
            .to { text-align: center; padding: 18pt 0 10pt 0; }
            .text { text-align: justify; text-indent: 10mm; padding-bottom: 6pt; }
            h1 { font-size: 13pt; text-align: center; padding-top: 12pt; }
            .under { font-style: italic; font-size: 12pt; text-align: center; }
            .unit { font-weight: bold; font-size: 12pt; padding-top: 10pt; }
            .form { width: 100%; border-collapse: collapse; margin-top: 8pt; -fs-table-paginate: paginate; }
            .form th, .form td { border: 0.5pt solid #000; padding: 2pt 3pt; vertical-align: middle; }
            .form tr, .form tbody { page-break-inside: avoid; }
            .form .long td { vertical-align: top; }
            .form th { text-align: center; }
            .form .group { text-align: left; font-weight: bold; }
            .form .italic { font-style: italic; }
            .part { white-space: nowrap; }
            .left { text-align: left; } .centre { text-align: center; } .right { text-align: right; }
            .foot { margin-top: 12pt; page-break-inside: avoid; }
            .form .end, .form .foot td { border: 0; padding: 0; vertical-align: top; }
            .foot .receivers { text-align: left; }
            .receivers .title { font-weight: bold; font-style: italic; }
            .receivers p { font-size: 11pt; }
            .receivers p.title { font-size: 12pt; }
            .signer { font-weight: bold; font-size: 13pt; }
            .sign { font-style: italic; padding-bottom: 60pt; }
            """;

    private final Paper paper;
    private final StringBuilder html = new StringBuilder(8192);

    PaperHtml(Paper paper) {
        this.paper = paper;
    }

    String page() {
        html.append("<!DOCTYPE html><html lang=\"vi\"><head><title>")
                .append(escaped(paper.name()))
                .append("</title><meta name=\"author\" content=\"")
                .append(escaped(paper.agency().fullName()))
                .append("\"/><meta name=\"subject\" content=\"")
                .append(escaped(paper.titles().getFirst()))
                .append("\"/><meta name=\"description\" content=\"")
                .append(escaped(paper.name()))
                .append("\"/><style>")
                .append(STYLE)
                .append(widths())
                .append("</style></head><body>");
        Letter letter = paper.letter();
        if (letter != null) {
            letter(letter);
            titles(letter.attached());
            table(false);
        } else {
            letterhead(paper.number(), "");
            titles("");
            table(true);
        }
        return html.append("</body></html>").toString();
    }

    private static String widths() {
        StringBuilder rules = new StringBuilder();
        for (int column = 0; column < Paper.WIDTHS.size(); column++) {
            rules.append(".w")
                    .append(column)
                    .append(" { width: ")
                    .append(Paper.WIDTHS.get(column))
                    .append("%; }\n");
        }
        return rules.toString();
    }

    private void letter(Letter letter) {
        html.append("<div class=\"letter\">");
        letterhead(letter.number(), letter.subject());
        line("to", "Kính gửi: " + letter.to());
        letter.paragraphs().forEach(paragraph -> line("text", paragraph));
        signature();
        html.append("</div>");
    }

    private void letterhead(String number, String subject) {
        html.append("<table class=\"head\"><tr><td style=\"width: 45%\">");
        String superior = paper.agency().superior();
        if (superior != null) {
            line("", superior.toUpperCase(Locale.ROOT));
        }
        line("agency", paper.agency().letterhead().toUpperCase(Locale.ROOT));
        html.append("<div class=\"rule\"></div>");
        line("number", number);
        if (!subject.isEmpty()) {
            line("subject", subject);
        }
        html.append("</td><td>");
        line("state", Paper.STATE);
        html.append("<p class=\"motto\"><span>").append(Paper.MOTTO).append("</span></p>");
        line("date", paper.date());
        html.append("</td></tr></table>");
    }

    private void titles(String attached) {
        List<String> titles = paper.titles();
        html.append("<h1>").append(escaped(titles.getFirst())).append("</h1>");
        titles.stream().skip(1).forEach(title -> line("under", title));
        if (!attached.isEmpty()) {
            line("under", attached);
        }
        line("unit", paper.unit());
        paper.remarks().forEach(remark -> line("", remark));
    }

    private void table(boolean signed) {
        html.append("<table class=\"form\"><thead><tr>");
        for (int column = 0; column < paper.columns().size(); column++) {
            html.append("<th scope=\"col\" class=\"w")
                    .append(column)
                    .append("\">")
                    .append(escaped(paper.columns().get(column)))
                    .append("</th>");
        }
        html.append("</tr></thead>");
        boolean title = false;
        for (Paper.Row row : paper.rows()) {
            // a body of its own: a title stays with the first row below it, other rows part freely
            html.append(title ? "" : "<tbody>").append(row.isLong() ? "<tr class=\"long\">" : "<tr>");
            title = row instanceof Paper.Row.Group;
            switch (row) {
                case Paper.Row.Group group -> group(group);
                case Paper.Row.Cells cells -> cells.cells().forEach(this::cell);
            }
            html.append(title ? "</tr>" : "</tr></tbody>");
        }
        if (title) {
            html.append("</tbody>");
        }
        if (signed) {
            signatureWithLastRow();
        }
        html.append("</table>");
    }

    /** A row without lines in the last row's own body: nobody signs a page that holds no row of the form. */
    private void signatureWithLastRow() {
        html.setLength(html.length() - "</tbody>".length());
        html.append("<tr><td class=\"end\" colspan=\"")
                .append(paper.columns().size())
                .append("\">");
        signature();
        html.append("</td></tr></tbody>");
    }

    private void group(Paper.Row.Group group) {
        html.append("<td class=\"centre\"><b>")
                .append(escaped(group.number()))
                .append("</b></td><td colspan=\"")
                .append(paper.columns().size() - 1)
                .append("\" class=\"group")
                .append(group.italic() ? " italic" : "")
                .append("\">")
                .append(escaped(group.title()))
                .append("</td>");
    }

    private void cell(Paper.Cell cell) {
        html.append("<td class=\"")
                .append(cell.stand().name().toLowerCase(Locale.ROOT))
                .append("\">")
                .append(
                        cell.stand() == Paper.Stand.LEFT
                                ? escaped(cell.text()).replace("\n", "<br/>")
                                : parts(cell.text()))
                .append("</td>");
    }

    /** "12/5": a line may break behind a stroke, never within a number. */
    private static String parts(String text) {
        return "<span class=\"part\">" + escaped(text).replace("/", "/</span>&#8203;<span class=\"part\">") + "</span>";
    }

    private void signature() {
        html.append("<table class=\"foot\"><tr><td class=\"receivers\">");
        List<String> receivers = paper.receivers();
        html.append("<p class=\"title\">").append(escaped(receivers.getFirst())).append("</p>");
        receivers.stream().skip(1).forEach(receiver -> line("", receiver));
        html.append("</td><td>");
        line("signer", paper.agency().signer());
        line("sign", Paper.SIGN_HERE);
        html.append("</td></tr></table>");
    }

    private void line(String look, String text) {
        html.append("<p");
        if (!look.isEmpty()) {
            html.append(" class=\"").append(look).append('"');
        }
        html.append('>').append(escaped(text).replace("  ", "&#160; ")).append("</p>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
