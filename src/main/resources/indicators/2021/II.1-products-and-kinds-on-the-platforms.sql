-- code: II.1
-- name: Số/loại sản phẩm được quảng bá, giới thiệu trên sàn
-- unit: Sản phẩm/Loại
-- source: Công văn 2980/BTTTT-QLDN ngày 06/8/2021, Phụ lục 02 và 03, mục II.1
-- explanation: Sản phẩm đang đăng trên sàn của gian hàng đang mở. Một sản phẩm của một hộ có trên cả hai sàn (cùng mã
--   GTIN, hoặc cùng tên và khối lượng tịnh) chỉ đếm một lần. Loại là số loại khác nhau trong các sản phẩm ấy.
-- forms: weekly, monthly
-- subject: household
-- key: products
-- counted: held
-- each: item
select
    product_listing.part_id,
    product_listing.household_id as subject,
    product_listing.item,
    product_listing.since,
    product_listing.until
from published.product_listing;

-- key: kinds
-- counted: held set
-- member: kind
select
    product_listing.part_id,
    product_listing.household_id as subject,
    product_listing.kind_key as member,
    product_listing.since,
    product_listing.until
from published.product_listing;
