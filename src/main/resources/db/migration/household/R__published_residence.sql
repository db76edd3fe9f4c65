drop view if exists published.residence;

create view published.residence as
select h.part_id, h.household_id, stay.locality_id, stay.since, stay.until,
       greatest(stay.since, least(stay.until, h.ceased_on)) as held_until, h.kind = 0 as counts_as_household
from household.household h
cross join lateral (
    select h.locality_id,
           coalesce(h.moved_on[cardinality(h.moved_on)], '-infinity'::date) as since,
           'infinity'::date as until
    union all
    select h.earlier_localities[n.i], coalesce(h.moved_on[n.i - 1], '-infinity'::date), h.moved_on[n.i]
    from generate_subscripts(h.moved_on, 1) as n (i)
    where h.moved_on is not null
) as stay
where h.merged_into is null;

comment on view published.residence is 'Where a household lived and when, also after it ceased farming; what it held there it held until held_until.';

create or replace view published.home as
select h.part_id, h.household_id, h.locality_id
from household.household h
where h.merged_into is null;

comment on view published.home is 'Where a household lives now, one row each: for lists of what lies in a place.';
