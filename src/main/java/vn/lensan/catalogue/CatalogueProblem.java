package vn.lensan.catalogue;

import vn.lensan.shared.Problem;

/** What can be wrong with a product. */
enum CatalogueProblem {
    WEIGHT(
            "weight.invalid",
            "Khối lượng tịnh %s kg không thể đúng. Đề nghị ghi khối lượng của một đơn vị bán, lớn hơn 0, tính bằng kg"
                    + " (500 g ghi 0,5)."),
    WEIGHT_OFF(
            "weight.suspicious",
            "Khối lượng tịnh %s kg lệch khoảng %s lần so với «%s». Cột này tính bằng kg: 500 g ghi 0,5. Nếu sai, đề"
                    + " nghị gửi lại dòng này với số đúng."),
    WEIGHT_LARGE(
            "weight.suspicious",
            "Khối lượng tịnh %s kg của một «%s» lớn bất thường. Cột này tính bằng kg: 500 g ghi 0,5. Nếu sai, đề nghị"
                    + " gửi lại dòng này với số đúng."),
    GTIN_DIGIT(
            "gtin.suspicious",
            "Chữ số kiểm tra của mã GTIN %s không khớp. Đề nghị đối chiếu với mã in dưới mã vạch; nếu sai, gửi lại"
                    + " dòng này."),
    GTIN(
            "gtin.invalid",
            "«%s» không phải mã GTIN: mã có 8, 12, 13 hoặc 14 chữ số. Đề nghị ghi đúng mã in dưới mã vạch, hoặc để"
                    + " trống.");

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
