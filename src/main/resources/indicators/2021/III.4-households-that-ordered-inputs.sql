-- code: III.4
-- name: Số hộ SXNN đã đặt mua hàng hoá, sản phẩm đầu vào, phục vụ hoạt động sản xuất kinh doanh qua sàn TMĐT
-- unit: Sản phẩm
-- source: Công văn 2980/BTTTT-QLDN ngày 06/8/2021, Phụ lục 03, mục III.4
-- explanation: Hộ sản xuất nông nghiệp đã đặt mua ít nhất một hàng hoá, sản phẩm đầu vào qua sàn, đếm một lần từ ngày đặt
--   đầu tiên. Đơn có trạng thái cuối cùng là đã hủy không được tính. Biểu mẫu ghi đơn vị tính là «Sản phẩm» nhưng dòng này đếm hộ.
-- forms: monthly
-- subject: household
-- key: households
-- counted: reached
select
    input_order.part_id,
    input_order.household_id as subject,
    input_order.ordered_on as since
from published.input_order
where input_order.status <> 'CANCELLED';
