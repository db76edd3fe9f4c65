package vn.lensan.place;

import vn.lensan.shared.Problem;
import vn.lensan.shared.Rejected;

/** What can be wrong with a place somebody names. */
enum PlaceProblem {
    MISSING("place.missing", "Thiếu nơi ở. Ghi «Mã xã», hoặc ghi đủ tên tỉnh, huyện (trước 01/7/2025) và xã."),
    PLACE_UNKNOWN("place.unknown", "Không có đơn vị «%s» trong %s.%s"),
    PLACE_OTHER_LIST(
            "place.other-list",
            "«%s» là %s trong %s, còn ở đây đọc theo %s. Ghi mã hoặc tên theo danh mục có hiệu lực vào ngày đó."),
    CODE_INVALID("place.code", "Mã xã «%s» không phải là mã: mã xã gồm 5 chữ số, ví dụ 06040."),
    CODE_UNKNOWN("place.unknown", "Không có xã mã «%s» trong %s. Kiểm tra lại mã hoặc ghi tên tỉnh, huyện, xã."),
    CODE_OTHER_LIST(
            "place.other-list",
            "Mã xã «%s» (%s) chỉ có trong %s, còn dòng này đọc theo %s. Ghi mã theo danh mục có hiệu lực vào ngày của dòng, hoặc ghi tên%s."),
    NAME_UNKNOWN("place.unknown", "Không có %s tên «%s»%s trong %s.%s"),
    NAME_OTHER_LIST(
            "place.other-list",
            "«%s» chỉ có trong %s, còn dòng này đọc theo %s. Ghi tên theo danh mục có hiệu lực vào ngày của dòng%s."),
    AMBIGUOUS("place.ambiguous", "«%s» có thể là nhiều nơi: %s. Ghi thêm tên đơn vị cấp trên hoặc ghi mã."),
    NOT_A_PROVINCE("province.level", "«%s» là %s, không phải tỉnh. Ghi mã tỉnh (2 chữ số) hoặc tên tỉnh."),
    NOT_A_SUCCESSOR("place.not-a-successor", "%s không phải là xã mới của %s. Chọn một trong các xã: %s."),
    OLD_UNKNOWN("successor.old-unknown", "Mã cũ «%s» không có trong %s. Kiểm tra mã hoặc cột «Mã cũ có hiệu lực từ»."),
    NEW_UNKNOWN("successor.new-unknown", "Mã mới «%s» không có trong %s. Kiểm tra mã hoặc cột «Từ ngày»."),
    UNEQUAL_LEVELS(
            "successor.levels", "%s không thể nhập vào %s: hai đơn vị khác cấp. Ghi mã của hai đơn vị cùng cấp."),
    ITSELF("successor.itself", "%s không thể nhập vào chính nó. Kiểm tra lại mã và ngày."),
    LATER_RESTS_ON_IT("successor.later", "Tệp nhận sau (số %s) đã thay đổi các dòng này. Hoàn tác tệp đó trước.");

    private final String code;
    private final String sentence;

    PlaceProblem(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    Problem problem(Object... words) {
        return new Problem(code, sentence.formatted(words));
    }

    Rejected rejected(Object... words) {
        return new Rejected(problem(words));
    }
}
