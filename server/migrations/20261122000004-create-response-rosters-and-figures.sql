create table response (
  id uuid constraint response_pk primary key,
  name text not null,
  playbook text not null,
  level text not null,
  starts_on date not null,
  ends_on date,
  area_paths text[] not null,
  opened_at timestamptz not null,
  constraint response_days_ck check (ends_on >= starts_on)
);

create table roster (
  id uuid constraint roster_pk primary key,
  response_id uuid not null constraint roster_response_fk references response (id),
  organisation_id uuid not null constraint roster_organisation_fk references organisation (id),
  area_id uuid not null constraint roster_area_fk references area (id),
  area_path text not null,
  name text not null,
  subject text not null,
  service text not null,
  field text not null,
  minutes int not null,
  rhythm jsonb not null,
  question_set jsonb not null,
  ladder jsonb not null,
  team_roles jsonb not null,
  starts_on date not null,
  ends_on date,
  constraint roster_subject_ck check (subject in ('person', 'household'))
);
create index roster_response_ix on roster (response_id);
create index roster_area_ix on roster (area_path text_pattern_ops);

-- One person or household on a roster.
create table listing (
  id uuid constraint listing_pk primary key,
  roster_id uuid not null constraint listing_roster_fk references roster (id),
  area_path text not null,
  person_id uuid constraint listing_person_fk references person (id),
  household_id uuid constraint listing_household_fk references household (id),
  dwelling_id uuid constraint listing_dwelling_fk references dwelling (id),
  responsible_id uuid constraint listing_responsible_fk references account (id),
  team jsonb not null default '[]',
  note text,
  added_on date not null,
  removed_on date,
  removed_reason text,
  reached_at timestamptz,
  last_note text,
  last_at timestamptz,
  constraint listing_subject_ck check ((person_id is null) <> (household_id is null))
) with (fillfactor = 80);
create unique index listing_person_uq on listing (roster_id, person_id) where removed_on is null and person_id is not null;
create unique index listing_household_uq on listing (roster_id, household_id) where removed_on is null and household_id is not null;
create index listing_responsible_ix on listing (responsible_id);
create index listing_person_ix on listing (person_id);
create index listing_dwelling_ix on listing (dwelling_id);

-- One contact owed on one day. Slot 8 is one put off to that day, slot 9 a debt on a day that has no due of its own.
create table due (
  listing_id uuid not null constraint due_listing_fk references listing (id),
  day date not null,
  slot int not null,
  roster_id uuid not null constraint due_roster_fk references roster (id),
  area_path text not null,
  responsible_id uuid,
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  status text not null default 'not_tried',
  status_at timestamptz,
  attempts int not null default 0,
  flags jsonb not null default '[]',
  step int not null default 0,
  step_due_at timestamptz,
  put_off_to timestamptz,
  owed_from date,
  owed_reason text,
  owed_next_step text,
  carried boolean not null default false,
  constraint due_pk primary key (listing_id, day, slot)
) with (fillfactor = 70);
create index due_roster_ix on due (roster_id, closes_at);
create index due_responsible_ix on due (responsible_id, closes_at);
create index due_closes_ix on due (closes_at);

-- Every contact tried, in the words of the one who tried.
create table contact (
  id uuid constraint contact_pk primary key,
  listing_id uuid not null constraint contact_listing_fk references listing (id),
  roster_id uuid not null,
  area_path text not null,
  day date not null,
  slot int not null,
  account_id uuid not null,
  device_id uuid,
  method text not null,
  outcome text not null,
  step int not null,
  answers jsonb not null,
  flags jsonb not null,
  note text,
  minutes int not null,
  members_met uuid[],
  spoke_with text,
  put_off_to timestamptz,
  separate boolean not null,
  paper boolean not null,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  clock_skew int,
  reversed_at timestamptz,
  reversed_reason text
);
create index contact_listing_ix on contact (listing_id, occurred_at);

create table follow_up (
  id uuid constraint follow_up_pk primary key,
  listing_id uuid not null constraint follow_up_listing_fk references listing (id),
  contact_id uuid not null,
  roster_id uuid not null,
  area_path text not null,
  what text not null,
  day date not null,
  owner_id uuid,
  state text not null default 'open',
  settled_note text,
  settled_at timestamptz,
  constraint follow_up_state_ck check (state in ('open', 'done', 'dropped'))
);
create index follow_up_listing_ix on follow_up (listing_id);

