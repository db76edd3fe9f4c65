-- code: IV.4
-- name: Số sản phẩm OCOP từ 3 sao trở lên trên sàn
-- unit: postmart.vn/voso.vn/Cộng hai sàn/Sản phẩm khác nhau
-- source: Kế hoạch năm 2022; lời do hệ thống đặt trong khi chờ biểu mẫu chính thức
-- explanation: Sản phẩm được công nhận OCOP từ 3 sao trở lên đang đăng trên sàn của gian hàng đang mở. Số cộng hai sàn đếm
--   hai lần sản phẩm có trên cả hai sàn; số sản phẩm khác nhau đếm một lần, theo mã GTIN hoặc tên và khối lượng tịnh.
-- forms: weekly, monthly
-- subject: household
-- key: postmart
-- counted: held
-- each: item
select
    product_listing.part_id,
    product_listing.household_id as subject,
    product_listing.item,
    product_listing.since,
    product_listing.until
from published.product_listing
where product_listing.ocop_stars >= 3
    and product_listing.platform = 'postmart';

-- key: voso
-- counted: held
-- each: item
select
    product_listing.part_id,
    product_listing.household_id as subject,
    product_listing.item,
    product_listing.since,
    product_listing.until
from published.product_listing
where product_listing.ocop_stars >= 3
    and product_listing.platform = 'voso';

-- key: summed
-- counted: held
-- each: item
select
    product_listing.part_id,
    product_listing.household_id as subject,
    product_listing.platform || ' ' || product_listing.item as item,
    product_listing.since,
    product_listing.until
from published.product_listing
where product_listing.ocop_stars >= 3;

-- key: distinct
-- counted: held
-- each: item
select
    product_listing.part_id,
    product_listing.household_id as subject,
    product_listing.item,
    product_listing.since,
    product_listing.until
from published.product_listing
where product_listing.ocop_stars >= 3;
