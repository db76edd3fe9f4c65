-- code: II.7
-- name: Số thị trường nước ngoài (quốc gia) đã tiêu thụ
-- unit: Quốc gia
-- source: Công văn 2980/BTTTT-QLDN ngày 06/8/2021, Phụ lục 02 và 03, mục II.7
-- explanation: Số quốc gia khác nhau ngoài Việt Nam có người mua: có ít nhất một dòng hàng đã giao đến đó chưa bị trả lại
--   hết. Trong kỳ: các nước có dòng hàng giao trong kỳ còn giữ đến cuối kỳ; lũy kế: các nước có dòng hàng còn giữ đến
--   cuối kỳ. Là tập hợp nên không cộng các nơi hay các kỳ với nhau.
-- forms: weekly, monthly
-- subject: line
-- key: countries
-- counted: distinct
-- member: country
select
    sold.part_id,
    sold.line_id as subject,
    sold.household_id,
    sold.since,
    sold.until,
    sold.buyer_country as member
from published.sold
where sold.since is not null
    and sold.buyer_country is not null;
