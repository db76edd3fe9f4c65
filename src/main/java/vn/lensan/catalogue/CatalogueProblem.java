package vn.lensan.catalogue;

import vn.lensan.shared.Problem;

/** What can be wrong with a product. */
enum CatalogueProblem {
    WEIGHT(
            "weight.invalid",
            "Khối lượng tịnh %s kg không thể đúng. Đề nghị ghi khối lượng của một đơn vị bán, lớn hơn 0, tính bằng kg (500 g ghi 0,5)."),
    GTIN(
            "gtin.invalid",
            "«%s» không phải mã GTIN: mã có 8, 12, 13 hoặc 14 chữ số. Đề nghị ghi đúng mã in dưới mã vạch, hoặc để trống.");

    private final String code;
    private final String sentence;

    CatalogueProblem(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    Problem with(Object... words) {
        return new Problem(code, sentence.formatted(words));
    }
}
