-- code: IV.3
-- name: Giá trị giao dịch nông sản qua sàn
-- unit: Đồng: postmart.vn/voso.vn/Cộng hai sàn
-- source: Kế hoạch năm 2022; lời do hệ thống đặt trong khi chờ biểu mẫu chính thức
-- explanation: Thành tiền (đồng) của các dòng đơn hàng nông sản đã giao, tính vào ngày giao; phần bị trả lại được trừ theo tỉ lệ số
--   lượng vào ngày trả. Dòng không ghi thành tiền không được tính.
-- forms: weekly, monthly
-- subject: line
-- key: postmart
-- counted: summed
select
    sale_value.part_id,
    sale_value.line_id as subject,
    sale_value.household_id,
    sale_value.day as since,
    sale_value.dong as amount
from published.sale_value
where sale_value.platform = 'postmart';

-- key: voso
-- counted: summed
select
    sale_value.part_id,
    sale_value.line_id as subject,
    sale_value.household_id,
    sale_value.day as since,
    sale_value.dong as amount
from published.sale_value
where sale_value.platform = 'voso';

-- key: summed
-- counted: summed
select
    sale_value.part_id,
    sale_value.line_id as subject,
    sale_value.household_id,
    sale_value.day as since,
    sale_value.dong as amount
from published.sale_value;
