-- code: I.4
-- name: Số hộ SXNN có tài khoản thanh toán điện tử
-- unit: Hộ
-- source: Công văn 2980/BTTTT-QLDN ngày 06/8/2021, Phụ lục 02 và 03, mục I.4
-- explanation: Hộ sản xuất nông nghiệp đang có ít nhất một tài khoản thanh toán điện tử mở. Hộ có nhiều tài khoản chỉ
--   đếm một lần; hộ đóng hết tài khoản thì không còn được đếm từ ngày đóng.
-- forms: weekly, monthly
-- subject: household
-- key: households
-- counted: held
select
    payment_account.part_id,
    payment_account.household_id as subject,
    payment_account.since,
    payment_account.until
from published.payment_account;
