-- code: III.2
-- name: Tần suất cập nhật thông tin (số liệu, thông tin) được cung cấp qua sàn/apps di động đến các hộ SXNN
-- unit: Lần/Tháng
-- source: Công văn 2980/BTTTT-QLDN ngày 06/8/2021, Phụ lục 03, mục III.2
-- explanation: Số ngày khác nhau trong kỳ có ít nhất một hạng mục thông tin. Nhiều hạng mục trong một ngày tính là một lần.
--   Đây là tần suất của kỳ nên không có số lũy kế.
-- forms: monthly
-- subject: item
-- key: timesPerMonth
-- counted: rate
select
    information_item.part_id,
    information_item.item_id as subject,
    information_item.province,
    information_item.published_on as since
from published.information_item;
