-- code: III.3
-- name: Số hàng hoá, sản phẩm đầu vào, phục vụ hoạt động sản xuất kinh doanh của hộ SXNN được giới thiệu, cung cấp trên sàn
-- unit: Sản phẩm
-- source: Công văn 2980/BTTTT-QLDN ngày 06/8/2021, Phụ lục 03, mục III.3
-- explanation: Số hàng hoá, sản phẩm đầu vào đang có trên sàn vào ngày cuối kỳ, mỗi mã hàng của mỗi sàn đếm một lần.
--   Hàng cho toàn quốc được đếm một lần ở mọi đơn vị; hàng cho một tỉnh chỉ đếm ở tỉnh đó, các huyện, xã của tỉnh và cả nước.
-- forms: monthly
-- subject: item
-- key: inputs
-- counted: held
select
    farm_input.part_id,
    farm_input.input_id as subject,
    farm_input.province,
    farm_input.since,
    farm_input.until
from published.farm_input;
