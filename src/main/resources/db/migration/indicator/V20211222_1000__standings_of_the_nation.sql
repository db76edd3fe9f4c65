-- Standings gain rows of the whole nation: all of them are made again from the journal by the next fold; until then
-- readers add up the journal.
insert into indicator.unfolded (change_id, postings)
select j.change_id, count(*)
from indicator.journal as j
group by j.change_id
on conflict do nothing;

delete from indicator.standing;

comment on table indicator.standing is 'Postings added up by province on both maps, and for the nation, by day, month, year and reporting month. Written by the fold alone; what is not folded yet is in the journal (see unfolded).';
comment on column indicator.standing.province_2021 is 'unit on the map of 2021; 0 not known, or a nationwide item; -1 the nation';
comment on column indicator.standing.province_2025 is 'unit on the map of 2025; 0 not known, or a nationwide item; -1 the nation';
