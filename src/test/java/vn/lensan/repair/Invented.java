package vn.lensan.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Names and places of nobody, spelled as real ones are. */
final class Invented {
    private static final String[] HO = {
        "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương",
        "Lý", "Nông", "Hà", "Vi", "Lộc", "Triệu", "Lương", "Quách", "Khổng", "Giàng", "Sùng", "Thào", "Điểu"
    };
    private static final String[] DEM = {
        "Văn", "Thị", "Hữu", "Đức", "Ngọc", "Xuân", "Quốc", "Minh", "Thanh", "Kim", "Bích", "Công", "Đình", "Thúy"
    };
    private static final String[] TEN = {
        "An", "Bình", "Cường", "Dũng", "Đức", "Giang", "Hạnh", "Hùng", "Hường", "Khoa", "Lâm", "Liễu", "Mỹ", "Nghĩa",
        "Oanh", "Phượng", "Quý", "Quyên", "Sỹ", "Tình", "Tuyết", "Thủy", "Thuỷ", "Uyên", "Vượng", "Xuyến", "Yến", "Ánh",
        "Ổn", "Hòa", "Hoà", "Giỏi", "Nguyệt", "Toản", "Khuê", "Hoè", "Trỗi", "Ngoãn", "Ngẫu", "Kiều"
    };
    private static final String[] PLACES = {
        "Xã Hợp Thành",
        "Huyện Cao Lộc",
        "Tỉnh Lạng Sơn",
        "Phường Tam Thanh",
        "Thị trấn Đồng Đăng",
        "Xã Yên Trạch",
        "Thôn Nà Lầu",
        "Bản Pác Ngòi",
        "Buôn Ma Thuột",
        "Đắk Lắk",
        "Thừa Thiên Huế",
        "Quảng Ngãi",
        "Xã Vĩnh Hòa Hưng",
        "Ấp Bình Ý",
        "Khu phố 3",
        "Bắc Kạn",
        "Xã Quỳnh Nghĩa",
        "Khuổi Ít",
        "Thôn 7",
        "Bà Rịa - Vũng Tàu"
    };

    private final Random random;

    Invented(long seed) {
        random = new Random(seed);
    }

    String name() {
        return pick(HO) + " " + pick(DEM) + " " + pick(TEN);
    }

    String place() {
        return pick(PLACES);
    }

    int number(int below) {
        return random.nextInt(below);
    }

    String pick(String... from) {
        return from[random.nextInt(from.length)];
    }

    List<String> names(int count) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add(name());
        }
        return names;
    }

    static List<String> places() {
        return List.of(PLACES);
    }

    static List<String> words() {
        List<String> words = new ArrayList<>(List.of(HO));
        words.addAll(List.of(DEM));
        words.addAll(List.of(TEN));
        return words;
    }
}
