create or replace view published.shop_account as
select a.part_id, a.household_id, a.account_id, a.platform, o.since, o.until
from shop.account a
cross join lateral unnest(a.opened_on, a.closed_on) as o (since, until);

comment on view published.shop_account is 'When a household had an open seller account; until is infinity while it is open.';

create or replace view published.payment_account as
select a.part_id, a.household_id, a.account_id, a.platform, a.provider, o.since, o.until
from shop.payment_account a
cross join lateral unnest(a.opened_on, a.closed_on) as o (since, until);

comment on view published.payment_account is 'When a household had an open e-payment account; until is infinity while it is open.';

create or replace view published.seller_account as
select a.part_id, a.account_id, a.household_id, a.origin_id, a.platform, a.external_id, a.stall_name
from shop.account a;

comment on view published.seller_account is 'Seller accounts, one row each, and whose they are: what products hang on.';

create or replace view published.account_mark as
select a.part_id, a.household_id, a.account_id, a.platform, greatest(o.since, m.since) as since, least(o.until, m.until) as until
from shop.account a
cross join lateral unnest(a.opened_on, a.closed_on) as o (since, until)
cross join lateral unnest(a.marked_from, a.marked_until) as m (since, until)
where greatest(o.since, m.since) < least(o.until, m.until);

comment on view published.account_mark is 'When an account bore a brand mark while it was open.';

create or replace view published.account_trace as
select a.part_id, a.household_id, a.account_id, a.platform, greatest(o.since, t.since) as since, least(o.until, t.until) as until
from shop.account a
cross join lateral unnest(a.opened_on, a.closed_on) as o (since, until)
cross join lateral unnest(a.traced_from, a.traced_until) as t (since, until)
where greatest(o.since, t.since) < least(o.until, t.until);

comment on view published.account_trace is 'When an account had a tracing tool while it was open.';
