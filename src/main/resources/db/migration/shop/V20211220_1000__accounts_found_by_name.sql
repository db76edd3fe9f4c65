alter table shop.account add column folded_name text not null default '';
alter table shop.payment_account add column folded_name text not null default '';

update shop.account set folded_name = lower(public.unaccent(stall_name)) where stall_name is not null;
update shop.payment_account set folded_name = lower(public.unaccent(provider));

comment on column shop.account.folded_name is 'the stall''s name without marks and capitals, for searching';
comment on column shop.payment_account.folded_name is 'the provider''s name without marks and capitals, for searching';

create index account_by_name on shop.account using gin (folded_name public.gin_trgm_ops);
create index payment_account_by_name on shop.payment_account using gin (folded_name public.gin_trgm_ops);
