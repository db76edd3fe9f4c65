-- code: IV.2
-- name: Số giao dịch thành công (dòng đơn hàng nông sản đã giao)
-- unit: postmart.vn/voso.vn/Cộng hai sàn
-- source: Kế hoạch năm 2022; lời do hệ thống đặt trong khi chờ biểu mẫu chính thức
-- explanation: Số dòng đơn hàng nông sản đã giao, tính vào ngày giao; dòng bị trả lại hết, hủy hoặc thất lạc được trừ vào ngày đó, giao
--   lại thì tính lại. Trả lại một phần không trừ.
-- forms: weekly, monthly
-- subject: line
-- key: postmart
-- counted: summed
select
    sale_market.part_id,
    sale_market.line_id as subject,
    sale_market.household_id,
    change.day as since,
    change.amount
from published.sale_market
cross join lateral (values (sale_market.since, 1), (sale_market.until, -1)) as change (day, amount)
where change.day < 'infinity'
    and sale_market.platform = 'postmart';

-- key: voso
-- counted: summed
select
    sale_market.part_id,
    sale_market.line_id as subject,
    sale_market.household_id,
    change.day as since,
    change.amount
from published.sale_market
cross join lateral (values (sale_market.since, 1), (sale_market.until, -1)) as change (day, amount)
where change.day < 'infinity'
    and sale_market.platform = 'voso';

-- key: summed
-- counted: summed
select
    sale_market.part_id,
    sale_market.line_id as subject,
    sale_market.household_id,
    change.day as since,
    change.amount
from published.sale_market
cross join lateral (values (sale_market.since, 1), (sale_market.until, -1)) as change (day, amount)
where change.day < 'infinity';
