-- The latest classes are found from the latest days back.
create index attendance_by_day on training.attendance (held_on);
