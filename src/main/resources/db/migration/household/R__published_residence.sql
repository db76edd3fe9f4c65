create or replace view published.residence as
select h.part_id, h.household_id, stay.locality_id, stay.since, stay.until, h.kind = 0 as counts_as_household, stay.ends
from household.household h
cross join lateral (
    select h.locality_id,
           coalesce(h.moved_on[cardinality(h.moved_on)], '-infinity'::date) as since,
           coalesce(h.ceased_on, 'infinity'::date) as until,
           h.ceased_on is not null as ends
    union all
    select h.earlier_localities[n.i],
           coalesce(h.moved_on[n.i - 1], '-infinity'::date),
           least(h.moved_on[n.i], coalesce(h.ceased_on, 'infinity'::date)),
           coalesce(h.ceased_on <= h.moved_on[n.i], false)
    from generate_subscripts(h.moved_on, 1) as n (i)
    where h.moved_on is not null
) as stay
where h.merged_into is null;

comment on view published.residence is 'Where a household lived and when; the last stay ends when it ceased farming.';

create or replace view published.home as
select h.part_id, h.household_id, h.locality_id
from household.household h
where h.merged_into is null;

comment on view published.home is 'Where a household lives now, one row each: for lists of what lies in a place.';
