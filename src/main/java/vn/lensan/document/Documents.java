package vn.lensan.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lensan.report.Report;

/** Writes reports as files: the door for commands and pages. */
@Component
public final class Documents {
    private static final int HANDFUL = 16;

    private final Papers papers;

    Documents(Papers papers) {
        this.papers = papers;
    }

    /**
     * Writes the reports; the stream stays open.
     *
     * @param reports at least one
     * @param several whether more than one was asked for (a JSON array, a zip), even when only one came of it
     */
    public void write(List<Report> reports, boolean several, Format format, OutputStream out) throws IOException {
        write(reports, several, format, false, out);
    }

    /**
     * Writes the reports, each carried by a công văn when {@code letter} says so; the stream stays open.
     *
     * @param letter only documents one reads on paper have one: {@link Format#takesLetter()}
     */
    public void write(List<Report> reports, boolean several, Format format, boolean letter, OutputStream out)
            throws IOException {
        switch (format) {
            case JSON -> ReportJson.write(reports, several, out);
            case CSV -> ReportCsv.write(reports, out);
            case XLSX, DOCX, PDF -> {
                if (several) {
                    zip(reports, format, letter, out);
                } else {
                    one(reports.getFirst(), format, letter, out);
                }
            }
        }
        out.flush();
    }

    /** How the report's paper is headed, for a page that is printed. */
    public Letterhead letterhead(Report report) {
        Paper paper = papers.of(report);
        return new Letterhead(
                paper.agency().superior(),
                paper.agency().letterhead(),
                paper.number(),
                paper.date(),
                paper.unit(),
                paper.remarks(),
                paper.receivers(),
                paper.agency().signer());
    }

    /**
     * The head of an official paper, on its left side the office, on its right quốc hiệu, tiêu ngữ and date; and its foot.
     *
     * @param superior the body above the office; null when it stands alone
     * @param unit «Tên đơn vị:» and the office
     * @param remarks the period and the denominator used, line by line
     * @param receivers whom the paper goes to, line by line
     * @param signer who signs: the office's head
     */
    public record Letterhead(
            @Nullable String superior,
            String office,
            String number,
            String date,
            String unit,
            List<String> remarks,
            List<String> receivers,
            String signer) {
        /** Quốc hiệu. */
        public String state() {
            return Paper.STATE;
        }

        /** Tiêu ngữ. */
        public String motto() {
            return Paper.MOTTO;
        }

        /** What stands under the signer's title. */
        public String signHere() {
            return Paper.SIGN_HERE;
        }
    }

    /** A file name for these reports: {@code bao-cao-tuan-2021-W32-20.xlsx}. */
    public static String fileName(List<Report> reports, boolean several, Format format) {
        Report first = reports.getFirst();
        String name = several
                ? stem(first) + "-va-cac-bao-cao-khac"
                : stem(first) + "-" + first.place().code();
        return name + "." + format.ending(several);
    }

    private static String stem(Report report) {
        return switch (report.period().form()) {
                    case WEEKLY -> "bao-cao-tuan-";
                    case MONTHLY -> "bao-cao-thang-";
                }
                + report.period().key();
    }

    private void one(Report report, Format format, boolean letter, OutputStream out) throws IOException {
        Paper paper = papers.of(report, letter && format.takesLetter());
        switch (format) {
            case XLSX -> new PaperXlsx(paper).write(out);
            case DOCX -> new PaperDocx(paper).write(out);
            case PDF -> new PaperPdf(paper).write(out);
            case JSON, CSV -> throw new IllegalArgumentException(format + " is no document");
        }
    }

    /** Documents are made a handful at a time on all cores; the zip holds them in their order. */
    private void zip(List<Report> reports, Format format, boolean letter, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (int from = 0; from < reports.size(); from += HANDFUL) {
            List<Report> some = reports.subList(from, Math.min(reports.size(), from + HANDFUL));
            List<byte[]> made = some.parallelStream()
                    .map(report -> bytes(report, format, letter))
                    .toList();
            for (int at = 0; at < some.size(); at++) {
                Report report = some.get(at);
                zip.putNextEntry(
                        new ZipEntry(stem(report) + "-" + report.place().code() + "." + format.code()));
                zip.write(made.get(at));
                zip.closeEntry();
            }
        }
        zip.finish();
    }

    private byte[] bytes(Report report, Format format, boolean letter) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        try {
            one(report, format, letter, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
