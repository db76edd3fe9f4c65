-- Standings gain the reporting month (15th to 14th): all of them are made again from the journal by the next fold;
-- until then readers add up the journal.
insert into indicator.unfolded (change_id, postings)
select j.change_id, count(*)
from indicator.journal as j
group by j.change_id
on conflict do nothing;

delete from indicator.standing;

comment on table indicator.standing is 'Postings added up by province on both maps and by day, month, year and reporting month. Written by the fold alone; what is not folded yet is in the journal (see unfolded).';
comment on column indicator.standing.grain is '0 day, 1 month, 2 year, 3 reporting month (15th to 14th)';
comment on column indicator.standing.came_in is 'as in the journal for days; the first day of the month or year; of the reporting month its first day, or the day before for what came in earlier';
