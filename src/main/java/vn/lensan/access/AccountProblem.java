package vn.lensan.access;

import vn.lensan.shared.Problem;
import vn.lensan.shared.Rejected;

/** What can be wrong with an account or a password somebody asks for. */
enum AccountProblem {
    BAD_LOGIN(
            "login.invalid",
            "Tên đăng nhập «%s» chưa đúng: dùng 2 đến 60 chữ thường không dấu, chữ số hoặc . _ @ -, bắt đầu bằng chữ hoặc số."),
    LOGIN_TAKEN("login.taken", "Tên đăng nhập «%s» đã có người dùng. Hãy chọn tên khác."),
    NO_NAME("name.missing", "Thiếu họ tên. Hãy ghi họ tên người dùng tài khoản."),
    SCOPE_MISFIT(
            "scope.misfit",
            "Vai trò «%s» không hợp với nơi được gắn: ministry không gắn nơi nào, province, district, commune gắn một đơn vị hành chính, platform gắn một sàn."),
    UNKNOWN("login.unknown", "Không có tài khoản «%s». Xem các tài khoản bằng lệnh: bin/lensan users list."),
    WRONG_PASSWORD("password.wrong", "Mật khẩu hiện tại chưa đúng. Hãy nhập lại."),
    TOO_SHORT("password.short", "Mật khẩu cần ít nhất %s ký tự. Một câu ngắn dễ nhớ là tốt nhất."),
    TOO_LONG("password.long", "Mật khẩu dài quá %s byte. Hãy chọn câu ngắn hơn."),
    EASY("password.easy", "Mật khẩu này dễ đoán: chứa tên đăng nhập hoặc chỉ lặp vài ký tự. Hãy chọn câu khác.");

    private final String code;
    private final String sentence;

    AccountProblem(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    Problem problem(Object... words) {
        return new Problem(code, String.format(sentence, words));
    }

    Rejected rejected(Object... words) {
        return new Rejected(problem(words));
    }
}
