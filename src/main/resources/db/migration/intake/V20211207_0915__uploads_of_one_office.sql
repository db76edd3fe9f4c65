-- the list of what was sent asks for the files of the offices within a place, newest first
create index upload_by_sender on intake.upload (sender, upload_id) where channel <> 'FORM';
