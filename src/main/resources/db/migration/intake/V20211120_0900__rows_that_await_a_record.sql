alter table intake.entry drop constraint entry_queue_check;
alter table intake.entry add constraint entry_queue_check check (queue in ('MATCHING', 'DUPLICATE', 'AWAITED'));
alter table intake.entry add column awaits text;

comment on table intake.entry is 'What waits: for a person, rows whose household is not certain (MATCHING) or two households that may be one (DUPLICATE); by itself, rows about a record that is not known yet (AWAITED).';
comment on column intake.entry.awaits is 'for AWAITED: format and id of the record that must become known first, as its sender (the same one) names it';

create index entry_awaits on intake.entry (awaits, sender) where queue = 'AWAITED' and state in ('OPEN', 'LATER');
create index outcome_by_applier on intake.outcome (applied_by) where applied_by is not null;
