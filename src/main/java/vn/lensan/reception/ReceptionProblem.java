package vn.lensan.reception;

import vn.lensan.shared.Problem;

/** What can be wrong when a person sends a file by the page. */
enum ReceptionProblem {
    NO_FILE("file.none", "Chưa chọn tệp. Đề nghị chọn một tệp .xlsx, .xls hoặc .csv."),
    NOT_APPLIED("upload.not-applied", "Lần gửi này không còn hiệu lực nên không có gì để hoàn tác."),
    FORMAT_UNKNOWN(
            "format.unknown",
            "Không nhận ra đây là loại số liệu nào: tệp không có đủ các cột bắt buộc của loại nào bạn được gửi. "
                    + "Đề nghị chọn «Loại số liệu» rồi gửi lại, hoặc dùng tệp mẫu."),
    ROW_REFUSED("row.refused", "Dòng %s vẫn chưa nhận được: %s");

    private final String code;
    private final String sentence;

    ReceptionProblem(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    Problem problem(Object... words) {
        return new Problem(code, sentence.formatted(words));
    }
}
