-- code: I.1
-- name: Số hộ được đào tạo, tập huấn về kỹ năng số và kỹ năng hoạt động trên không gian mạng
-- unit: Hộ
-- source: Công văn 2980/BTTTT-QLDN ngày 06/8/2021, Phụ lục 02 và 03, mục I.1
-- explanation: Hộ sản xuất nông nghiệp đã dự ít nhất một lớp tập huấn chủ đề kỹ năng số. Mỗi hộ đếm một lần, từ lớp
--   đầu tiên, dù dự bao nhiêu lớp; hộ chuyển đi thì đếm ở xã mới.
-- forms: weekly, monthly
-- subject: household
-- key: households
-- counted: reached
select
    attendance.part_id,
    attendance.household_id as subject,
    attendance.held_on as since
from published.attendance
where attendance.topic = 'DIGITAL_SKILLS';
