package vn.lensan.supply;

import vn.lensan.shared.Problem;

/** What can be wrong with information, inputs and their orders. */
enum SupplyProblem {
    TOO_FAR("date.future", "Ngày %s ở cột «%s» còn hơn một năm nữa mới đến. Đề nghị xem lại."),
    NO_QUANTITY("quantity.zero", "Số lượng phải lớn hơn 0. Đơn đã hủy thì giữ số lượng và ghi trạng thái CANCELLED.");

    private final String code;
    private final String sentence;

    SupplyProblem(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    Problem with(Object... words) {
        return new Problem(code, sentence.formatted(words));
    }
}
