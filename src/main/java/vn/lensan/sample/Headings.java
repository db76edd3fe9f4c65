package vn.lensan.sample;

import java.util.LinkedHashMap;
import java.util.Map;

/** The columns of the formats, in the order offices like to write them, with their Vietnamese headings. */
final class Headings {
    private static final Map<String, String> VIETNAMESE = new LinkedHashMap<>();

    static {
        String[] all = {
            "order_number", "STT",
            "place_code", "Mã đơn vị",
            "indicator", "Chỉ tiêu",
            "year", "Năm",
            "share_percent", "Tỉ lệ %",
            "amount", "Số lượng",
            "valid_from", "Từ ngày",
            "households", "Số hộ SXNN",
            "source", "Nguồn",
            "training_code", "Mã lớp",
            "topic", "Chủ đề",
            "held_on", "Ngày tổ chức",
            "venue", "Địa điểm",
            "organiser", "Đơn vị tổ chức",
            "account_id", "Mã tài khoản",
            "provider", "Tổ chức cung cấp",
            "stall_name", "Tên gian hàng",
            "household_code", "Mã hộ",
            "full_name", "Họ và tên chủ hộ",
            "citizen_number", "Số CCCD/CMND",
            "birth", "Ngày sinh",
            "sex", "Giới tính",
            "phone", "Số điện thoại",
            "province", "Tỉnh",
            "district", "Huyện",
            "commune", "Xã",
            "commune_code", "Mã xã",
            "hamlet", "Thôn/bản",
            "kind", "Loại hình",
            "main_products", "Sản phẩm chính",
            "area_ha", "Diện tích (ha)",
            "smartphone", "Có điện thoại thông minh",
            "listed_on", "Ngày lập danh sách",
            "moved_on", "Ngày chuyển",
            "ceased_on", "Ngày thôi",
            "opened_on", "Ngày mở",
            "closed_on", "Ngày đóng",
            "marked_from", "Gắn mark từ ngày",
            "marked_until", "Gắn mark đến ngày",
            "traced_from", "Truy xuất từ ngày",
            "traced_until", "Truy xuất đến ngày",
            "remark", "Ghi chú",
            "digital_team", "Tổ công nghệ số cộng đồng"
        };
        for (int i = 0; i < all.length; i += 2) VIETNAMESE.put(all[i], all[i + 1]);
    }

    private Headings() {}

    /** Position of a column in a file. */
    static int order(String key) {
        int at = 0;
        for (String known : VIETNAMESE.keySet()) {
            if (known.equals(key)) return at;
            at++;
        }
        throw new IllegalArgumentException("no heading for " + key);
    }

    static String vietnamese(String key) {
        return VIETNAMESE.getOrDefault(key, key);
    }
}
