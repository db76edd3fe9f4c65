-- An index by queue and state was taken for looking up many records of a queue at once, which then read the whole queue
-- for each of them; one that holds a single state cannot be.
drop index intake.entry_next;
create index entry_next_open on intake.entry (queue, entry_id) where state = 'OPEN';
create index entry_next_later on intake.entry (queue, entry_id) where state = 'LATER';
