package vn.lensan.report;

import vn.lensan.shared.Problem;
import vn.lensan.shared.Rejected;

/** Why a report cannot be made, sent or taken, and how to mend it. */
enum ReportProblem {
    FORM_UNKNOWN("form.unknown", "«%s» không phải là biểu mẫu. Ghi weekly (tuần) hoặc monthly (tháng)."),
    VERSION_UNKNOWN("form-version.unknown", "Không có phiên bản «%s» của %s. Các phiên bản đang có: %s."),
    WEEK_INVALID("period.invalid", "«%s» không phải là kỳ báo cáo tuần. Ghi năm và số tuần, ví dụ 2021-W32."),
    MONTH_INVALID("period.invalid", "«%s» không phải là kỳ báo cáo tháng. Ghi năm và tháng, ví dụ 2021-09."),
    WEEK_MISSING("period.missing", "Năm %s không có tuần %s. Kiểm tra lại số tuần."),
    PERIOD_TOO_EARLY("period.too-early", "Kỳ %s trước khi chương trình bắt đầu. Kỳ đầu tiên là %s."),
    RANGE_REVERSED("period.reversed", "Kỳ đầu %s đứng sau kỳ cuối %s. Đổi lại thứ tự."),
    DUE_REASON_MISSING("due.reason-missing", "Dời hạn nộp phải ghi lý do."),
    DUE_TOO_EARLY("due.too-early", "Hạn nộp mới phải sau ngày cuối kỳ %s. Chọn một thời điểm muộn hơn."),
    FORM_REASON_MISSING("form.reason-missing", "Đổi biểu mẫu thường dùng phải ghi lý do để các đơn vị biết."),
    NOT_MINISTRY_FORM("form.not-ministry", "Chỉ Bộ được chọn biểu mẫu thường dùng."),
    PLACE_UNKNOWN("place.unknown", "Không có đơn vị mã %s trên bản đồ %s. Kiểm tra mã đơn vị hoặc chọn bản đồ khác."),
    WRONG_STATE("report.wrong-state", "Báo cáo đang ở trạng thái «%s», không %s được."),
    REASON_MISSING("report.reason-missing", "Trả lại báo cáo phải ghi lý do để đơn vị biết cần sửa gì."),
    CAUSE_MISSING("report.cause-missing", "Điều chỉnh báo cáo phải ghi nguyên nhân."),
    OWN_REPORT("report.own", "Không ai tự duyệt báo cáo do chính mình gửi."),
    NOT_LEADER("report.not-leader", "Chỉ lãnh đạo của %s được gửi báo cáo này."),
    NOT_MINISTRY("report.not-ministry", "Chỉ Bộ được duyệt hoặc trả lại báo cáo."),
    NOT_OBLIGED(
            "report.not-obliged",
            "%s không phải là đơn vị nộp %s cho Bộ. Chỉ cấp tỉnh, trên bản đồ của kỳ, nộp báo cáo."),
    NOT_ENDED("report.not-ended", "Kỳ %s đến hết ngày %s mới kết thúc. Gửi báo cáo từ ngày hôm sau."),
    NOBODY_TO_URGE("urging.nobody", "Chưa chọn đơn vị nào để đôn đốc. Đánh dấu ít nhất một đơn vị."),
    NOTHING_TO_URGE("urging.sent-already", "%s đã gửi báo cáo, không cần đôn đốc. Bỏ chọn đơn vị này."),
    URGING_EMPTY("urging.empty", "Đôn đốc phải có nội dung để đơn vị biết cần làm gì."),
    NOTHING_CHANGED("report.unchanged", "Số liệu không thay đổi so với báo cáo đã gửi, không có gì để điều chỉnh.");

    private final String code;
    private final String sentence;

    ReportProblem(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    Rejected rejected(Object... words) {
        return new Rejected(new Problem(code, sentence.formatted(words)));
    }

    /** Refused because of what stands in one field of a form. */
    Rejected in(String field, Object... words) {
        return new Rejected(field, new Problem(code, sentence.formatted(words)));
    }
}
