package vn.lensan.target;

import vn.lensan.shared.Problem;

/** What can be wrong with a target or a denominator. */
enum TargetProblem {
    SHARE_OR_AMOUNT(
            "target.share-or-amount",
            "Điền đúng một trong hai cột «Tỉ lệ %%» và «Số lượng»: dòng này điền cả hai hoặc không điền cột nào."),
    PLACE_UNKNOWN(
            "place.unknown",
            "Không có đơn vị mã «%s» trong %s. Kiểm tra lại mã: tỉnh 2 chữ số, huyện 3, xã 5, cả nước VN.");

    private final String code;
    private final String sentence;

    TargetProblem(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    Problem problem(Object... words) {
        return new Problem(code, sentence.formatted(words));
    }
}
