package vn.lensan.register;

import java.util.List;
import java.util.stream.Collectors;
import vn.lensan.shared.Problem;

/** What can be wrong when a person decides about households on screen. */
enum RegisterProblem {
    NO_SUCCESSOR("successor.none", "Chưa chọn xã mới. Đề nghị chọn một xã rồi gửi lại."),
    NOBODY_CHOSEN("households.none", "Chưa chọn hộ nào. Đề nghị đánh dấu các hộ, hoặc chọn cả thôn."),
    RESTED_ON(
            "decision.rested-on",
            "Chưa hoàn tác được: các lần gửi sau dựa vào việc này (%s). Đề nghị hoàn tác các lần ấy trước."),
    NOT_APPLIED("decision.not-applied", "Việc này không còn hiệu lực nên không có gì để hoàn tác."),
    NUMBER_TAKEN("citizen_number.taken", "Số này đang là của hộ khác: %s. Đề nghị xem lại, hoặc gộp hai hộ."),
    NOTHING_TICKED("queue.none-ticked", "Chưa chọn mục nào, hoặc các mục ấy vừa được quyết định. Đề nghị chọn lại."),
    OTHER_UNKNOWN(
            "household.other", "Không tìm thấy đúng một hộ như vậy trong địa bàn. Đề nghị ghi mã hộ hoặc số CCCD."),
    MOVED_NOWHERE("commune.same", "Chưa chọn xã nơi hộ chuyển đến."),
    REASON("export.reason", "Đề nghị ghi rõ lý do tải số đầy đủ, ít nhất 5 chữ; lý do được ghi vào nhật ký.");

    private final String code;
    private final String sentence;

    RegisterProblem(String code, String sentence) {
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
