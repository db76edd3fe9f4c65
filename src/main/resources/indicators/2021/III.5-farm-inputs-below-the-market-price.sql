-- code: III.5
-- name: Số loại hàng hoá, sản phẩm đầu vào (phục vụ hoạt động sản xuất kinh doanh của hộ SXNN) có chính sách giảm giá, khuyến mại hoặc ưu đãi khác đặc thù hơn cho hộ SXNN khi mua qua sàn TMĐT so với mua ngoài thị trường
-- unit: Sản phẩm
-- source: Công văn 2980/BTTTT-QLDN ngày 06/8/2021, Phụ lục 03, mục III.5
-- explanation: Số hàng hoá, sản phẩm đầu vào vào ngày cuối kỳ đang có trên sàn và đang có ưu đãi, với giá trên sàn thấp hơn
--   giá thị trường. Hàng chưa biết một trong hai giá, hoặc không ghi ngày bắt đầu ưu đãi, không được tính.
-- forms: monthly
-- subject: item
-- key: inputs
-- counted: held
select
    input_offer.part_id,
    input_offer.input_id as subject,
    input_offer.province,
    input_offer.since,
    input_offer.until
from published.input_offer
where input_offer.platform_price < input_offer.market_price;
