-- A name served to a worker of the call desk: locked until it is let go, or until nobody has been heard of it. What has
-- ended stays: who called how much is counted from here, and a name passed on comes back at `back_at`.
create table call (
  id uuid constraint call_pk primary key,
  listing_id uuid not null constraint call_listing_fk references listing (id),
  day date not null,
  slot int not null,
  roster_id uuid not null,
  area_path text not null,
  household_id uuid,
  account_id uuid not null constraint call_account_fk references account (id),
  served_at timestamptz not null,
  until timestamptz not null,
  ended_at timestamptz,
  ended_how text,
  outcome text,
  pass_reason text,
  back_at timestamptz,
  anyway_reason text,
  draft jsonb,
  constraint call_ended_ck check ((ended_at is null) = (ended_how is null)),
  constraint call_ended_how_ck check (ended_how in ('recorded', 'released', 'passed', 'taken_over', 'expired', 'unlocked'))
) with (fillfactor = 80);
-- No two workers hold one name, and no worker holds two.
create unique index call_listing_held_uq on call (listing_id) where ended_at is null;
create unique index call_account_held_uq on call (account_id) where ended_at is null;
create index call_household_ix on call (household_id) where ended_at is null and household_id is not null;
create index call_back_ix on call (listing_id, back_at) where back_at is not null;
create index call_account_ix on call (account_id, served_at);
create index call_roster_ix on call (roster_id, served_at);

alter table call enable row level security;
alter table call force row level security;
create policy call_scope on call using (
  area_path ^@ any ((select string_to_array(current_setting('app.areas', true), ','))::text[])
  or roster_id = any ((select string_to_array(current_setting('app.rosters', true), ','))::uuid[])
);

-- The order in which open dues of one roster and one owner are looked at by the call desk: agreed times, then what is owed,
-- then the rest, each by when it is wanted and by the last try. What is settled is not in it.
create index due_open_ix on due (
  roster_id,
  responsible_id,
  (case when status = 'put_off' or slot = 8 then 0 when owed_from is not null then 1 else 2 end),
  (case when status = 'put_off' then put_off_to when slot = 8 then opens_at else closes_at end),
  status_at nulls first
) where status not in ('reached', 'duplicate');
create index due_urgent_ix on due (roster_id, closes_at)
  where flags @> '[{"severity":"urgent"}]' and status not in ('reached', 'duplicate');

-- What a department answered can be an answer that was there already: the contact it was taken from, and what was said.
alter table hand_on add column taken_from uuid;
alter table hand_on add column answers jsonb;
