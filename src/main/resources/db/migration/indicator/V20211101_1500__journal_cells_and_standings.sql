create schema indicator;

comment on schema indicator is 'How facts become figures: postings, what they add up to, and the changes that caused them.';

create table indicator.figure (
    figure_id       smallint not null,
    year            smallint not null,
    code            text     not null,
    key             text     not null,
    definition_hash text     not null,
    primary key (figure_id),
    unique (year, code, key)
);

comment on table indicator.figure is 'A small stable number for each figure of each year''s definitions. A small reference table.';
comment on column indicator.figure.definition_hash is 'of the definition the postings were made with; another hash at start-up means that the figure is counted anew';

create table indicator.era (
    era               smallint not null,
    system_identifier bigint   not null,
    primary key (era)
);

comment on table indicator.era is 'Transaction numbers are comparable only within one database cluster: a restored backup begins a new era.';

create sequence indicator.change_id;

create table indicator.change (
    change_id bigint      not null,
    cause_id  bigint      not null,
    posted_at timestamptz not null,
    era       smallint    not null,
    xact      xid8        not null default pg_current_xact_id(),
    primary key (change_id)
);

comment on table indicator.change is 'One recount that found something to post: why and when. Append-only. A small reference table.';
comment on column indicator.change.cause_id is 'what the record modules name as the cause: an upload, a form entry, a decision';
comment on column indicator.change.xact is 'with era: tells whether the change was already there when a report was frozen';

create table indicator.journal (
    part_id     smallint not null,
    figure_id   smallint not null,
    locality_id integer  not null,
    subject     bigint   not null,
    change_id   bigint   not null,
    amount      bigint   not null,
    day         date     not null,
    came_in     date     not null,
    member      text     not null,
    primary key (part_id, subject, figure_id, change_id, locality_id, day, came_in, member)
);

comment on table indicator.journal is 'Every posting ever made: the sum per subject is what the records say now. Append-only.';
comment on column indicator.journal.subject is 'household, order line or item, as the figure''s definition says';
comment on column indicator.journal.locality_id is 'where it counts; for items 0 is nationwide and -n is the province of unit n';
comment on column indicator.journal.came_in is 'the day a set''s member came in that is taken back on this day; for everything else the day itself';
comment on column indicator.journal.member is 'what a set is made of (market, kind); empty for figures that are not sets';
comment on column indicator.journal.amount is 'households, products, grams, items: a whole number';

create index journal_by_locality on indicator.journal (locality_id, figure_id, day);

create table indicator.cell (
    part_id     smallint not null,
    figure_id   smallint not null,
    locality_id integer  not null,
    change_id   bigint   not null,
    amount      bigint   not null,
    day         date     not null,
    came_in     date     not null,
    member      text     not null,
    primary key (part_id, locality_id, figure_id, day, came_in, member, change_id)
);

comment on table indicator.cell is 'Postings added up by commune and day. Writers only insert, with their change_id; the fold merges rows of one key under change_id 0.';

create index cell_to_fold on indicator.cell (part_id) where change_id <> 0;

create table indicator.standing (
    part_id       smallint not null,
    figure_id     smallint not null,
    grain         smallint not null,
    province_2021 integer  not null,
    province_2025 integer  not null,
    change_id     bigint   not null,
    amount        bigint   not null,
    starts_on     date     not null,
    came_in       date     not null,
    member        text     not null,
    primary key (part_id, grain, starts_on, figure_id, province_2021, province_2025, came_in, member, change_id)
);

comment on table indicator.standing is 'Postings added up by province on both maps and by day, month and year. Written and folded as cells are.';
comment on column indicator.standing.part_id is 'bucket of the province, so that the table can be spread too';
comment on column indicator.standing.grain is '0 day, 1 month, 2 year';
comment on column indicator.standing.province_2021 is 'unit on the map of 2021; 0 not known, or a nationwide item';
comment on column indicator.standing.came_in is 'as in the journal for days; the first day of the month or year otherwise';

create index standing_to_fold on indicator.standing (part_id) where change_id <> 0;
