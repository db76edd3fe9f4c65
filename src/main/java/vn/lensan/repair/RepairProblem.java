package vn.lensan.repair;

import vn.lensan.shared.Problem;

/**
 * Everything that can be wrong with one typed value, and everything that was mended in it.
 *
 * <p>Several sentences may share a code: the code is for programs, the sentence tells a person how to mend this case.
 * {0}, {1} … are filled in by {@link #with}; personal numbers are masked before they get here.
 */
public enum RepairProblem {
    PHONE_INVALID(
            "phone.invalid",
            "«{0}» không phải số điện thoại Việt Nam. Số di động có 10 chữ số, ví dụ 0912345678; số cố định có 11 chữ"
                    + " số kể cả mã vùng, ví dụ 02053812345."),
    PHONE_LENGTH(
            "phone.invalid",
            "Số điện thoại {0} có {1} chữ số. Số di động cần 10, số cố định kể cả mã vùng cần 11. Hãy kiểm tra lại."),
    PHONE_PREFIX("phone.invalid", "Số điện thoại {0} có đầu số không tồn tại. Hãy kiểm tra lại các chữ số đầu."),
    PHONE_OLD_LANDLINE(
            "phone.invalid",
            "{0} là số cố định theo mã vùng cũ (trước năm 2017). Hãy ghi mã vùng mới, ví dụ 0205 cho Lạng Sơn, đủ 11"
                    + " chữ số."),
    PHONE_FOREIGN("phone.invalid", "{0} là số nước ngoài. Hãy ghi số điện thoại Việt Nam hoặc để trống."),
    PHONE_ROUNDED(
            "phone.invalid",
            "«{0}» đã bị bảng tính làm tròn, mất các chữ số cuối. Hãy định dạng cột là Văn bản rồi nhập lại số."),
    PHONE_OLD_PREFIX("phone.repaired", "{0} là đầu số cũ. Đề nghị {1}."),
    PHONE_LOST_ZERO("phone.repaired", "{0} mất số 0 ở đầu. Đề nghị {1}."),
    PHONE_COUNTRY_CODE("phone.repaired", "{0} ghi kèm mã nước 84. Đề nghị {1}."),
    PHONE_LETTER("phone.repaired", "{0} có chữ O thay cho số 0. Đề nghị {1}."),
    PHONE_SEVERAL("phone.repaired", "Ô có nhiều số điện thoại. Lấy số đầu tiên {0}."),

    CITIZEN_INVALID(
            "citizen_number.invalid",
            "«{0}» không phải số CCCD hoặc CMND. CCCD có 12 chữ số, CMND có 9 chữ số, không có chữ cái."),
    CITIZEN_LENGTH("citizen_number.invalid", "Số {0} có {1} chữ số. CCCD có 12, CMND có 9. Hãy đối chiếu với giấy tờ."),
    CITIZEN_ROUNDED(
            "citizen_number.invalid",
            "«{0}» đã bị bảng tính làm tròn, mất các chữ số cuối. Hãy định dạng cột là Văn bản rồi nhập lại số."),
    CITIZEN_PLACEHOLDER(
            "citizen_number.invalid", "{0} không phải số của một người. Hãy ghi số trên giấy tờ hoặc để trống."),
    CITIZEN_LOST_ZERO("citizen_number.repaired", "{0} mất số 0 ở đầu. Đề nghị {1}."),
    CITIZEN_NUMBER_CELL("citizen_number.repaired", "Số bị lưu dạng số của bảng tính. Đề nghị {0}."),
    CITIZEN_CARD("citizen_number.repaired", "Ô chứa cả dòng mã QR của thẻ. Lấy số {0}."),
    CITIZEN_PROVINCE(
            "citizen_number.province", "Ba chữ số đầu của {0} không phải mã tỉnh khai sinh nào. Hãy đối chiếu thẻ."),
    CITIZEN_SEX("citizen_number.sex", "Số {0} là của {1}, nhưng cột giới tính ghi {2}. Hãy đối chiếu thẻ."),
    CITIZEN_BIRTH(
            "citizen_number.birth",
            "Số {0} là của người sinh năm {1}, nhưng ngày sinh ghi năm {2}. Hãy đối chiếu thẻ."),

    SEX_INVALID("sex.invalid", "«{0}» không phải giới tính. Hãy ghi Nam hoặc Nữ."),

