-- A page of products is read in their order; a name is found without reading all of them.
create index product_by_name on catalogue.product (folded_name, product_id);
create index product_by_kind on catalogue.product (kind_key, folded_name, product_id);
create index product_named on catalogue.product using gin (folded_name public.gin_trgm_ops);
