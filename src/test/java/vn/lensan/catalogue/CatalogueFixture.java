package vn.lensan.catalogue;

import vn.lensan.Sending;

/** Two families of Đồng Mỏ and what the platforms send about their stalls and products. */
abstract class CatalogueFixture extends Sending {
    static final String FAMILIES = """
            household_code,full_name,citizen_number,phone,commune_code,hamlet,listed_on,kind
            LS-0001,Nông Văn Mẫu,020085001234,0912000001,06001,Nà Lượt,01/08/2021,Hộ SXNN
            LS-0002,Hoàng Thị Thử,020190001235,0912000002,06001,Nà Lượt,01/08/2021,Hộ SXNN
            LS-0003,Hợp tác xã Na Thử,,0912000003,06001,Nà Lượt,01/08/2021,Hợp tác xã
            """;
}
