create schema shop;

comment on schema shop is 'Seller accounts and e-payment accounts of households on the platforms.';

create table shop.account (
    part_id      smallint not null,
    account_id   bigint   not null,
    household_id bigint   not null,
    origin_id    bigint   not null,
    platform     text     not null,
    external_id  text     not null,
    stall_name   text,
    opened_on    date[]   not null,
    closed_on    date[]   not null,
    marked_from  date[]   not null,
    marked_until date[]   not null,
    traced_from  date[]   not null,
    traced_until date[]   not null,
    upload_id    bigint   not null,
    primary key (part_id, account_id)
);

comment on table shop.account is 'A seller account (stall) on a platform, known by (platform, external_id).';
comment on column shop.account.opened_on is 'first days it was open, oldest first; closed_on[i] is the first day it no longer was, infinity while open';
comment on column shop.account.marked_from is 'first days it bore a brand mark; marked_until[i] is the first day it no longer did';
comment on column shop.account.traced_from is 'first days it had a tracing tool; traced_until[i] is the first day it no longer did';

create unique index account_by_external_id on shop.account (external_id, platform, part_id);
create index account_by_household on shop.account (part_id, household_id);

create table shop.payment_account (
    part_id      smallint not null,
    account_id   bigint   not null,
    household_id bigint   not null,
    origin_id    bigint   not null,
    platform     text     not null,
    external_id  text     not null,
    provider     text     not null,
    opened_on    date[]   not null,
    closed_on    date[]   not null,
    upload_id    bigint   not null,
    primary key (part_id, account_id)
);

comment on table shop.payment_account is 'An e-payment account a platform reports, known by (platform, external_id).';

create unique index payment_account_by_external_id on shop.payment_account (external_id, platform, part_id);
create index payment_account_by_household on shop.payment_account (part_id, household_id);
