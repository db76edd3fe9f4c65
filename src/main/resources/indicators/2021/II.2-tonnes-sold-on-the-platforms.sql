-- code: II.2
-- name: Sản lượng nông sản tiêu thụ qua sàn
-- unit: Tấn
-- source: Công văn 2980/BTTTT-QLDN ngày 06/8/2021, Phụ lục 02 và 03, mục II.2
-- explanation: Khối lượng tịnh của các dòng hàng đã giao: số lượng nhân khối lượng tịnh hiện tại của sản phẩm, tính vào
--   ngày giao, ở xã của hộ bán. Hàng trả lại, thất lạc hoặc hủy sau khi giao thì trừ đi vào ngày đó; giao lại thì tính
--   lại. Cộng đúng đến gam rồi làm tròn một lần.
-- forms: weekly, monthly
-- subject: line
-- key: tonnes
-- counted: summed
select
    sold.part_id,
    sold.line_id as subject,
    sold.household_id,
    sold.day as since,
    sold.grams as amount
from published.sold
where sold.day is not null;
