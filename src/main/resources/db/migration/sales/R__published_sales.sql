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
