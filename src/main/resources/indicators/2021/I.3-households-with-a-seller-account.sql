-- code: I.3
-- name: Số hộ SXNN có tài khoản bán hàng/gian hàng trên sàn
-- unit: Hộ
-- source: Công văn 2980/BTTTT-QLDN ngày 06/8/2021, Phụ lục 02 và 03, mục I.3
-- explanation: Hộ sản xuất nông nghiệp đang có ít nhất một tài khoản bán hàng mở trên sàn. Hộ có gian hàng trên cả hai
--   sàn chỉ đếm một lần; hộ đóng hết tài khoản thì không còn được đếm từ ngày đóng.
-- forms: weekly, monthly
-- subject: household
-- key: households
-- counted: held
select
    shop_account.part_id,
    shop_account.household_id as subject,
    shop_account.since,
    shop_account.until
from published.shop_account;
