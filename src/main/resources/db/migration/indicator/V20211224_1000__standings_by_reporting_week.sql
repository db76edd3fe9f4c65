-- Standings gain the reporting week (Thursday to Wednesday), added up from the days that stand: what is not folded yet
-- comes in with the next fold.
insert into indicator.standing (part_id, figure_id, grain, province_2021, province_2025, starts_on, members, came_in, amounts)
select w.part_id, w.figure_id, 4, w.province_2021, w.province_2025, w.thursday, array_agg(w.member), array_agg(w.since),
    array_agg(w.amount)
from (
    select s.part_id, s.figure_id, s.province_2021, s.province_2025, t.thursday, e.member,
        case when e.came_in >= t.thursday then t.thursday else t.thursday - 1 end as since, sum(e.amount)::bigint as amount
    from indicator.standing as s
    cross join lateral (
        select s.starts_on - (extract(isodow from s.starts_on)::integer + 3) % 7 as thursday
    ) as t
    cross join lateral unnest(s.members, s.came_in, s.amounts) as e (member, came_in, amount)
    where s.grain = 0
    group by s.part_id, s.figure_id, s.province_2021, s.province_2025, t.thursday, e.member, since
    having sum(e.amount) <> 0
) as w
group by w.part_id, w.figure_id, w.province_2021, w.province_2025, w.thursday;

comment on table indicator.standing is 'Postings added up by province on both maps and by day, month, year, reporting month and reporting week. Written by the fold alone; what is not folded yet is in the journal (see unfolded).';
comment on column indicator.standing.grain is '0 day, 1 month, 2 year, 3 reporting month (15th to 14th), 4 reporting week (Thursday to Wednesday)';
comment on column indicator.standing.came_in is 'as in the journal for days; the first day of the month or year; of the reporting month or week its first day, or the day before for what came in earlier';
