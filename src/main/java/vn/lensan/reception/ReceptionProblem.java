package vn.lensan.reception;

import java.util.List;
import java.util.stream.Collectors;
import vn.lensan.shared.Problem;

/** What can be wrong when a person sends a file by the page. */
enum ReceptionProblem {
    NO_FILE("file.none", "Chưa chọn tệp. Đề nghị chọn một tệp .xlsx, .xls hoặc .csv."),
    RESTED_ON(
            "upload.rested-on",
            "Chưa hoàn tác được: các lần gửi sau dựa vào lần này (%s). Đề nghị hoàn tác các lần ấy trước."),
    ROW_REFUSED("row.refused", "Dòng vẫn chưa nhận được: %s");

    private final String code;
    private final String sentence;

    ReceptionProblem(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    Problem problem(List<Long> uploads) {
        return problem(uploads.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }

    Problem problem(Object... words) {
        return new Problem(code, sentence.formatted(words));
    }
}
