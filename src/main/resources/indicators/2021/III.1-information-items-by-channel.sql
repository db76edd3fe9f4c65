-- code: III.1
-- name: Số hạng mục thông tin (số liệu, thông tin) được cung cấp qua sàn/apps di động đến các hộ SXNN
-- unit: Bài viết/Tin nhắn/Thông báo
-- source: Công văn 2980/BTTTT-QLDN ngày 06/8/2021, Phụ lục 03, mục III.1
-- explanation: Số bài viết, tin nhắn và thông báo đã đăng hoặc gửi, mỗi hạng mục đếm một lần vào ngày đăng. Hạng mục cho
--   toàn quốc được đếm một lần ở mọi đơn vị; hạng mục cho một tỉnh chỉ đếm ở tỉnh đó, các huyện, xã của tỉnh và cả nước.
-- forms: monthly
-- subject: item
-- key: articles
-- counted: summed
select
    information_item.part_id,
    information_item.item_id as subject,
    information_item.province,
    information_item.published_on as since,
    1 as amount
from published.information_item
where information_item.channel = 'ARTICLE';

-- key: messages
-- counted: summed
select
    information_item.part_id,
    information_item.item_id as subject,
    information_item.province,
    information_item.published_on as since,
    1 as amount
from published.information_item
where information_item.channel = 'MESSAGE';

-- key: notices
-- counted: summed
select
    information_item.part_id,
    information_item.item_id as subject,
    information_item.province,
    information_item.published_on as since,
    1 as amount
from published.information_item
where information_item.channel = 'NOTICE';
