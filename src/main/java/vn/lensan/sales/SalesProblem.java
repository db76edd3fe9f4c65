package vn.lensan.sales;

import vn.lensan.shared.Problem;

/** What can be wrong with an order line. */
enum SalesProblem {
    STATUS_UNKNOWN(
            "status.unknown",
            "Chưa biết trạng thái «%s»: dòng này được giữ lại, chưa tính vào số liệu. Đề nghị ghi một trong: %s, rồi"
                    + " gửi lại."),
    NO_QUANTITY(
            "quantity.zero",
            "Số lượng phải lớn hơn 0. Hàng trả lại thì ghi số lượng trả và trạng thái RETURNED; đơn hủy thì giữ số"
                    + " lượng và ghi CANCELLED."),
    NO_BUYER(
            "buyer.missing",
            "Dòng này không nói bán đi đâu. Đề nghị ghi mã tỉnh mua, hoặc mã nước mua nếu bán ra nước ngoài."),
    TWO_BUYERS(
            "buyer.both",
            "Dòng này ghi cả tỉnh mua («%s») và nước mua («%s»). Đề nghị chỉ ghi một: mã tỉnh nếu bán trong nước, mã"
                    + " nước nếu bán ra nước ngoài."),
    WHICH_PROVINCE("buyer.province", "Bán trong nước (VN) thì phải nói tỉnh nào. Đề nghị ghi mã tỉnh mua."),
    COUNTRY_UNKNOWN(
            "country.unknown",
            "Không có nước nào mã «%s». Đề nghị ghi mã hai chữ cái theo ISO 3166-1, ví dụ CN, JP, US."),
    PRODUCT_AWAITED("product.awaited", "Chưa biết sản phẩm «%s». Dòng này tự được tính khi sàn gửi sản phẩm đó.");

    private final String code;
    private final String sentence;

    SalesProblem(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    Problem with(Object... words) {
        return new Problem(code, sentence.formatted(words));
    }
}
