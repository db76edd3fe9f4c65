create schema training;

comment on schema training is 'Trainings of the programme and who attended them.';

create table training.attendance (
    part_id       smallint not null,
    attendance_id bigint   not null,
    household_id  bigint   not null,
    origin_id     bigint   not null,
    training_code text     not null,
    topic         smallint not null,
    held_on       date     not null,
    venue         text,
    organiser     text,
    upload_id     bigint   not null,
    primary key (part_id, household_id, training_code, topic, origin_id)
);

comment on table training.attendance is 'A household attended a training of one topic; once a class and topic, however often it is sent.';
comment on column training.attendance.topic is '0 digital skills (KNS), 1 fulfilment (DGKN)';
comment on column training.attendance.origin_id is 'the household it was recorded for; differs from household_id after a merge';

create index attendance_by_id on training.attendance (attendance_id);
create index attendance_by_class on training.attendance (training_code, held_on);
