create schema catalogue;

comment on schema catalogue is 'What households offer on the platforms: products, their kinds, brand marks and tracing.';

create table catalogue.product (
    part_id        smallint not null,
    product_id     bigint   not null,
    household_id   bigint   not null,
    origin_id      bigint   not null,
    account_id     bigint   not null,
    platform       text     not null,
    external_id    text     not null,
    name           text     not null,
    folded_name    text     not null,
    kind           text     not null,
    kind_key       text     not null,
    net_grams      bigint   not null,
    unit           text,
    price_vnd      bigint,
    trace_code     text,
    standard       text,
    ocop_stars     smallint,
    gtin           text,
    listed_on      date[]   not null,
    delisted_on    date[]   not null,
    marked_from    date[]   not null,
    marked_until   date[]   not null,
    traced_from    date[]   not null,
    traced_until   date[]   not null,
    upload_id      bigint   not null,
    primary key (part_id, product_id)
);

comment on table catalogue.product is 'A product on a platform, known by (platform, external_id); it belongs to the household of its account and follows it.';
comment on column catalogue.product.account_id is 'the seller account that offers it: shop.account, without a foreign key as all facts';
comment on column catalogue.product.kind_key is 'the kind as kinds are compared: NFC, lower case, spaces collapsed, hoà = hòa, other tones kept';
comment on column catalogue.product.net_grams is 'net weight of one unit sold, in grams';
comment on column catalogue.product.gtin is 'trade item number as sent, digits only';
comment on column catalogue.product.listed_on is 'first days it was listed, oldest first; delisted_on[i] is the first day it no longer was, infinity while listed';
comment on column catalogue.product.marked_from is 'first days it bore a brand mark; marked_until[i] is the first day it no longer did';
comment on column catalogue.product.traced_from is 'first days it had a tracing tool; traced_until[i] is the first day it no longer did';

create unique index product_by_external_id on catalogue.product (external_id, platform, part_id);
create index product_by_household on catalogue.product (part_id, household_id);
create index product_by_account on catalogue.product (account_id);
