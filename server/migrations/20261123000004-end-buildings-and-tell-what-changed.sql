-- The last day a building, or a door, is lived in. What is recorded behind it stays; it is offered no more.
alter table building add column ended_on date;
alter table dwelling add column ended_on date;

-- What changed in the record of somebody, for those who keep it. The journal proves it; this tells it: the journal is not
-- read by person, because row-level security lets only leakproof operators reach an index, and `@>` of a list is none.
create table person_change (
  id uuid constraint person_change_pk primary key,
  person_id uuid not null constraint person_change_person_fk references person (id),
  area_path text not null,
  at timestamptz not null,
  by_id uuid not null,
  -- The journal's row.
  command_id uuid not null,
  what text not null,
  about jsonb not null default '{}',
  reason text
);
create index person_change_person_ix on person_change (person_id, at);

alter table person_change enable row level security;
alter table person_change force row level security;
-- Who works here by a roster alone tells what they did, and sees that; what was told moves only with its person.
create policy person_change_read on person_change for select using (
  area_path ^@ any ((select string_to_array(current_setting('app.areas', true), ','))::text[])
  or by_id = any ((select string_to_array(current_setting('app.accounts', true), ',')::uuid[])::uuid[])
);
create policy person_change_append on person_change for insert with check (
  area_path ^@ any ((select string_to_array(current_setting('app.areas', true), ','))::text[])
  or by_id = any ((select string_to_array(current_setting('app.accounts', true), ',')::uuid[])::uuid[])
);
create policy person_change_move on person_change for update using (
  area_path ^@ any ((select string_to_array(current_setting('app.areas', true), ','))::text[])
);

-- Who put somebody on a roster and took them off, and when within the day.
alter table listing
  add column added_at timestamptz,
  add column added_by uuid,
  add column removed_at timestamptz,
  add column removed_by uuid;
-- Everything that was done for a household.
create index listing_household_ix on listing (household_id) where household_id is not null;
