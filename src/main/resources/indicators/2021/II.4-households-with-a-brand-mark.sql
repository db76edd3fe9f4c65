-- code: II.4
-- name: Số hộ SXNN được gắn mark thương hiệu trên sàn
-- unit: Hộ
-- source: Công văn 2980/BTTTT-QLDN ngày 06/8/2021, Phụ lục 02 và 03, mục II.4
-- explanation: Hộ sản xuất nông nghiệp có ít nhất một gian hàng đang mở được gắn mark thương hiệu. Chỉ xét mark của
--   gian hàng; mark của riêng sản phẩm không tính cho hộ.
-- forms: weekly, monthly
-- subject: household
-- key: households
-- counted: held
select
    account_mark.part_id,
    account_mark.household_id as subject,
    account_mark.since,
    account_mark.until
from published.account_mark;
