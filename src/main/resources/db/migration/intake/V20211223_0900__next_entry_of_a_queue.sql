-- the next entry a person decides is found without reading all that wait
create index entry_next on intake.entry (queue, state, entry_id) where state in ('OPEN', 'LATER');
