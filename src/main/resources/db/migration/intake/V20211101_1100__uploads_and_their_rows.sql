create schema intake;

comment on schema intake is 'Everything that was sent: uploads, the verdict on each row, and what waits for a person.';

create table intake.upload (
    upload_id      bigint generated always as identity primary key,
    format         text        not null,
    sender         text        not null,
    channel        text        not null check (channel in ('FILE', 'FORM', 'API')),
    file_name      text        not null,
    sha256         text        not null,
    bytes          bigint      not null,
    received_at    timestamptz not null,
    received_by    text        not null,
    state          text        not null check (state in ('RECEIVED', 'APPLYING', 'APPLIED', 'REFUSED', 'UNDONE', 'DISCARDED')),
    all_or_nothing boolean     not null default false,
    applied_line   integer     not null default 0,
    row_count      integer     not null default 0,
    created        integer     not null default 0,
    updated        integer     not null default 0,
    unchanged      integer     not null default 0,
    waiting        integer     not null default 0,
    refused        integer     not null default 0,
    refusal        text,
    applied_at     timestamptz,
    undone_at      timestamptz,
    undone_by      text
);

comment on table intake.upload is 'One thing somebody sent: a file, a form, a feed. The original is kept sealed in the data directory under upload_id.';
comment on column intake.upload.sender is 'VN for the ministry, place:<unit id> or platform:<name>';
comment on column intake.upload.applied_line is 'lines up to this one are applied: where an interrupted upload goes on';

create index upload_same_file on intake.upload (sha256, format, sender);

create table intake.outcome (
    upload_id    bigint   not null,
    line         integer  not null,
    verdict      smallint not null,
    record       smallint,
    part_id      smallint,
    record_id    bigint,
    household_id bigint,
    applied_by   bigint,
    entry_id     bigint,
    before       jsonb,
    problems     jsonb,
    cells        bytea,
    primary key (upload_id, line)
);

comment on table intake.outcome is 'The verdict on one row of an upload and the record it made or changed.';
comment on column intake.outcome.verdict is '0 created, 1 updated, 2 unchanged, 3 waiting, 4 refused';
comment on column intake.outcome.record is 'kind of record, see RecordKind';
comment on column intake.outcome.applied_by is 'the upload that brought a waiting row in, when not its own';
comment on column intake.outcome.before is 'the record as it was before an update, for undo';
comment on column intake.outcome.cells is 'what was sent, sealed; kept for rows that wait or were refused';

create index outcome_by_household on intake.outcome (household_id, upload_id) where household_id is not null;
create index outcome_by_record on intake.outcome (record_id, upload_id) where verdict in (1, 2);
create index outcome_by_entry on intake.outcome (entry_id) where entry_id is not null;

create table intake.entry (
    entry_id    bigint generated always as identity primary key,
    queue       text        not null check (queue in ('MATCHING', 'DUPLICATE')),
    format      text        not null,
    sender      text        not null,
    record_key  text        not null,
    reasons     jsonb       not null,
    candidates  jsonb       not null,
    reference   uuid,
    opened_at   timestamptz not null,
    opened_by   bigint      not null,
    state       text        not null default 'OPEN' check (state in ('OPEN', 'SAME', 'DIFFERENT', 'RESOLVED', 'WITHDRAWN', 'LATER')),
    decided_at  timestamptz,
    decided_by  text,
    household_id bigint
);

comment on table intake.entry is 'What waits for a person: rows whose household is not certain (MATCHING), or two households that may be one (DUPLICATE).';
comment on column intake.entry.reference is 'keyed hash of the household reference the decision is about: the same reference of the same record is not asked twice';

create unique index entry_open on intake.entry (queue, format, sender, record_key) where state in ('OPEN', 'LATER');
create index entry_decided on intake.entry (format, sender, record_key) where state = 'SAME';
