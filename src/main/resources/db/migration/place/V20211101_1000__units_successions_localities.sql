create schema place;

create table place.unit (
    unit_id int not null,
    code text not null,
    level smallint not null,
    kind text not null,
    name text not null,
    full_name text not null,
    folded_name text not null,
    parent_id int,
    district_id int,
    province_id int,
    geography smallint,
    valid_from date not null,
    valid_until date,
    area text,
    region text,
    constraint unit_pkey primary key (unit_id),
    constraint unit_level check (level between 0 and 3),
    constraint unit_validity check (valid_until > valid_from),
    constraint unit_code_once unique (geography, level, code)
);
comment on table place.unit is
    'Administrative units: the nation (0), the list of 10/7/2021 and the list of 1/7/2025. A place is a code with its validity, never a bare code. Reference table.';
comment on column place.unit.unit_id is
    'list (1 = 2021, 2 = 2025) * 1,000,000 + level * 100,000 + code; 0 is the nation. Never changes.';
comment on column place.unit.level is '0 nation, 1 province, 2 district (2021 only), 3 commune';
comment on column place.unit.valid_until is 'first day it no longer exists; null = exists';
comment on column place.unit.folded_name is 'name without marks, lower case, single spaces';
comment on column place.unit.area is 'miền: provinces only';
comment on column place.unit.region is 'one of six regions of its list: provinces only';

create table place.other_code (
    geography smallint not null,
    other_code text not null,
    unit_id int not null,
    constraint other_code_pkey primary key (geography, other_code)
);
comment on table place.other_code is 'Codes under which a unit is written elsewhere than in our list. Reference table.';

create table place.succession (
    succession_id bigint generated always as identity,
    old_unit int not null,
    new_unit int not null,
    from_date date not null,
    part boolean not null,
    source text not null,
    added_by bigint,
    retired_by bigint,
    constraint succession_pkey primary key (succession_id)
);
comment on table place.succession is
    'How units follow one another. Rows are never changed: a newer statement retires the older, an undo brings it back. Reference table.';
comment on column place.succession.part is 'only a part of the old unit went there';
comment on column place.succession.added_by is 'the upload that said so; null = the lists the program brings';
comment on column place.succession.retired_by is 'the upload that said otherwise; null = holds';
create unique index succession_holds on place.succession (old_unit, new_unit, from_date) where retired_by is null;
create index succession_added on place.succession (added_by) where added_by is not null;
create index succession_retired on place.succession (retired_by) where retired_by is not null;

create table place.locality (
    locality_id int not null,
    home_unit int not null,
    chosen_unit int,
    commune_2021 int,
    district_2021 int,
    province_2021 int,
    commune_2025 int,
    province_2025 int,
    constraint locality_pkey primary key (locality_id)
);
comment on table place.locality is
    'A commune seen on both maps; facts and figures are kept by it, so a change of successors changes only this table. Null = not known or not decided. Reference table.';
comment on column place.locality.locality_id is
    'the home unit''s id; 4,000,001 and on for a decided part of a split commune. Never changes.';
comment on column place.locality.home_unit is
    'the unit people are registered in: a commune of either list, or a 2021 district that has no communes';
comment on column place.locality.chosen_unit is 'the successor a person chose for households of a split commune';
create unique index locality_once on place.locality (home_unit, chosen_unit) nulls not distinct;

create table place.revision (
    only_one boolean not null default true,
    number bigint not null,
    constraint revision_pkey primary key (only_one),
    constraint revision_single check (only_one)
);
comment on table place.revision is 'Counts the changes of successions and localities, so that running programs see them.';
insert into place.revision (number) values (0);

create table place.country (
    code text not null,
    name text not null,
    english_name text not null,
    continent text not null,
    constraint country_pkey primary key (code)
);
comment on table place.country is
    'Countries by ISO 3166-1 alpha-2 with the continent under which the form lists them. Reference table.';

alter table place.unit
    add constraint unit_parent_fkey foreign key (parent_id) references place.unit (unit_id);
alter table place.succession
    add constraint succession_old_fkey foreign key (old_unit) references place.unit (unit_id),
    add constraint succession_new_fkey foreign key (new_unit) references place.unit (unit_id);
alter table place.locality
    add constraint locality_home_fkey foreign key (home_unit) references place.unit (unit_id);
