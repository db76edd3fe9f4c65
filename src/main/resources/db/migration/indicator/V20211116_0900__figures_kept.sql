alter table indicator.figure add column kept boolean not null default true;

comment on column indicator.figure.kept is 'whether it is counted: the first year''s figures always, a later year''s from the first report that asks for them';
