create table household (
  id uuid constraint household_pk primary key,
  area_id uuid not null constraint household_area_fk references area (id),
  area_path text not null,
  dwelling_id uuid constraint household_dwelling_fk references dwelling (id),
  roster_ids uuid[] not null default '{}',
  note text
);
create index household_dwelling_ix on household (dwelling_id);

create table person (
  id uuid constraint person_pk primary key,
  name text not null,
  pinyin text not null,
  initials text not null,
  sex text not null,
  birth_date date,
  area_id uuid not null constraint person_area_fk references area (id),
  area_path text not null,
  dwelling_id uuid constraint person_dwelling_fk references dwelling (id),
  household_id uuid constraint person_household_fk references household (id),
  household_role text,
  household_head boolean not null default false,
  roster_ids uuid[] not null default '{}',
  note text,
  created_at timestamptz not null,
  constraint person_sex_ck check (sex in ('unknown', 'male', 'female', 'unstated'))
);
create index person_name_ix on person (name text_pattern_ops);
create index person_pinyin_ix on person (pinyin text_pattern_ops);
create index person_initials_ix on person (initials text_pattern_ops);
create index person_dwelling_ix on person (dwelling_id);
create index person_household_ix on person (household_id);
create unique index person_household_head_uq on person (household_id) where household_head;

create table relation (
  id uuid constraint relation_pk primary key,
  person_id uuid not null constraint relation_person_fk references person (id),
  area_path text not null,
  roster_ids uuid[] not null default '{}',
  relation text not null,
  name text not null,
  position int not null default 0
);
create index relation_person_ix on relation (person_id);

-- Numbers are sealed field by field; `digest` is keyed and finds the whole number, `last4_digest` its last four digits.
create table phone (
  id uuid constraint phone_pk primary key,
  person_id uuid not null constraint phone_person_fk references person (id),
  relation_id uuid constraint phone_relation_fk references relation (id),
  area_path text not null,
  roster_ids uuid[] not null default '{}',
  sealed bytea not null,
  masked text not null,
  digest bytea not null,
  last4_digest bytea not null,
  label text,
  state text not null default 'ok',
  position int not null default 0,
  constraint phone_state_ck check (state in ('ok', 'wrong'))
);
create index phone_person_ix on phone (person_id);
create unique index phone_own_uq on phone (person_id, digest) where relation_id is null;
create index phone_digest_ix on phone (digest);
create index phone_last4_ix on phone (last4_digest);

create table document (
  id uuid constraint document_pk primary key,
  person_id uuid not null constraint document_person_fk references person (id),
  area_path text not null,
  type text not null,
  sealed bytea not null,
  masked text not null,
  digest bytea not null,
  last4_digest bytea not null
);
create index document_person_ix on document (person_id);
create index document_digest_ix on document (digest);
create index document_last4_ix on document (last4_digest);
-- One person holds it. It also finds a number that another station has, which no reader of this one may see.
create unique index document_number_uq on document (digest)
  where type in ('resident_identity_card', 'hk_macau_taiwan_residence_permit', 'passport');

create table person_tag (
  id uuid constraint person_tag_pk primary key,
  person_id uuid not null constraint person_tag_person_fk references person (id),
  area_path text not null,
  roster_ids uuid[] not null default '{}',
  tag text not null,
  source text not null,
  valid_from date,
  -- The first day on which it no longer holds.
  valid_to date,
  end_reason text,
  constraint person_tag_days_ck check (valid_to >= valid_from)
);
create index person_tag_person_ix on person_tag (person_id);
create unique index person_tag_open_uq on person_tag (person_id, tag) where valid_to is null;

-- The settings are read in a subquery: once for a statement, not once for each row.
alter table household enable row level security;
alter table household force row level security;
create policy household_scope on household using (
  area_path ^@ any ((select string_to_array(current_setting('app.areas', true), ','))::text[])
  or roster_ids && (select string_to_array(current_setting('app.rosters', true), ',')::uuid[])
);
alter table person enable row level security;
alter table person force row level security;
create policy person_scope on person using (
  area_path ^@ any ((select string_to_array(current_setting('app.areas', true), ','))::text[])
  or roster_ids && (select string_to_array(current_setting('app.rosters', true), ',')::uuid[])
);
alter table phone enable row level security;
alter table phone force row level security;
create policy phone_scope on phone using (
  area_path ^@ any ((select string_to_array(current_setting('app.areas', true), ','))::text[])
  or roster_ids && (select string_to_array(current_setting('app.rosters', true), ',')::uuid[])
);
alter table document enable row level security;
alter table document force row level security;
create policy document_scope on document using (
  area_path ^@ any ((select string_to_array(current_setting('app.areas', true), ','))::text[])
);
alter table person_tag enable row level security;
alter table person_tag force row level security;
create policy person_tag_scope on person_tag using (
  area_path ^@ any ((select string_to_array(current_setting('app.areas', true), ','))::text[])
  or roster_ids && (select string_to_array(current_setting('app.rosters', true), ',')::uuid[])
);
alter table relation enable row level security;
alter table relation force row level security;
create policy relation_scope on relation using (
  area_path ^@ any ((select string_to_array(current_setting('app.areas', true), ','))::text[])
  or roster_ids && (select string_to_array(current_setting('app.rosters', true), ',')::uuid[])
);
