-- code: IV.1
-- name: Số tài khoản bán hàng hoạt động (có ít nhất một đơn giao thành công trong kỳ)
-- unit: postmart.vn/voso.vn/Cộng hai sàn/Chủ tài khoản khác nhau
-- source: Kế hoạch năm 2022; lời do hệ thống đặt trong khi chờ biểu mẫu chính thức
-- explanation: Tài khoản bán hàng có ít nhất một dòng đơn hàng nông sản giao thành công trong kỳ và chưa bị trả hết vào cuối kỳ; lũy
--   kế là số tài khoản còn dòng như vậy từ đầu chương trình. Mở tài khoản chưa phải là hoạt động. Chủ tài khoản (hộ, hợp tác
--   xã, doanh nghiệp...) có tài khoản trên cả hai sàn được cộng hai lần ở số cộng, một lần ở số chủ khác nhau.
-- forms: weekly, monthly
-- subject: line
-- key: postmart
-- counted: distinct
select
    sale_account.part_id,
    sale_account.line_id as subject,
    sale_account.household_id,
    sale_account.account_id as member,
    sale_account.since,
    sale_account.until
from published.sale_account
where sale_account.platform = 'postmart';

-- key: voso
-- counted: distinct
select
    sale_account.part_id,
    sale_account.line_id as subject,
    sale_account.household_id,
    sale_account.account_id as member,
    sale_account.since,
    sale_account.until
from published.sale_account
where sale_account.platform = 'voso';

-- key: summed
-- counted: distinct
select
    sale_account.part_id,
    sale_account.line_id as subject,
    sale_account.household_id,
    sale_account.account_id as member,
    sale_account.since,
    sale_account.until
from published.sale_account;

-- key: distinct
-- counted: distinct
select
    sale_account.part_id,
    sale_account.line_id as subject,
    sale_account.household_id,
    sale_account.household_id as member,
    sale_account.since,
    sale_account.until
from published.sale_account;
