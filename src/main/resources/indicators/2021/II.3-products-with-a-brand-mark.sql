-- code: II.3
-- name: Số sản phẩm nông nghiệp được gắn mark thương hiệu trên sàn
-- unit: Sản phẩm
-- source: Công văn 2980/BTTTT-QLDN ngày 06/8/2021, Phụ lục 02 và 03, mục II.3
-- explanation: Sản phẩm đang được gắn mark thương hiệu trong khi đăng trên sàn ở gian hàng đang mở. Một sản phẩm của
--   một hộ có trên cả hai sàn chỉ đếm một lần.
-- forms: weekly, monthly
-- subject: household
-- key: products
-- counted: held
-- each: item
select
    product_mark.part_id,
    product_mark.household_id as subject,
    product_mark.item,
    product_mark.since,
    product_mark.until
from published.product_mark;
