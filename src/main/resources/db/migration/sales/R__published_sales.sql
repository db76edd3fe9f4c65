create or replace view published.sale as
select l.part_id, l.line_id, p.household_id, p.product_id, p.platform, c.day, c.pieces * p.net_grams as grams
from sales.order_line l
join published.product p on p.part_id = l.part_id and p.product_id = l.product_id
cross join lateral unnest(coalesce(l.changed_on, array[l.came_in]), coalesce(l.changed_by, array[l.quantity]))
    as c (day, pieces)
where c.day is not null;

comment on view published.sale is 'What of an order line came in on a day, in grams; less than nothing when it was taken back.';

create or replace view published.sale_market as
select l.part_id, l.line_id, p.household_id, p.product_id, p.platform, l.buyer_province, l.buyer_country,
       s.since, s.until
from sales.order_line l
join published.product p on p.part_id = l.part_id and p.product_id = l.product_id
cross join lateral unnest(coalesce(l.stood_from, array[l.came_in]), coalesce(l.stood_until, array['infinity'::date]))
    as s (since, until)
where s.since is not null;

comment on view published.sale_market is 'While anything of an order line stood: the province (unit) or the country it went to.';

create or replace view published.sold as
select s.part_id, s.line_id, s.household_id, s.product_id, s.platform, s.buyer_province, s.buyer_country,
       s.day, s.pieces * s.net_grams as grams, s.since, s.until
from (
    select l.part_id, l.line_id, p.household_id, p.product_id, p.platform, l.buyer_province, l.buyer_country, p.net_grams,
           unnest(coalesce(l.changed_on, array[l.came_in])) as day,
           unnest(coalesce(l.changed_by, array[l.quantity])) as pieces,
           unnest(coalesce(l.stood_from, array[l.came_in])) as since,
           unnest(coalesce(l.stood_until, array['infinity'::date])) as until
    from sales.order_line l
    join published.product p on p.part_id = l.part_id and p.product_id = l.product_id
) as s
where s.day is not null or s.since is not null;

comment on view published.sold is 'What sale and sale_market tell, side by side, so that what counts by lines looks each line up once: the nth change of weight beside the nth time something stood; day or since is null where there are more of the other.';
