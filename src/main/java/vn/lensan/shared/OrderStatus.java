package vn.lensan.shared;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a platform says of an order, in the order of the contract's list: of two states of one moment the later here is the newer. */
public enum OrderStatus {
    PLACED("Đã đặt"),
    CONFIRMED("Đã xác nhận"),
    SHIPPED("Đang giao"),
    DELIVERED("Đã giao"),
    COMPLETED("Hoàn thành"),
    CANCELLED("Đã hủy"),
    DELIVERY_FAILED("Giao không thành công"),
    RETURNING("Đang trả hàng"),
    RETURNED("Đã trả hàng"),
    LOST("Thất lạc");

    private final String word;

    OrderStatus(String word) {
        this.word = word;
    }

    /** In Vietnamese, as screens show it. */
    public String word() {
        return word;
    }

    /** The codes files write, in order. */
    public static String[] codes() {
        return Arrays.stream(values()).map(Enum::name).toArray(String[]::new);
    }

    /** The Vietnamese words files may write instead, in capitals, by the place of their code. */
    public static Map<String, Integer> words() {
        Map<String, Integer> words = new HashMap<>();
        List.of(values()).forEach(status -> words.put(status.word.toUpperCase(Locale.ROOT), status.ordinal()));
        words.put("ĐÃ HUỶ", CANCELLED.ordinal());
        return words;
    }
}