    DATE_INVALID("date.invalid", "«{0}» không phải là ngày. Hãy ghi ngày/tháng/năm, ví dụ 05/08/2021."),
    DATE_IMPOSSIBLE("date.invalid", "Không có ngày {0}: tháng {1} năm {2} chỉ có {3} ngày."),
    DATE_MONTH("date.invalid", "«{0}»: không có tháng {1}. Hãy ghi ngày trước, tháng sau, ví dụ 25/12/2021."),
    DATE_SWAPPED("date.invalid", "«{0}»: không có tháng {1}. Ngày phải ghi trước tháng, có phải là {2}?"),
    DATE_RANGE("date.invalid", "Năm {1} của ngày «{0}» nằm ngoài 1900-2100. Hãy kiểm tra lại."),
    DATE_YEAR_ONLY("date.invalid", "«{0}» thiếu ngày hoặc tháng. Hãy ghi đủ ngày/tháng/năm, ví dụ 05/08/2021."),
    DATE_FUTURE("date.future", "Ngày {0} chưa tới. Hãy kiểm tra lại năm, tháng."),
    DATE_TWO_DIGIT_YEAR("date.repaired", "«{0}» ghi năm hai chữ số, được hiểu là {1}."),
    DATE_SERIAL("date.repaired", "«{0}» là số ngày của bảng tính, tức {1}."),
    DATE_UNSEPARATED("date.repaired", "«{0}» được hiểu là {1}."),
    DATE_MONTH_ONLY("date.repaired", "«{0}» không có ngày, chỉ lấy năm {1}."),

    TIME_INVALID(
            "time.invalid", "«{0}» không phải là thời điểm. Hãy ghi ngày/tháng/năm giờ:phút, ví dụ 05/08/2021 14:30."),

    NUMBER_INVALID("number.invalid", "«{0}» không phải là số. Hãy ghi ví dụ 1.234,5 hoặc 1234.5."),
    NUMBER_SHORTENED(
            "number.invalid",
            "«{0}» đã bị bảng tính rút gọn, mất các chữ số cuối. Hãy định dạng cột là Số và nhập lại."),
    NUMBER_GROUPS(
            "number.invalid",
            "«{0}»: dấu chấm, dấu phẩy đặt không đúng chỗ. Phần nghìn cách nhau ba chữ số, ví dụ 1.234.567,89."),
    NUMBER_NOT_WHOLE(
            "number.invalid", "«{0}» có phần lẻ, cột này cần số nguyên. Hãy ghi số không có phần sau dấu phẩy."),
    NUMBER_SCALE(
            "number.invalid", "«{0}» có nhiều hơn {1} chữ số thập phân. Hãy làm tròn đến {1} chữ số sau dấu phẩy."),
    NUMBER_UNIT("number.invalid", "«{0}» ghi kèm đơn vị khác với cột. Hãy đổi về {1} và chỉ ghi số."),
    NUMBER_AMBIGUOUS("number.ambiguous", "«{0}» có thể là {1} hoặc {2}. Hãy ghi rõ: {3} hoặc {4}."),
    NUMBER_TOO_SMALL("number.range", "{0} nhỏ hơn mức thấp nhất của cột này ({1}). Hãy kiểm tra dấu trừ và số đã ghi."),
    NUMBER_TOO_LARGE("number.range", "{0} lớn hơn mức cao nhất của cột này ({1}). Hãy kiểm tra đơn vị và số chữ số 0."),
    NUMBER_ROUNDED("number.repaired", "{0} là kết quả công thức, được làm tròn thành {1}."),
    NUMBER_REPAIRED("number.repaired", "«{0}» được hiểu là {1}."),

    TEXT_CONVERTED("text.repaired", "Chữ ở mã {0} đã đổi sang Unicode: «{1}» thành «{2}».");

    private final String code;
    private final String sentence;

    RepairProblem(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    /** Stable name for programs, {@code noun.adjective}. */
    public String code() {
        return code;
    }

    /** This problem told about these values. */
    public Problem with(String... values) {
        StringBuilder told = new StringBuilder(sentence.length() + 32);
        for (int i = 0; i < sentence.length(); i++) {
            char c = sentence.charAt(i);
            if (c == '{') {
                told.append(values[sentence.charAt(i + 1) - '0']);
                i += 2;
            } else {
                told.append(c);
            }
        }
        return new Problem(code, told.toString());
    }
}
