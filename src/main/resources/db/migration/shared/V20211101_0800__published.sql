-- Views in this schema are what modules show each other; they are made by each module's repeatable migrations.
create schema published;
comment on schema published is 'Facts that modules publish for one another; the only tables-like things read across modules';

-- Search without tone marks (unaccent handles Đ as well) and by likeness.
create extension if not exists unaccent;
create extension if not exists pg_trgm;
