create table report.form_choice (
    choice_id  bigint generated always as identity primary key,
    form       text        not null check (form in ('weekly', 'monthly')),
    version    text        not null,
    since      text        not null,
    reason     text        not null,
    decided_by text        not null,
    decided_at timestamptz not null
);

comment on table report.form_choice is
    'The ministry made a form version the usual one from a period on; the latest decision of the latest period holds. A small reference table';
comment on column report.form_choice.since is 'key of the first period the version is the usual one for';
