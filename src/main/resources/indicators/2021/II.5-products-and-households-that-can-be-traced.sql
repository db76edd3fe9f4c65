-- code: II.5
-- name: Số sản phẩm nông sản và/hoặc hộ SXNN có công cụ truy xuất nguồn gốc trên sàn
-- unit: Sản phẩm/hộ
-- source: Công văn 2980/BTTTT-QLDN ngày 06/8/2021, Phụ lục 02 và 03, mục II.5
-- explanation: Sản phẩm có công cụ truy xuất nguồn gốc trong khi đăng trên sàn ở gian hàng đang mở (có trên cả hai sàn
--   chỉ đếm một lần); và hộ sản xuất nông nghiệp có gian hàng đang mở có công cụ truy xuất. Truy xuất của riêng sản
--   phẩm không tính cho hộ.
-- forms: weekly, monthly
-- subject: household
-- key: products
-- counted: held
-- each: item
select
    product_trace.part_id,
    product_trace.household_id as subject,
    product_trace.item,
    product_trace.since,
    product_trace.until
from published.product_trace;

-- key: households
-- counted: held
select
    account_trace.part_id,
    account_trace.household_id as subject,
    account_trace.since,
    account_trace.until
from published.account_trace;
