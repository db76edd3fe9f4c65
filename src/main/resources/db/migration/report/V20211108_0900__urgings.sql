create table report.urging (
    urging_id     bigint generated always as identity primary key,
    form          text        not null check (form in ('weekly', 'monthly')),
    period_key    text        not null,
    unit_id       int         not null,
    message       text        not null,
    urged_by      int         not null,
    urged_by_name text        not null,
    urged_at      timestamptz not null
);

comment on table report.urging is 'Units the ministry asked to send a report it waits for. Append-only, a small reference table';
comment on column report.urging.unit_id is 'place.unit: code, map and validity of the unit in one';

create index urging_period on report.urging (form, period_key, unit_id);
