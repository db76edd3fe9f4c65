alter table supply.information_item add column folded_title text not null default '';
alter table supply.farm_input add column folded_name text not null default '';

comment on column supply.information_item.folded_title is 'the title without marks and capitals, for searching';
comment on column supply.farm_input.folded_name is 'the name without marks and capitals, for searching';
