-- code: II.6
-- name: Số thị trường trong nước (tỉnh/thành phố) đã tiêu thụ
-- unit: tỉnh/thành phố
-- source: Công văn 2980/BTTTT-QLDN ngày 06/8/2021, Phụ lục 02 và 03, mục II.6
-- explanation: Số tỉnh, thành phố khác nhau có người mua: có ít nhất một dòng hàng đã giao đến đó chưa bị trả lại hết.
--   Trong kỳ: các tỉnh có dòng hàng giao trong kỳ còn giữ đến cuối kỳ; lũy kế: các tỉnh có dòng hàng còn giữ đến cuối
--   kỳ. Tỉnh của chính hộ bán cũng được đếm. Là tập hợp nên không cộng các nơi hay các kỳ với nhau.
-- forms: weekly, monthly
-- subject: line
-- key: markets
-- counted: distinct
-- member: province
select
    sold.part_id,
    sold.line_id as subject,
    sold.household_id,
    sold.since,
    sold.until,
    sold.buyer_province as member
from published.sold
where sold.since is not null
    and sold.buyer_province is not null;