create table hand_on (
  id uuid constraint hand_on_pk primary key,
  listing_id uuid not null constraint hand_on_listing_fk references listing (id),
  roster_id uuid not null,
  area_path text not null,
  day date not null,
  slot int not null,
  recipient text not null,
  note text,
  log jsonb not null,
  handed_by uuid not null,
  handed_at timestamptz not null,
  due_at timestamptz not null,
  answer_outcome text,
  answer_note text,
  answered_at timestamptz,
  answered_by uuid
);
create index hand_on_listing_ix on hand_on (listing_id);

-- A day of a roster, signed.
create table day_close (
  id uuid constraint day_close_pk primary key,
  roster_id uuid not null constraint day_close_roster_fk references roster (id),
  area_path text not null,
  day date not null,
  signed_by uuid not null,
  signed_at timestamptz not null,
  counts jsonb not null,
  open jsonb not null,
  silent_phones jsonb not null,
  reopened_by uuid,
  reopened_at timestamptz,
  reopened_reason text
);
create unique index day_close_standing_uq on day_close (roster_id, day) where reopened_at is null;

create table bulletin (
  id uuid constraint bulletin_pk primary key,
  response_id uuid not null constraint bulletin_response_fk references response (id),
  area_id uuid not null constraint bulletin_area_fk references area (id),
  area_path text not null,
  template text not null,
  number int not null,
  title jsonb not null,
  day date not null,
  as_of timestamptz not null,
  -- Which entries were known: the database's snapshot, exact to the transaction while the cluster stays the same.
  snapshot text not null,
  cluster text not null,
  frozen_by uuid not null,
  frozen_at timestamptz not null,
  lines jsonb not null,
  figures jsonb not null,
  constraint bulletin_number_uq unique (response_id, area_id, template, number)
);

alter table roster enable row level security;
alter table roster force row level security;
create policy roster_scope on roster using (
  area_path ^@ any (string_to_array(current_setting('app.areas', true), ','))
  or id = any (string_to_array(current_setting('app.rosters', true), ',')::uuid[])
);
alter table listing enable row level security;
alter table listing force row level security;
create policy listing_scope on listing using (
  area_path ^@ any (string_to_array(current_setting('app.areas', true), ','))
  or roster_id = any (string_to_array(current_setting('app.rosters', true), ',')::uuid[])
);
alter table due enable row level security;
alter table due force row level security;
create policy due_scope on due using (
  area_path ^@ any (string_to_array(current_setting('app.areas', true), ','))
  or roster_id = any (string_to_array(current_setting('app.rosters', true), ',')::uuid[])
);
alter table contact enable row level security;
alter table contact force row level security;
create policy contact_scope on contact using (
  area_path ^@ any (string_to_array(current_setting('app.areas', true), ','))
  or roster_id = any (string_to_array(current_setting('app.rosters', true), ',')::uuid[])
);
alter table follow_up enable row level security;
alter table follow_up force row level security;
create policy follow_up_scope on follow_up using (
  area_path ^@ any (string_to_array(current_setting('app.areas', true), ','))
  or roster_id = any (string_to_array(current_setting('app.rosters', true), ',')::uuid[])
);
alter table hand_on enable row level security;
alter table hand_on force row level security;
create policy hand_on_scope on hand_on using (
  area_path ^@ any (string_to_array(current_setting('app.areas', true), ','))
  or roster_id = any (string_to_array(current_setting('app.rosters', true), ',')::uuid[])
);
alter table day_close enable row level security;
alter table day_close force row level security;
create policy day_close_scope on day_close using (
  area_path ^@ any (string_to_array(current_setting('app.areas', true), ','))
  or roster_id = any (string_to_array(current_setting('app.rosters', true), ',')::uuid[])
);
alter table bulletin enable row level security;
alter table bulletin force row level security;
create policy bulletin_scope on bulletin using (area_path ^@ any (string_to_array(current_setting('app.areas', true), ',')));
