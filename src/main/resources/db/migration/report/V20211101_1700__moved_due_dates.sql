create schema report;

comment on schema report is 'Reporting periods, the reports units send, and what became of them';

create table report.moved_due_date (
    move_id    bigint generated always as identity primary key,
    form       text        not null check (form in ('weekly', 'monthly')),
    period_key text        not null,
    due_at     timestamptz not null,
    reason     text        not null,
    moved_by   text        not null,
    moved_at   timestamptz not null
);

comment on table report.moved_due_date is
    'Due dates the ministry moved; the latest decision on a period holds, earlier ones stay on record. A small reference table';

create index moved_due_date_period on report.moved_due_date (form, period_key, moved_at desc);
