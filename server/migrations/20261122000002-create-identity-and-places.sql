create table area (
  id uuid constraint area_pk primary key,
  code text not null constraint area_code_uq unique,
  name text not null,
  level text not null,
  parent_id uuid constraint area_parent_fk references area (id),
  path text not null constraint area_path_uq unique,
  valid_from date,
  valid_to date,
  constraint area_path_ck check (path ~ '^/([0-9]+/)+$')
);
create index area_parent_ix on area (parent_id);

create table organisation (
  id uuid constraint organisation_pk primary key,
  name text not null,
  type text not null,
  area_id uuid not null constraint organisation_area_fk references area (id),
  area_path text not null,
  run_by uuid constraint organisation_run_by_fk references organisation (id),
  uscc text,
  phone text
);
create index organisation_area_ix on organisation (area_path text_pattern_ops);

create table building (
  id uuid constraint building_pk primary key,
  area_id uuid not null constraint building_area_fk references area (id),
  area_path text not null,
  estate text not null,
  name text not null,
  units text[] not null,
  floors int not null,
  constraint building_name_uq unique (area_id, estate, name)
);
create index building_area_ix on building (area_path text_pattern_ops, estate, name);

create table dwelling (
  id uuid constraint dwelling_pk primary key,
  building_id uuid not null constraint dwelling_building_fk references building (id),
  area_path text not null,
  unit text not null,
  floor int not null,
  room text not null,
  constraint dwelling_door_uq unique (building_id, unit, room)
);

create table account (
  id uuid constraint account_pk primary key,
  name text not null,
  login_name text not null constraint account_login_name_uq unique,
  password_hash text not null,
  second_factor_sealed bytea,
  second_factor_last_step bigint,
  status text not null default 'active',
  created_at timestamptz not null,
  constraint account_status_ck check (status in ('active', 'disabled'))
);

-- Failed sign-ins by the name that was typed, whether an account has it or not: a lock-out tells nothing either.
create table sign_in_failure (
  name_digest bytea constraint sign_in_failure_pk primary key,
  failed int not null,
  locked_until timestamptz,
  last_at timestamptz not null
);

create table membership (
  id uuid constraint membership_pk primary key,
  account_id uuid not null constraint membership_account_fk references account (id),
  organisation_id uuid not null constraint membership_organisation_fk references organisation (id),
  role text not null,
  constraint membership_uq unique (account_id, organisation_id, role)
);
create index membership_organisation_ix on membership (organisation_id);

create table session (
  id uuid constraint session_pk primary key,
  token_hash bytea not null constraint session_token_uq unique,
  account_id uuid not null constraint session_account_fk references account (id),
  device_id uuid,
  device_label text,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index session_account_ix on session (account_id);

-- A phone that reports what it has not sent yet.
create table device (
  account_id uuid not null constraint device_account_fk references account (id),
  device_id uuid not null,
  label text not null,
  last_seen_at timestamptz not null,
  unsent int not null default 0,
  constraint device_pk primary key (account_id, device_id)
);
