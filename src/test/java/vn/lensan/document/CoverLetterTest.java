package vn.lensan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import vn.lensan.report.Report;
import vn.lensan.report.ReportFixture;

/** The công văn that carries a report. */
class CoverLetterTest {
    private final Documents documents = new Documents(new Papers(new Agencies()));
    private final Report weekly = ReportFixture.weekly();

    @Test
    void it_stands_upright_before_the_form_and_names_what_was_done() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(kept(Format.PDF))) {
            assertThat(pdf.getPage(0).getMediaBox().getWidth())
                    .isLessThan(pdf.getPage(0).getMediaBox().getHeight());
            assertThat(pdf.getPage(pdf.getNumberOfPages() - 1).getMediaBox().getWidth())
                    .isGreaterThan(pdf.getPage(pdf.getNumberOfPages() - 1)
                            .getMediaBox()
                            .getHeight());
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setEndPage(2);
            String text = stripper.getText(pdf).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains("Số: /STTTT", "V/v báo cáo kết quả triển khai Kế hoạch 1034 tuần 32 năm 2021")
                    .contains("Kính gửi: Bộ Thông tin và Truyền thông (Vụ Bưu chính, Vụ Quản lý doanh nghiệp)")
                    .contains("120 hộ trong tuần; lũy kế 420 hộ, đạt 0,4% chỉ tiêu.")
                    .contains("12,500 tấn trong tuần; lũy kế 1.234,567 tấn.")
                    .contains("12 sản phẩm, 12 loại trong tuần")
                    .contains("./.", "- Như trên;", "GIÁM ĐỐC");
        }
    }

    @Test
    void in_word_it_is_a_section_of_its_own_and_the_form_keeps_its_table() throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(kept(Format.DOCX)))) {
            assertThat(document.getParagraphs().stream().map(XWPFParagraph::getText))
                    .contains("Kính gửi: Bộ Thông tin và Truyền thông (Vụ Bưu chính, Vụ Quản lý doanh nghiệp)")
                    .anyMatch(text -> text.startsWith("(Kèm theo Công văn số"));
            assertThat(document.getTables().get(2).getRow(0).getTableCells().stream()
                            .map(cell -> cell.getText()))
                    .containsExactlyElementsOf(weekly.form().columns());
            assertThat(document.getParagraphs().stream()
                            .filter(paragraph -> paragraph.getCTP().isSetPPr()
                                    && paragraph.getCTP().getPPr().isSetSectPr()))
                    .hasSize(1);
        }
    }

    @Test
    void a_report_without_one_has_its_own_letterhead_and_signature() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        documents.write(List.of(weekly), false, Format.DOCX, false, out);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(document.getTables()).hasSize(3);
            assertThat(document.getTables().getFirst().getText())
                    .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "ỦY BAN NHÂN DÂN TỈNH LẠNG SƠN", "/BC-STTTT");
        }
    }

    /** Also kept under target/documents, to be looked at. */
    private byte[] kept(Format format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        documents.write(List.of(weekly), false, format, true, out);
        Path folder = Files.createDirectories(Path.of("target/documents"));
        Files.write(folder.resolve("cong-van." + format.code()), out.toByteArray());
        return out.toByteArray();
    }
}
