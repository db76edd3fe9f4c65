create or replace view published.product as
select p.part_id, p.product_id, p.household_id, p.origin_id, p.account_id, p.platform, p.external_id, p.name, p.kind,
       p.kind_key, p.net_grams, p.ocop_stars, p.gtin,
       case when p.gtin is null then p.folded_name || ' ' || p.net_grams else 'gtin ' || lpad(p.gtin, 14, '0') end as item,
       p.folded_name
from catalogue.product p;

comment on view published.product is 'Products, one row each; item is the same for what counts as one product of a household over both platforms: same trade item number, else same name without marks and same net weight.';

create or replace view published.product_listing as
select p.part_id, p.household_id, p.product_id, p.platform, p.kind_key, p.ocop_stars,
       case when p.gtin is null then p.folded_name || ' ' || p.net_grams else 'gtin ' || lpad(p.gtin, 14, '0') end as item,
       p.marked_from, p.marked_until, p.traced_from, p.traced_until,
       greatest(l.since, o.since) as since, least(l.until, o.until) as until
from catalogue.product p
cross join lateral unnest(p.listed_on, p.delisted_on) as l (since, until)
join published.shop_account o on o.part_id = p.part_id and o.account_id = p.account_id
where greatest(l.since, o.since) < least(l.until, o.until);

comment on view published.product_listing is 'When a product was on offer: listed, and its account open.';

create or replace view published.product_mark as
select l.part_id, l.household_id, l.product_id, l.platform, l.item,
       greatest(l.since, m.since) as since, least(l.until, m.until) as until
from published.product_listing l
cross join lateral unnest(l.marked_from, l.marked_until) as m (since, until)
where greatest(l.since, m.since) < least(l.until, m.until);

comment on view published.product_mark is 'When a product bore a brand mark while it was on offer.';

create or replace view published.product_trace as
select l.part_id, l.household_id, l.product_id, l.platform, l.item,
       greatest(l.since, t.since) as since, least(l.until, t.until) as until
from published.product_listing l
cross join lateral unnest(l.traced_from, l.traced_until) as t (since, until)
where greatest(l.since, t.since) < least(l.until, t.until);

comment on view published.product_trace is 'When a product had a tracing tool while it was on offer.';
