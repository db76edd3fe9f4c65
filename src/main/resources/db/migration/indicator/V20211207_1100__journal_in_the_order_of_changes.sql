-- A journal brought over by place alone hides from the index where a change's postings lie: they are put in the order a
-- running installation writes them, by change and within it by place.
alter table indicator.journal rename to journal_by_place_alone;
drop index indicator.journal_by_subject;
drop index indicator.journal_by_place;

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

insert into indicator.journal
select part_id, figure_id, locality_id, subject, change_id, amount, day, came_in, member
from indicator.journal_by_place_alone
order by change_id, locality_id, figure_id, part_id, subject;

drop table indicator.journal_by_place_alone;

create index journal_by_subject on indicator.journal (part_id, subject);
create index journal_by_place on indicator.journal using brin (locality_id, change_id) with (pages_per_range = 4);

comment on table indicator.journal is 'Every posting ever made: the sum per subject is what the records say now. Append-only; the postings of one change are written by place, so that a place is found in a few pages of each.';
comment on column indicator.journal.subject is 'household, order line or item, as the figure''s definition says';
comment on column indicator.journal.locality_id is 'where it counts; for items 0 is nationwide and -n is the province of unit n';
comment on column indicator.journal.came_in is 'the day a set''s member came in that is taken back on this day; for everything else the day itself';
comment on column indicator.journal.member is 'what a set is made of (market, kind); empty for figures that are not sets';
comment on column indicator.journal.amount is 'households, products, grams, items: a whole number';

analyze indicator.journal;
