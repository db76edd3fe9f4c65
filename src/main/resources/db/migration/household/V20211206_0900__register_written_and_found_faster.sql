-- Where a household lives is taken from the localities the program has read, which are only ever added to: looking each
-- up once more cost a third of writing a household (docs/decisions/0019).
alter table household.household drop constraint household_locality_id_fkey;

create index household_named on household.household (folded_name);
