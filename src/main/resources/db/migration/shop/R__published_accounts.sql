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
