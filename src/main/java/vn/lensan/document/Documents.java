package vn.lensan.document;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import vn.lensan.report.Report;

/** Writes reports as files: the door for commands and pages. */
@Component
public final class Documents {
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
        switch (format) {
            case JSON -> ReportJson.write(reports, several, out);
            case CSV -> ReportCsv.write(reports, out);
            case XLSX, DOCX, PDF -> {
                if (several) {
                    zip(reports, format, out);
                } else {
                    one(reports.getFirst(), format, out);
                }
            }
        }
        out.flush();
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

    private void one(Report report, Format format, OutputStream out) throws IOException {
        Paper paper = papers.of(report);
        switch (format) {
            case XLSX -> new PaperXlsx(paper).write(out);
            case DOCX -> new PaperDocx(paper).write(out);
            case PDF -> new PaperPdf(paper).write(out);
            case JSON, CSV -> throw new IllegalArgumentException(format + " is no document");
        }
    }

    private void zip(List<Report> reports, Format format, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (Report report : reports) {
            zip.putNextEntry(new ZipEntry(stem(report) + "-" + report.place().code() + "." + format.code()));
            one(report, format, new StaysOpen(zip));
            zip.closeEntry();
        }
        zip.finish();
    }

    /** Document writers close what they are given; the zip goes on. */
    private static final class StaysOpen extends FilterOutputStream {
        StaysOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
