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
select l.part_id, l.line_id, p.household_id, p.product_id, p.platform, l.buyer_province, l.buyer_country,
       c.day, c.pieces * p.net_grams as grams, c.since, c.until
from sales.order_line l
join published.product p on p.part_id = l.part_id and p.product_id = l.product_id
cross join lateral unnest(
    coalesce(l.changed_on, array[l.came_in]), coalesce(l.changed_by, array[l.quantity]),
    coalesce(l.stood_from, array[l.came_in]), coalesce(l.stood_until, array['infinity'::date]))
    as c (day, pieces, since, until)
where c.day is not null or c.since is not null;

comment on view published.sold is 'What sale and sale_market tell, side by side, so that what counts by lines looks each line up once: the nth change of weight beside the nth time something stood; day or since is null where there are more of the other.';
