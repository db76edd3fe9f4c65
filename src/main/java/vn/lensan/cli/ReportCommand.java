package vn.lensan.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.lensan.document.Documents;
import vn.lensan.document.Format;
import vn.lensan.place.Geography;
import vn.lensan.place.Level;
import vn.lensan.report.Form;
import vn.lensan.report.Report;
import vn.lensan.report.ReportRequest;
import vn.lensan.report.Reports;
import vn.lensan.report.Submissions;
import vn.lensan.shared.Rejected;

/** {@code lensan report}: forms of any place and period, to standard output or a file. */
@Command(name = "report", description = "Lập báo cáo tuần hoặc tháng của một hay nhiều đơn vị.")
final class ReportCommand extends Task {
    /** Faults of the question itself, not of what was found. */
    private static final Set<String> OF_THE_QUESTION = Set.of("form", "form-version", "period", "place");

    @Parameters(paramLabel = "weekly|monthly", description = "Báo cáo tuần (weekly) hoặc tháng (monthly).")
    @SuppressWarnings("NullAway.Init")
    private Form form;

    @Option(
            names = "--period",
            required = true,
            paramLabel = "KỲ",
            description = "2021-W32 hoặc 2021-09; nhiều kỳ: 2021-W32..2021-W36.")
    @SuppressWarnings("NullAway.Init")
    private String period;

    @Option(
            names = "--place",
            split = ",",
            paramLabel = "MÃ",
            description = "Mã đơn vị, cách nhau bằng dấu phẩy; VN: cả nước.")
    private List<String> places = List.of();

    @Option(names = "--each", paramLabel = "CẤP", description = "Mọi đơn vị của cấp này: province, district, commune.")
    @Nullable
    private Level each;

    @Option(names = "--within", paramLabel = "MÃ", description = "Chỉ trong đơn vị này (dùng cùng --each).")
    @Nullable
    private String within;

    @Option(
            names = "--geography",
            paramLabel = "2021|2025",
            description = "Bản đồ (mặc định: có hiệu lực vào ngày cuối kỳ).")
    @Nullable
    private Integer geography;

    @Option(names = "--form-version", paramLabel = "PHIÊN_BẢN", description = "Phiên bản biểu mẫu.")
    @Nullable
    private String formVersion;

    @Option(names = "--sent", description = "Như đã gửi, không phải số liệu hiện tại.")
    private boolean sent;

    @Option(
            names = "--format",
            paramLabel = "DẠNG",
            defaultValue = "json",
            description = "json, csv, xlsx, docx hoặc pdf.")
    @SuppressWarnings("NullAway.Init")
    private Format format;

    @Option(names = "--letter", description = "Kèm công văn gửi báo cáo (docx, pdf).")
    private boolean letter;

    @Option(names = "--out", paramLabel = "TỆP", description = "Tệp sẽ ghi (mặc định: in ra màn hình).")
    @Nullable
    private Path file;

    @Override
    public Integer call() throws IOException {
        if (geography != null && geography != 2021 && geography != 2025) {
            throw wrongUsage("--geography chỉ nhận 2021 hoặc 2025.");
        }
        if (letter && !format.takesLetter()) {
            throw wrongUsage("--letter chỉ dùng với --format docx hoặc pdf.");
        }
        if (within != null && each == null) {
            throw wrongUsage("--within dùng cùng --each.");
        }
        if (file != null && Files.isDirectory(file)) {
            throw wrongUsage(file + " là thư mục. Ghi cả tên tệp sau --out.");
        }
        Path folder = file == null ? null : file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw wrongUsage("Không có thư mục " + folder + " để ghi tệp.");
        }
        try (ConfigurableApplicationContext services = services()) {
            ReportRequest request = new ReportRequest(
                    form,
                    period,
                    places,
                    each,
                    within,
                    geography == null ? null : Geography.of(geography),
                    formVersion);
            List<Report> reports = sent
                    ? services.getBean(Submissions.class).sent(request)
                    : services.getBean(Reports.class).reports(request);
            if (reports.isEmpty()) {
                return refuse(sent ? "Chưa có báo cáo nào được gửi như vậy." : "Không có đơn vị nào như vậy.");
            }
            give(services.getBean(Documents.class), reports, request.several());
            return Program.DONE;
        } catch (Rejected refused) {
            String about = refused.problem().code().split("\\.", 2)[0];
            if (OF_THE_QUESTION.contains(about.toLowerCase(Locale.ROOT))) {
                throw wrongUsage(refused.problem().message());
            }
            throw refused;
        }
    }

    private void give(Documents documents, List<Report> reports, boolean several) throws IOException {
        if (file == null) {
            OutputStream out = new BufferedOutputStream(System.out, 1 << 16);
            documents.write(reports, several, format, letter, out);
            out.flush();
            return;
        }
        Path half = file.resolveSibling(file.getFileName() + ".half");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(half), 1 << 16)) {
            documents.write(reports, several, format, letter, out);
        }
        Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
        err().println("Đã ghi " + reports.size() + " báo cáo vào " + file + ".");
    }
}
