-- Writers add to the journal alone; what it adds up to by province is brought up to date by the fold (docs/decisions/0020).
create table indicator.unfolded (
    change_id bigint  not null,
    postings  integer not null,
    primary key (change_id)
);

comment on table indicator.unfolded is 'Changes whose postings are not in the standings yet: readers add them from the journal. A few rows, put in by writers and taken out by the fold. A small reference table.';
comment on column indicator.unfolded.postings is 'journal rows of the change';

alter table indicator.journal rename to journal_before;
alter index indicator.journal_pkey rename to journal_before_pkey;

create table indicator.journal (
    part_id     smallint not null,
    figure_id   smallint not null,
    locality_id integer  not null,
    subject     bigint   not null,
    change_id   bigint   not null,
    amount      bigint   not null,
    day         date     not null,
    came_in     date     not null,
    member      text     not null
);

-- in the order a running installation writes them, so that the index finds a change's postings
insert into indicator.journal
select part_id, figure_id, locality_id, subject, change_id, amount, day, came_in, member
from indicator.journal_before
order by change_id, locality_id, figure_id, part_id, subject;

drop table indicator.journal_before;

create index journal_by_subject on indicator.journal (part_id, subject);
create index journal_by_place on indicator.journal using brin (locality_id, change_id) with (pages_per_range = 4);

comment on table indicator.journal is 'Every posting ever made: the sum per subject is what the records say now. Append-only; the postings of one change are written by place, so that a place is found in a few pages of each.';
comment on column indicator.journal.subject is 'household, order line or item, as the figure''s definition says';
comment on column indicator.journal.locality_id is 'where it counts; for items 0 is nationwide and -n is the province of unit n';
comment on column indicator.journal.came_in is 'the day a set''s member came in that is taken back on this day; for everything else the day itself';
comment on column indicator.journal.member is 'what a set is made of (market, kind); empty for figures that are not sets';
comment on column indicator.journal.amount is 'households, products, grams, items: a whole number';

drop table indicator.cell;

alter table indicator.standing rename to standing_before;
alter index indicator.standing_pkey rename to standing_before_pkey;

create table indicator.standing (
    part_id       smallint not null,
    figure_id     smallint not null,
    grain         smallint not null,
    province_2021 integer  not null,
    province_2025 integer  not null,
    starts_on     date     not null,
    members       text[]   not null,
    came_in       date[]   not null,
    amounts       bigint[] not null,
    primary key (part_id, grain, starts_on, figure_id, province_2021, province_2025)
) with (toast_tuple_target = 8160);

insert into indicator.standing
    (part_id, figure_id, grain, province_2021, province_2025, starts_on, members, came_in, amounts)
select s.part_id, s.figure_id, s.grain, s.province_2021, s.province_2025, s.starts_on, array_agg(s.member),
    array_agg(s.came_in), array_agg(s.amount)
from (
    select part_id, figure_id, grain, province_2021, province_2025, starts_on, member, came_in, sum(amount)::bigint as amount
    from indicator.standing_before
    group by part_id, figure_id, grain, province_2021, province_2025, starts_on, member, came_in
    having sum(amount) <> 0
) as s
group by s.part_id, s.figure_id, s.grain, s.province_2021, s.province_2025, s.starts_on;

drop table indicator.standing_before;

comment on table indicator.standing is 'Postings added up by province on both maps and by day, month and year. Written by the fold alone; what is not folded yet is in the journal (see unfolded).';
comment on column indicator.standing.part_id is 'bucket of the province, so that the table can be spread too';
comment on column indicator.standing.grain is '0 day, 1 month, 2 year';
comment on column indicator.standing.province_2021 is 'unit on the map of 2021; 0 not known, or a nationwide item';
comment on column indicator.standing.members is 'what adds up, beside came_in and amounts: one empty member for figures that are no sets';
comment on column indicator.standing.came_in is 'as in the journal for days; the first day of the month or year otherwise';

analyze indicator.journal;
