package vn.lensan.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lensan.report.Form;
import vn.lensan.report.FormVersion;
import vn.lensan.report.Report;
import vn.lensan.shared.VietnameseNumber;

/** Writes the công văn that carries a report: what was done in the period, row by row, in sentences. */
final class Letters {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/M/yyyy");

    private Letters() {}

    /**
     * The letter for a report.
     *
     * @param date the place and date line of the report's paper
     */
    static Letter of(Report report, Agency agency, String date) {
        String number = "Số:        /" + agency.sign();
        return new Letter(
                number,
                "V/v báo cáo kết quả triển khai Kế hoạch 1034 " + period(report),
                agency.receivers(),
                paragraphs(report, agency),
                "(Kèm theo Công văn số        /" + agency.sign() + " " + date.substring(date.indexOf("ngày")) + " của "
                        + agency.fullName() + ")");
    }

    /** "tuần 32 năm 2021", "tháng 9 năm 2021": a key is for machines. */
    private static String period(Report report) {
        String key = report.period().key();
        int number = Integer.parseInt(key.substring(key.length() - 2));
        return (report.period().form() == Form.WEEKLY ? "tuần " : "tháng ") + number + " năm "
                + report.period().year();
    }

    private static List<String> paragraphs(Report report, Agency agency) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add("Thực hiện Công văn số 2980/BTTTT-QLDN ngày 06/8/2021 của Bộ Thông tin và Truyền thông về việc"
                + " triển khai Kế hoạch hỗ trợ đưa hộ sản xuất nông nghiệp lên sàn thương mại điện tử, thúc đẩy phát"
                + " triển kinh tế số nông nghiệp, nông thôn, " + agency.fullName() + " báo cáo kết quả triển khai "
                + period(report) + " (từ ngày " + day(report.period().days().from()) + " đến ngày "
                + day(report.period().days().to()) + ") như sau:");
        int at = 0;
        int number = 1;
        for (FormVersion.Group group : report.form().groups()) {
            List<String> results = new ArrayList<>();
            for (int row = 0; row < group.rows().size(); row++) {
                Report.Line line = report.lines().get(at++);
                if (line.figures().getFirst().inPeriod() != null) {
                    results.add("- " + result(line, report.period().form()) + ".");
                }
            }
            if (!results.isEmpty()) {
                paragraphs.add(number++ + ". " + group.title().replaceAll("\\s*:$", "") + ":");
                paragraphs.addAll(results);
            }
        }
        paragraphs.add("Số liệu chi tiết tại biểu mẫu gửi kèm. " + agency.fullName() + " báo cáo " + agency.receivers()
                + "./.");
        return paragraphs;
    }

    /** "Số hộ …: 34 hộ trong tuần, tăng trưởng 54,5%; lũy kế 223 hộ, đạt 0,2% chỉ tiêu". */
    private static String result(Report.Line line, Form form) {
        StringBuilder sentence = new StringBuilder(line.name())
                .append(": ")
                .append(numbers(line, Report.Figure::inPeriod))
                .append(form == Form.WEEKLY ? " trong tuần" : " trong tháng");
        String toDate = numbers(line, Report.Figure::toDate);
        if (!toDate.isBlank()) {
            sentence.append("; lũy kế ").append(toDate);
        }
        BigDecimal completion = line.figures().getFirst().completion();
        if (completion != null) {
            sentence.append(", đạt ").append(VietnameseNumber.text(completion)).append("% chỉ tiêu");
        }
        return sentence.toString();
    }

    private static String numbers(Report.Line line, Function<Report.Figure, @Nullable BigDecimal> part) {
        List<String> texts = new ArrayList<>();
        for (Report.Figure figure : line.figures()) {
            BigDecimal number = part.apply(figure);
            if (number != null) {
                texts.add(VietnameseNumber.text(number) + " " + thing(figure.key(), line.unit()));
            }
        }
        return String.join(", ", texts);
    }

    /** What a figure counts, in words: the form's unit is of no help where it names several things, or the wrong one. */
    private static String thing(String key, String unit) {
        return switch (key) {
            case "households" -> "hộ";
            case "products", "inputs" -> "sản phẩm";
            case "kinds" -> "loại";
            case "tonnes" -> "tấn";
            case "markets" -> "tỉnh/thành phố";
            case "countries" -> "quốc gia";
            case "articles" -> "bài viết";
            case "messages" -> "tin nhắn";
            case "notices" -> "thông báo";
            case "timesPerMonth" -> "lần";
            default -> unit.toLowerCase(java.util.Locale.ROOT);
        };
    }

    private static String day(LocalDate day) {
        // Nghị định 30/2020/NĐ-CP: days below 10 and the months 1 and 2 with a 0 before them
        String text = DAY.format(day);
        return day.getMonthValue() < 3 ? text.replaceFirst("/", "/0") : text;
    }
}
