package vn.lensan.household;

import java.util.List;
import vn.lensan.intake.Column;

/** The columns of the household list, and those by which any other format says which household it means. */
public final class HouseholdColumns {
    /** Household code. */
    public static final Column CODE = Column.of(
            "household_code",
            "Mã hộ",
            "Mã do xã hoặc tỉnh đặt; duy nhất trong tỉnh (theo tỉnh năm 2021).",
            "Mã số hộ",
            "Mã hộ SXNN");

    /** Citizen number. */
    public static final Column CITIZEN = Column.of(
            "citizen_number",
            "Số CCCD/CMND",
            "12 chữ số (CCCD) hoặc 9 chữ số (CMND).",
            "CCCD",
            "CMND",
            "CCCD/CMND",
            "Số CCCD",
            "Số CMND",
            "Căn cước công dân",
            "Số căn cước",
            "Số định danh");

    /** Phone. */
    public static final Column PHONE = Column.of(
            "phone", "Số điện thoại", "Số di động 10 chữ số hoặc số cố định.", "SĐT", "ĐT", "Điện thoại", "Số ĐT");

    /** Full name of the head. */
    public static final Column NAME = Column.of(
            "full_name",
            "Họ và tên chủ hộ",
            "Họ, đệm và tên của chủ hộ.",
            "Họ tên",
            "Họ và tên",
            "Họ tên chủ hộ",
            "Chủ hộ",
            "Tên chủ hộ");

    /** Commune by code. */
    public static final Column COMMUNE_CODE = Column.of(
            "commune_code",
            "Mã xã",
            "Mã 5 chữ số của xã, phường, thị trấn theo danh mục tại ngày của dòng.",
            "Mã đơn vị xã",
            "Mã xã/phường");

    /** Province by name. */
    public static final Column PROVINCE =
            Column.of("province", "Tỉnh", "Tên tỉnh, nếu không ghi mã xã.", "Tỉnh/Thành phố", "Tỉnh, thành phố");

    /** District by name. */
    public static final Column DISTRICT = Column.of(
            "district", "Huyện", "Tên huyện trước 01/7/2025.", "Quận/Huyện", "Huyện/Thành phố", "Quận, huyện");

    /** Commune by name. */
    public static final Column COMMUNE = Column.of(
            "commune", "Xã", "Tên xã, phường, thị trấn.", "Xã/Phường", "Phường/Xã", "Xã, phường", "Xã/Phường/Thị trấn");

    /** The household reference of every other format. */
    public static final List<Column> REFERENCE =
            List.of(CODE, CITIZEN, PHONE, NAME, COMMUNE_CODE, PROVINCE, DISTRICT, COMMUNE);

    static final Column BIRTH =
            Column.of("birth", "Ngày sinh", "dd/MM/yyyy hoặc chỉ năm sinh.", "Năm sinh", "Ngày tháng năm sinh");
    static final Column SEX =
            Column.of("sex", "Giới tính", "Nam hoặc Nữ.", "Giới").oneOf("Nam", "Nữ");
    static final Column HAMLET =
            Column.of("hamlet", "Thôn/bản", "Thôn, bản, tổ dân phố.", "Thôn", "Bản", "Xóm", "Ấp", "Tổ dân phố");
    static final Column MOVED_ON =
            Column.of("moved_on", "Ngày chuyển", "Ngày hộ chuyển đến xã ghi ở dòng này.", "Ngày chuyển đến");
    static final Column CEASED_ON =
            Column.of("ceased_on", "Ngày thôi", "Ngày hộ thôi sản xuất nông nghiệp.", "Ngày thôi sản xuất");
    static final Column KIND = Column.of("kind", "Loại hình", "Để trống là Hộ SXNN.", "Loại hình sản xuất")
            .oneOf("Hộ SXNN", "Hộ kinh doanh", "Hợp tác xã", "Tổ hợp tác", "Trang trại", "Doanh nghiệp");
    static final Column PRODUCTS = Column.of("main_products", "Sản phẩm chính", "Ngăn cách bằng dấu phẩy.", "Sản phẩm");
    static final Column AREA = Column.of("area_ha", "Diện tích (ha)", "Héc ta, ví dụ 1,5.", "Diện tích")
            .ofMeasures();
    static final Column OUTPUT = Column.of("output_tonnes", "Sản lượng (tấn/năm)", "Tấn một năm.", "Sản lượng")
            .ofMeasures();
    static final Column SEASON = Column.of("season", "Mùa vụ", "Ví dụ: tháng 7 - tháng 9.", "Vụ");
    static final Column STANDARD = Column.of("standard", "Tiêu chuẩn", "VietGAP, GlobalGAP, OCOP 3 sao…");
    static final Column SMARTPHONE = Column.of(
                    "smartphone", "Có điện thoại thông minh", "Có hoặc Không.", "Điện thoại thông minh")
            .oneOf("Có", "Không");
    static final Column LISTED_ON =
            Column.of("listed_on", "Ngày lập danh sách", "Mã xã được đọc theo danh mục của ngày này.", "Ngày lập");
    static final Column CONSENT_ON = Column.of("consent_on", "Ngày đồng ý", "Ngày chủ hộ đồng ý cho dùng số liệu.");
    static final Column CONSENT_FORM = Column.of("consent_form", "Hình thức đồng ý", "Ví dụ: ký giấy, tin nhắn.");

    static final List<Column> LIST = List.of(
            CODE,
            NAME.must(),
            CITIZEN,
            BIRTH,
            SEX,
            PHONE,
            COMMUNE_CODE,
            PROVINCE,
            DISTRICT,
            COMMUNE,
            HAMLET,
            MOVED_ON,
            CEASED_ON,
            KIND,
            PRODUCTS,
            AREA,
            OUTPUT,
            SEASON,
            STANDARD,
            SMARTPHONE,
            LISTED_ON,
            CONSENT_ON,
            CONSENT_FORM);

    /** The columns of the household list. */
    public static List<Column> all() {
        return LIST;
    }

    /** What only a form of ours says, no file: the locality by its id, instead of a commune. */
    static final String LOCALITY = "#locality";

    /** What only a form of ours says, no file: keys of columns whose value is to go, separated by spaces. */
    static final String CLEARED = "#cleared";

    private HouseholdColumns() {}
}
