create schema supply;

comment on schema supply is 'What households are supplied with: information, farm inputs and offers, orders of inputs.';

create sequence supply.item_id;

comment on sequence supply.item_id is 'ids of information items and farm inputs';

create table supply.information_item (
    part_id      smallint    not null,
    item_id      bigint      not null,
    source       text        not null,
    external_id  text        not null,
    channel      smallint    not null,
    title        text        not null,
    published_at timestamptz not null,
    province     integer,
    recipients   bigint,
    upload_id    bigint      not null,
    primary key (part_id, item_id)
);

comment on table supply.information_item is 'Something households were informed of through a platform or an app, known by (source, external_id).';
comment on column supply.information_item.part_id is '0: an item is no household''s';
comment on column supply.information_item.source is 'the platform that sent it; VN: the ministry';
comment on column supply.information_item.channel is '0 bài viết, 1 tin nhắn, 2 thông báo';
comment on column supply.information_item.province is 'unit of the province it is for, on the map in force when it was published; null: the whole nation';

create unique index information_item_by_external_id on supply.information_item (part_id, source, external_id);
create index information_item_by_time on supply.information_item (part_id, published_at desc, item_id);

create table supply.farm_input (
    part_id        smallint not null,
    input_id       bigint   not null,
    platform       text     not null,
    external_id    text     not null,
    name           text     not null,
    kind           smallint not null,
    offered_from   date[]   not null,
    offered_until  date[]   not null,
    market_price   bigint,
    platform_price bigint,
    offer_from     date[]   not null,
    offer_until    date[]   not null,
    offer_text     text,
    province       integer,
    upload_id      bigint   not null,
    primary key (part_id, input_id)
);

comment on table supply.farm_input is 'A good farms need, offered on a platform, known by (platform, external_id).';
comment on column supply.farm_input.part_id is '0: an input is no household''s';
comment on column supply.farm_input.kind is '0 giống, 1 phân bón, 2 thuốc BVTV, 3 thức ăn, 4 máy móc, 5 bao bì, 6 khác';
comment on column supply.farm_input.offered_from is 'first days it was on the platform, oldest first; offered_until[i] is the first day it no longer was, infinity while it is';
comment on column supply.farm_input.market_price is 'đồng; null: not known';
comment on column supply.farm_input.platform_price is 'đồng; null: not known';
comment on column supply.farm_input.offer_from is 'first days a special offer ran; offer_until[i] is the first day it no longer did';
comment on column supply.farm_input.province is 'unit of the province it is for, on the map in force when it was first offered; null: the whole nation';

create unique index farm_input_by_external_id on supply.farm_input (part_id, platform, external_id);

create table supply.input_order (
    part_id           smallint not null,
    order_id          bigint   not null,
    household_id      bigint   not null,
    origin_id         bigint   not null,
    platform          text     not null,
    external_id       text     not null,
    input_external_id text     not null,
    quantity          numeric  not null,
    ordered_on        date     not null,
    status            smallint not null,
    upload_id         bigint   not null,
    primary key (part_id, order_id)
);

comment on table supply.input_order is 'A household ordered an input, known by (platform, external_id, input_external_id); of its states the last received.';
comment on column supply.input_order.status is 'place in the list of states: 0 PLACED … 5 CANCELLED … 9 LOST';
comment on column supply.input_order.origin_id is 'the household it was recorded for; differs from household_id after a merge';

create unique index input_order_by_external_id on supply.input_order (external_id, input_external_id, platform, part_id);
create index input_order_by_household on supply.input_order (part_id, household_id);
create index input_order_by_input on supply.input_order (input_external_id, platform);
