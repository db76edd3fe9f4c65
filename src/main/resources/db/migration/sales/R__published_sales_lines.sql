create or replace view published.sold_line as
select l.part_id, l.line_id, p.household_id, p.platform, l.order_id, l.line, l.product_id, p.external_id as product,
       p.name, p.kind, p.kind_key, l.buyer_province, l.buyer_country
from sales.order_line l
join published.product p on p.part_id = l.part_id and p.product_id = l.product_id;

comment on view published.sold_line is 'What an order line is called, what was ordered and where it goes: buyer_province is a unit, null abroad.';
