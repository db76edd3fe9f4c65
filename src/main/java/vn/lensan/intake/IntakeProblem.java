package vn.lensan.intake;

import vn.lensan.shared.Problem;

/** What can be wrong with what was sent, as far as every format shares it. */
public enum IntakeProblem {
    REQUIRED("required", "Cột «%s» bắt buộc phải điền. Đề nghị bổ sung rồi gửi lại dòng này."),
    CHOICE("choice.unknown", "«%s» không có trong danh mục của cột «%s». Đề nghị ghi một trong: %s."),
    OUTSIDE("place.outside", "%s không thuộc địa bàn của đơn vị gửi. Chỉ gửi được số liệu của địa bàn mình."),
    REFERENCE_MISSING(
            "reference.missing",
            "Dòng này không nói thuộc hộ nào. Đề nghị ghi mã hộ, số CCCD/CMND, số điện thoại hoặc họ tên chủ hộ."),
    WAITING("household.doubtful", "Dòng này chờ người quyết định ở «Hàng chờ»: %s."),
    RECORD_UNKNOWN(
            "household.unknown",
            "Số hồ sơ (#…) ở cột «Mã hộ» không phải của hộ nào trong địa bàn của bạn. Đề nghị tải lại tệp danh sách."),
    DATES_REVERSED("date.reversed", "%s (%s) phải sau %s (%s). Đề nghị xem lại hai ngày này."),
    NO_FIRST_DAY(
            "date.without-first",
            "Có «%s» mà «%s» để trống nên được hiểu là không có. Nếu có, đề nghị gửi lại dòng này với đủ hai ngày."),
    ROUNDED(
            "id.rounded",
            "«%s» ở cột «%s» đã bị bảng tính làm tròn, mất các chữ số cuối. Đề nghị định dạng cột là Văn bản rồi ghi lại"
                    + " mã."),
    FUTURE("date.future", "Ngày %s ở cột «%s» chưa đến. Đề nghị xem lại."),
    TOO_LONG("text.too_long", "Nội dung cột «%s» dài quá %s ký tự. Đề nghị rút gọn."),
    NAME("name.invalid", "«%s» ở cột «%s» không phải họ tên. Đề nghị ghi họ tên bằng chữ."),
    NO_SENDER("sender.required", "Định dạng «%s» do sàn gửi: thêm --from postmart hoặc --from voso."),
    SENDER("sender.format", "Đơn vị gửi «%s» không gửi định dạng «%s». Đề nghị kiểm tra lại định dạng và nơi gửi."),
    NO_HEADER(
            "header.missing",
            "Không tìm thấy dòng tiêu đề của định dạng «%s» trong 20 dòng đầu. Các cột bắt buộc: %s. Đề nghị dùng tệp mẫu."),
    SHEET_OVERLOOKED(
            "sheet.overlooked",
            "Trang «%s» cũng có bảng cùng định dạng nhưng chưa được đọc: chỉ đọc trang «%s». Nếu cần, đề nghị gửi trang ấy"
                    + " thành tệp riêng."),
    BROKEN_CELL("cell.broken", "Ô ở cột «%s» chứa lỗi công thức (%s). Đề nghị ghi giá trị."),
    ONE_REFUSED(
            "rows.refused", "Có dòng bị từ chối nên không nhận dòng nào. Đề nghị sửa các dòng ấy rồi gửi lại cả tệp."),
    NO_ROWS(
            "rows.none",
            "Tệp có tiêu đề nhưng không có dòng số liệu nào. Đề nghị ghi số liệu dưới tiêu đề rồi gửi lại.");

    private final String code;
    private final String sentence;

    IntakeProblem(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    /** The problem with its blanks filled in. */
    public Problem with(Object... words) {
        return new Problem(code, sentence.formatted(words));
    }
}
