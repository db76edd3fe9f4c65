create schema sales;

comment on schema sales is 'Order lines of the platforms with the history of their states.';

create sequence sales.line_number;

comment on sequence sales.line_number is 'the lower 40 bits of line ids; above them stands the month the line was first told of';

create table sales.order_line (
    line_id        bigint   not null,
    product_id     bigint   not null,
    amount         bigint,
    quantity       integer  not null,
    line           integer  not null,
    buyer_province integer,
    came_in        date,
    part_id        smallint not null,
    order_id       text     not null,
    buyer_country  text,
    changed_on     date[],
    changed_by     integer[],
    stood_from     date[],
    stood_until    date[],
    history        json     not null,
    primary key (part_id, line_id)
) partition by range (line_id);

comment on table sales.order_line is 'An order line: every state told of it, and what they come to. Kept in the part of the household that sells it; one partition a month, made when its first line comes.';
comment on column sales.order_line.line_id is 'month since 2000 in which its first state was (June 2021 for what is older) shifted left by 40 bits, plus a number: the partition can be told from the id alone';
comment on column sales.order_line.product_id is 'the catalogue''s product, by the newest state that is no return or loss; so are quantity, amount (đồng) and buyer';
comment on column sales.order_line.buyer_province is 'unit of the province the buyer is in, null abroad; nothing else is known of buyers';
comment on column sales.order_line.came_in is 'the usual line: the whole quantity came in that day and stands. Null when nothing is in or the four arrays tell more';
comment on column sales.order_line.changed_on is 'days on which the pieces that count changed, by changed_by[i]';
comment on column sales.order_line.stood_from is 'days something came in; until stood_until[i] something of it stood, infinity while it does';
comment on column sales.order_line.history is 'states in their order, each [state 0..9, microseconds since 1970, quantity, amount, upload, row, product, buyer, applied by]; product and buyer are left out where they are the line''s, applied by where it is the upload';

create index order_line_by_product on sales.order_line (part_id, product_id);

create table sales.line_key (
    line_id  bigint   not null,
    line     integer  not null,
    part_id  smallint not null,
    platform text     not null,
    order_id text     not null,
    primary key (order_id, line, platform)
);

comment on table sales.line_key is 'Which line a platform means by order and line number, and the part it is kept in.';

create table sales.sold_product (
    product_id   bigint   not null,
    household_id bigint   not null,
    net_grams    bigint   not null,
    part_id      smallint not null,
    primary key (part_id, product_id)
);

comment on table sales.sold_product is 'Products that have lines, as the lines are kept and counted: when the catalogue says otherwise they follow.';
comment on column sales.sold_product.net_grams is 'the weight the lines were counted with';
