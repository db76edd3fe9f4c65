alter table intake.entry add column locality_id integer;

comment on column intake.entry.locality_id is 'where the waiting row says its household lives; an entry without candidates is shown to those who decide there';
