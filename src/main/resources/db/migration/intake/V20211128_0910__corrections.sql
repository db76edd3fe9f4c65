create table intake.correction (
    upload_id    bigint      not null,
    line         integer     not null,
    cells        bytea       not null,
    corrected_by text        not null,
    corrected_at timestamptz not null,
    entered_as   bigint,
    primary key (upload_id, line)
);

comment on table intake.correction is 'A row of an upload as a person mended it on screen; the original stays as it was sent.';
comment on column intake.correction.cells is 'the row''s cells as they are to be read, sealed';
comment on column intake.correction.entered_as is 'the upload that took the row in, when its file had been applied already; null: the file is read with it';
