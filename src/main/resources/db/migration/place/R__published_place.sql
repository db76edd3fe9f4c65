-- What other modules may read of places in SQL.
create or replace view published.unit as
select unit_id, code, level, kind, name, full_name, folded_name, parent_id, district_id, province_id,
       geography, valid_from, valid_until, area, region
from place.unit;
comment on view published.unit is 'One row per administrative unit of either list, and the nation (unit_id 0).';

create or replace view published.locality as
select locality_id, home_unit, chosen_unit, commune_2021, district_2021, province_2021, commune_2025, province_2025
from place.locality;
comment on view published.locality is
    'One row per locality: the units it lies in on both maps; null = not known or not decided ("chưa phân xã").';

create or replace view published.succession as
select old_unit, new_unit, from_date, part, source
from place.succession
where retired_by is null;
comment on view published.succession is 'Which unit followed which, as held now.';

create or replace view published.country as
select code, name, english_name, continent
from place.country;
comment on view published.country is 'Countries with the continent under which the form lists them.';
