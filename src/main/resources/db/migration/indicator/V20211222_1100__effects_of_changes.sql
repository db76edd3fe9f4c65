create table indicator.effect (
    figure_id smallint not null,
    change_id bigint   not null,
    postings  integer  not null,
    days      date[]   not null,
    came_in   date[]   not null,
    amounts   bigint[] not null,
    primary key (figure_id, change_id)
);

comment on table indicator.effect is 'What a change did to a figure of the nation, by day: the causes of the nation''s figures are told from it without reading the postings. Append-only. A small reference table.';
comment on column indicator.effect.postings is 'journal rows of the change';
comment on column indicator.effect.days is 'beside came_in and amounts: the postings of the change, added up by these two days';

insert into indicator.effect (figure_id, change_id, postings, days, came_in, amounts)
select e.figure_id, e.change_id, sum(e.postings), array_agg(e.day), array_agg(e.came_in), array_agg(e.amount)
from (
    select j.figure_id, j.change_id, j.day, j.came_in, sum(j.amount)::bigint as amount, count(*) as postings
    from indicator.journal as j
    group by j.figure_id, j.change_id, j.day, j.came_in
) as e
group by e.figure_id, e.change_id;

create index change_by_cause on indicator.change (cause_id);

-- what went out of a figure in a period is found without reading what came in
create index journal_taken_back on indicator.journal (figure_id, day) where amount < 0;
