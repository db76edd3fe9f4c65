create table report.submission (
    submission_id     bigint generated always as identity primary key,
    form              text        not null check (form in ('weekly', 'monthly')),
    period_key        text        not null,
    unit_id           int         not null,
    attempt           smallint    not null,
    restatement       smallint    not null check (restatement >= 0),
    cause             text,
    form_version      text        not null,
    due_at            timestamptz not null,
    late              boolean     not null,
    moment            text        not null,
    definitions       json        not null,
    denominator       json,
    lines             json        not null,
    submitted_by      int         not null,
    submitted_by_name text        not null,
    submitted_at      timestamptz not null,
    unique (form, period_key, unit_id, attempt),
    constraint restated_with_cause check ((restatement = 0) = (cause is null))
);

comment on table report.submission is
    'A report as it was sent, frozen: nothing in it ever changes. A returned report sent again is a new attempt; an accepted one that has to say something else is a numbered restatement with its cause. Append-only, a small reference table';
comment on column report.submission.unit_id is 'place.unit: code, map and validity of the unit in one';
comment on column report.submission.moment is 'up to where the journal of postings had come: tells what changed since';
comment on column report.submission.definitions is 'hash of the definition of every figure, by code and key';
comment on column report.submission.lines is 'the rows as printed; json, not jsonb, so that every digit stays as it was sent';

create table report.decision (
    submission_id   bigint      primary key references report.submission,
    state           text        not null check (state in ('RETURNED', 'ACCEPTED')),
    reason          text,
    decided_by      int         not null,
    decided_by_name text        not null,
    decided_at      timestamptz not null,
    constraint returned_with_reason check (state <> 'RETURNED' or reason is not null)
);

comment on table report.decision is 'What the ministry decided on a submission, once. Append-only, a small reference table';
