create or replace view published.information_item as
select part_id, item_id, source,
       case channel when 0 then 'ARTICLE' when 1 then 'MESSAGE' else 'NOTICE' end as channel,
       (published_at at time zone 'Asia/Ho_Chi_Minh')::date as published_on, province, title
from supply.information_item;

comment on view published.information_item is 'What households were informed of, by which channel and on which day in Vietnam; province null: nationwide.';

create or replace view published.farm_input as
select i.part_id, i.input_id, i.platform, i.province, o.since, o.until
from supply.farm_input i
cross join lateral unnest(i.offered_from, i.offered_until) as o (since, until);

comment on view published.farm_input is 'When a farm input was on a platform; until is infinity while it is; province null: nationwide.';

create or replace view published.input_offer as
select i.part_id, i.input_id, i.platform, i.province, i.market_price, i.platform_price,
       greatest(o.since, s.since) as since, least(o.until, s.until) as until
from supply.farm_input i
cross join lateral unnest(i.offered_from, i.offered_until) as o (since, until)
cross join lateral unnest(i.offer_from, i.offer_until) as s (since, until)
where greatest(o.since, s.since) < least(o.until, s.until);

comment on view published.input_offer is 'When a special offer of an input ran while the input itself was on the platform, with both prices in đồng (null: not known).';

create or replace view published.input_order as
select part_id, household_id, order_id, platform, ordered_on,
       (array['PLACED', 'CONFIRMED', 'SHIPPED', 'DELIVERED', 'COMPLETED', 'CANCELLED', 'DELIVERY_FAILED', 'RETURNING', 'RETURNED', 'LOST'])[status + 1] as status
from supply.input_order;

comment on view published.input_order is 'Which household ordered inputs, when, and the last state received.';

create or replace view published.item_name as
select part_id, item_id, title as name, external_id, source from supply.information_item
union all
select part_id, input_id, name, external_id, platform from supply.farm_input;

comment on view published.item_name is 'What an information item or a farm input is called, with its id at whoever sent it; item_id is unlike over both.';
