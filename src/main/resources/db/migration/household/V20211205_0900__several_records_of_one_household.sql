alter table household.household
    add column former_codes          text[],
    add column former_code_provinces integer[],
    add column also_named            text[],
    add column merged_with           bigint,
    add column merge_upload_id       bigint;

update household.household set merged_with = merged_into where merged_into is not null;

comment on column household.household.former_codes is 'codes it was given before: they go on finding it; former_code_provinces[i] is the 2021 province former_codes[i] was given in';
comment on column household.household.also_named is 'folded names of the households merged into this one: they name it too';
comment on column household.household.merged_with is 'the household it was itself merged with; that one may have been merged into another since, which is merged_into';
comment on column household.household.merge_upload_id is 'the upload that stands for the merge';

create index household_merged on household.household (merged_into_part, merged_into) where merged_into is not null;

comment on column household.name_key.kind is '1 household code, 2 citizen number, 3 phone, 4 household code of former times';
comment on column household.name_key.sharer is '0 for a name only one household may bear (code, citizen number); the household itself for a name several may share (phone, former code)';
