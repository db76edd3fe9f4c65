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
            "product_id", "Mã sản phẩm",
            "name", "Tên sản phẩm",
            "unit", "Đơn vị bán",
            "net_weight_kg", "Khối lượng tịnh (kg)",
            "price_vnd", "Giá",
            "gtin", "gtin",
            "trace_code", "Mã truy xuất",
            "standard", "Tiêu chuẩn",
            "ocop_stars", "Sao OCOP",
            "order_id", "Mã đơn",
            "line", "Dòng",
            "item_id", "item_id",
            "input_id", "input_id",
            "quantity", "Số lượng",
            "amount_vnd", "Thành tiền",
            "buyer_province", "Mã tỉnh mua",
            "buyer_country", "Mã nước mua",
            "status", "status",
            "status_at", "Thời điểm",
            "ordered_on", "ordered_on",
            "channel", "channel",
            "title", "title",
            "published_at", "published_at",
            "province_code", "province_code",
            "recipients", "recipients",
            "group", "Nhóm",
            "offered_from", "offered_from",
            "offered_until", "offered_until",
            "market_price_vnd", "market_price_vnd",
            "platform_price_vnd", "platform_price_vnd",
            "offer_from", "Ưu đãi từ",
            "offer_until", "offer_until",
            "offer_text", "offer_text",
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
            "delisted_on", "Ngày gỡ",
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

    static String vietnamese(String format, String key) {
        if (format.equals("products") && key.equals("listed_on")) return "Ngày đăng";
        if (format.equals("products") && key.equals("kind")) return "Loại";
        return VIETNAMESE.getOrDefault(key, key);
    }
}
