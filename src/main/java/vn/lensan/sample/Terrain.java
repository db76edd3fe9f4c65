package vn.lensan.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.lensan.truth.Atlas;

/** The communes a sample plays in: mainly Lạng Sơn, with some of Bắc Giang, Sơn La and Tiền Giang. */
final class Terrain {
    /** A commune with its district and province, its hamlets and what grows there. */
    record Commune(
            Atlas.Unit unit, Atlas.Unit district, Atlas.Unit province, List<String> hamlets, List<String> crops) {
        String code() {
            return unit.code();
        }

        String provinceCode() {
            return province.code();
        }
    }

    private static final Map<String, Double> SHARES = new LinkedHashMap<>();
    private static final Map<String, List<String>> DISTRICTS = Map.of(
            "20", List.of("187", "186", "183", "185", "178", "188", "181"),
            "24", List.of("219", "215", "218"),
            "14", List.of("124", "123", "116"),
            "82", List.of("821", "820", "822"));
    private static final Map<String, List<String>> CROPS = Map.of(
            "20",
                    List.of(
                            "Na Chi Lăng",
                            "Hoa hồi",
                            "Rượu Mẫu Sơn",
                            "Thạch đen",
                            "Quýt Bắc Sơn",
                            "Hồng Bảo Lâm",
                            "Gà sáu ngón"),
            "24", List.of("Vải thiều", "Gà đồi Yên Thế", "Mì Chũ", "Mật ong", "Cam Lục Ngạn"),
            "14", List.of("Mận hậu", "Xoài Yên Châu", "Chè Tà Xùa", "Nhãn Sông Mã", "Dâu tây"),
            "82", List.of("Vú sữa Lò Rèn", "Thanh long", "Sầu riêng", "Gạo thơm", "Mắm tôm chà"));
    private static final List<String> NORTHERN = List.of(
            "Nà Lầm",
            "Khuổi Chu",
            "Khòn Nưa",
            "Pá Phiêng",
            "Cốc Lùng",
            "Làng Trung",
            "Nà Pàn",
            "Lân Bông",
            "Đồng Ngầu",
            "Khau Sao",
            "Tân Lập",
            "Quyết Tiến");

    static {
        SHARES.put("20", 0.6);
        SHARES.put("24", 0.15);
        SHARES.put("14", 0.15);
        SHARES.put("82", 0.1);
    }

    private final List<Commune> communes = new ArrayList<>();
    private final Map<String, List<Commune>> byProvince = new HashMap<>();

    Terrain(Atlas atlas, int households) {
        int wanted = Math.max(12, Math.min(400, households / 50));
        SHARES.forEach((province, share) -> settle(atlas, province, Math.max(2, (int) Math.round(wanted * share))));
    }

    private void settle(Atlas atlas, String province, int wanted) {
        List<Atlas.Unit> districts = new ArrayList<>();
        for (String code : DISTRICTS.getOrDefault(province, List.of()))
            if (atlas.has(code)) districts.add(atlas.unit(code));
        for (Atlas.Unit other : atlas.children(province)) if (!districts.contains(other)) districts.add(other);
        int each = Math.max(2, Math.ceilDiv(wanted, 5));
        List<Commune> chosen = new ArrayList<>();
        for (Atlas.Unit district : districts) {
            List<Atlas.Unit> here = atlas.children(district.code());
            for (Atlas.Unit unit : here.subList(0, Math.min(each, here.size()))) {
                if (chosen.size() < wanted) chosen.add(commune(unit, district, atlas.unit(province)));
            }
        }
        communes.addAll(chosen);
        byProvince.put(province, chosen);
    }

    private static Commune commune(Atlas.Unit unit, Atlas.Unit district, Atlas.Unit province) {
        List<String> hamlets = new ArrayList<>();
        int at = Integer.parseInt(unit.code());
        for (int i = 0; i < 5; i++) {
            hamlets.add(
                    province.code().equals("82")
                            ? "Ấp " + (i + 1)
                            : (i % 2 == 0 ? "Thôn " : "Bản ") + NORTHERN.get((at + i * 5) % NORTHERN.size()));
        }
        return new Commune(unit, district, province, hamlets, CROPS.getOrDefault(province.code(), List.of("Rau")));
    }

    List<Commune> communes() {
        return communes;
    }

    List<Commune> of(String province) {
        return byProvince.getOrDefault(province, List.of());
    }
}
