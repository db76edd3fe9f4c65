create or replace view published.sale_value as
select l.part_id, l.line_id, p.household_id, p.platform, c.day,
       (round(l.amount::numeric * c.stood / l.quantity)
           - round(l.amount::numeric * (c.stood - c.pieces) / l.quantity))::bigint as dong
from sales.order_line l
join published.product p on p.part_id = l.part_id and p.product_id = l.product_id
cross join lateral (
    select u.day, u.pieces, sum(u.pieces) over (order by u.n) as stood
    from unnest(coalesce(l.changed_on, array[l.came_in]), coalesce(l.changed_by, array[l.quantity]))
        with ordinality as u (day, pieces, n)
) as c
where c.day is not null and l.amount is not null;

comment on view published.sale_value is 'What of an order line''s amount came in on a day, in đồng; less than nothing when it was taken back. What stands is rounded, so that a line taken back in parts leaves nothing.';

create or replace view published.sale_account as
select m.part_id, m.line_id, m.household_id, m.platform, p.account_id, m.since, m.until
from published.sale_market m
join published.product p on p.part_id = m.part_id and p.product_id = m.product_id;

comment on view published.sale_account is 'While anything of an order line stood: the seller account it was sold from.';
