package vn.lensan.sample;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;

/** Invented names: parts that are common in a province, put together by chance. */
final class PeopleNames {
    private static final List<String> LOWLAND = List.of(
            "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Ngô", "Dương", "Thân", "Giáp", "Lưu",
            "Đào", "Phùng", "Tạ", "Chu");
    private static final Map<String, List<String>> FAMILY = Map.of(
            "20",
                    List.of(
                            "Hoàng", "Nông", "Vi", "Lý", "Triệu", "Dương", "Chu", "Lương", "Bế", "Hứa", "Lộc", "Mã",
                            "Đàm", "Linh", "Nguyễn", "Đinh", "Phan"),
            "14",
                    List.of(
                            "Lò", "Quàng", "Cà", "Tòng", "Lường", "Vàng", "Sồng", "Hà", "Đinh", "Mùa", "Giàng", "Bạc",
                            "Cầm", "Hoàng", "Nguyễn"),
            "82",
                    List.of(
                            "Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Võ", "Phan", "Trương", "Hồ", "Đặng", "Lâm",
                            "Châu"));
    private static final List<String> MALE_MIDDLE = List.of(
            "Văn", "Đức", "Hữu", "Quang", "Minh", "Xuân", "Đình", "Công", "Bá", "Trọng", "Tiến", "Mạnh", "Viết");
    private static final List<String> FEMALE_MIDDLE =
            List.of("Thị", "Thu", "Ngọc", "Kim", "Thanh", "Hồng", "Bích", "Mai", "Thị Thu", "Thị Kim", "Thị Bích");
    private static final List<String> MALE = List.of(
            "Thái", "Đức", "Hùng", "Dũng", "Tuấn", "Sơn", "Lâm", "Hải", "Long", "Phúc", "Thắng", "Khánh", "Bình",
            "Toàn", "Tùng", "Kiên", "Quyết", "Đạt", "Hiếu", "Vượng", "Thuận", "Cường", "Luân", "Điệp", "Hoè", "Thuỷ",
            "Quý", "Nghĩa", "Tường", "Ước");
    private static final List<String> FEMALE = List.of(
            "Hoa", "Lan", "Huệ", "Hương", "Thảo", "Nga", "Hằng", "Thuý", "Yến", "Liên", "Phượng", "Nhung", "Hoà",
            "Loan", "Hiền", "Duyên", "Xuyến", "Mận", "Đào", "Chiêm", "Nguyệt", "Quyên", "Sen", "Ngoan", "Tuyết", "Oanh",
            "Vân", "Khoẻ");

    private final Chance chance;

    PeopleNames(Chance chance) {
        this.chance = chance;
    }

    String of(String province, boolean woman) {
        String family = chance.any(FAMILY.getOrDefault(province, LOWLAND));
        String middle = chance.any(woman ? FEMALE_MIDDLE : MALE_MIDDLE);
        return family + " " + middle + " " + chance.any(woman ? FEMALE : MALE);
    }

    /** Words without any mark, as typed on an old phone. */
    static String bare(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('đ', 'd')
                .replace('Đ', 'D');
    }

    /** The other way to set the tone in oa, oe, uy at a word's end: hoà and hòa. */
    static String otherTone(String name) {
        String[][] pairs = {
            {"oà", "òa"},
            {"oá", "óa"},
            {"oả", "ỏa"},
            {"oã", "õa"},
            {"oạ", "ọa"},
            {"oè", "òe"},
            {"oé", "óe"},
            {"oẻ", "ỏe"},
            {"oẹ", "ọe"},
            {"uỳ", "ùy"},
            {"uý", "úy"},
            {"uỷ", "ủy"},
            {"uỵ", "ụy"}
        };
        StringBuilder written = new StringBuilder();
        for (String word : name.split(" ")) {
            String other = word;
            if (!word.startsWith("Qu"))
                for (String[] pair : pairs)
                    if (word.endsWith(pair[0])) other = word.substring(0, word.length() - 2) + pair[1];
            written.append(written.isEmpty() ? "" : " ").append(other);
        }
        return written.toString();
    }
}
