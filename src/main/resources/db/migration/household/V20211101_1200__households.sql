create schema household;

comment on schema household is 'The register of producers: each listed once.';

create sequence household.household_id;
create sequence household.fact_id;

comment on sequence household.fact_id is 'ids of everything recorded about households: attendance, accounts, orders';

create table household.household (
    part_id             smallint not null,
    household_id        bigint   not null,
    locality_id         integer  not null references place.locality,
    earlier_localities  integer[],
    moved_on            date[],
    code                text,
    code_province       integer,
    full_name           text     not null,
    folded_name         text     not null,
    hamlet              text,
    kind                smallint not null default 0,
    cccd                bytea,
    cmnd                bytea,
    phone               bytea,
    phone_typed         bytea,
    born_on             date,
    born_year           smallint,
    sex                 smallint,
    main_products       text,
    area_ha             numeric,
    output_tonnes       numeric,
    season              text,
    standard            text,
    smartphone          boolean,
    listed_on           date,
    ceased_on           date,
    consent_on          date,
    consent_form        text,
    merged_into_part    smallint,
    merged_into         bigint,
    upload_id           bigint   not null,
    primary key (part_id, household_id)
);

comment on table household.household is 'A producer: a farm household, or one of the other kinds that do not count in "Hộ". Phones and citizen numbers are sealed.';
comment on column household.household.part_id is 'bucket fixed at registration from the commune: first in every key, so that the register can be spread over machines';
comment on column household.household.locality_id is 'where it lives now';
comment on column household.household.earlier_localities is 'where it lived before, oldest first; moved_on[i] is the day it left earlier_localities[i]';
comment on column household.household.kind is '0 farm household, 1 business household, 2 cooperative, 3 cooperative group, 4 farm, 5 enterprise';
comment on column household.household.sex is '0 nam, 1 nữ';
comment on column household.household.merged_into is 'the household this one was found to be; its facts are counted there';

create index household_by_name on household.household (locality_id, folded_name);

create table household.name_key (
    key_hash     uuid     not null,
    kind         smallint not null,
    province     integer  not null default 0,
    part_id      smallint not null,
    household_id bigint   not null,
    origin_id    bigint   not null,
    sharer       bigint   not null default 0,
    primary key (key_hash, province, sharer)
);

comment on table household.name_key is 'What names a household, as keyed hashes: spread by key_hash, so that any name finds its part.';
comment on column household.name_key.kind is '1 household code, 2 citizen number, 3 phone';
comment on column household.name_key.province is 'unit of the 2021 province a code is unique in; 0 for the other kinds';
comment on column household.name_key.origin_id is 'the household the key was registered for; differs from household_id after a merge';
comment on column household.name_key.sharer is '0 for a name only one household may bear (code, citizen number); the household itself for a phone, which several share';
