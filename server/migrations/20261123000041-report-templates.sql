-- A superior's form as it was received: sealed, for it may hold names. Those that no template is made of go after a day.
create table report_template_file (
  id uuid constraint report_template_file_pk primary key,
  organisation_id uuid not null constraint report_template_file_organisation_fk references organisation (id),
  area_path text not null,
  account_id uuid not null,
  file_name text not null,
  kind text not null,
  sealed bytea not null,
  digest bytea not null,
  bytes int not null,
  at timestamptz not null,
  constraint report_template_file_kind_ck check (kind in ('xlsx', 'docx'))
);
create index report_template_file_at_ix on report_template_file (at);
alter table report_template_file alter column sealed set storage external;

create table report_template (
  id uuid constraint report_template_pk primary key,
  organisation_id uuid not null constraint report_template_organisation_fk references organisation (id),
  area_id uuid not null constraint report_template_area_fk references area (id),
  area_path text not null,
  name text not null,
  removed_at timestamptz
);
create unique index report_template_name_uq on report_template (organisation_id, name) where removed_at is null;
create index report_template_area_ix on report_template (area_path text_pattern_ops);

-- What goes where, as it was taught: never changed, only taught again.
create table report_template_version (
  template_id uuid not null constraint report_template_version_template_fk references report_template (id),
  version int not null,
  area_path text not null,
  file_id uuid not null constraint report_template_version_file_fk references report_template_file (id),
  slots jsonb not null,
  -- Lines its list has room for; null = as many as there are.
  room int,
  taught_by uuid not null,
  taught_at timestamptz not null,
  constraint report_template_version_pk primary key (template_id, version)
);
create index report_template_version_file_ix on report_template_version (file_id);

create table report_filling (
  id uuid constraint report_filling_pk primary key,
  template_id uuid not null,
  version int not null,
  number int not null,
  response_id uuid not null constraint report_filling_response_fk references response (id),
  area_id uuid not null constraint report_filling_area_fk references area (id),
  area_path text not null,
  day date not null,
  from_day date,
  as_of timestamptz not null,
  -- Which entries were known, as in a bulletin; empty where a past moment was asked for.
  snapshot text not null,
  cluster text not null,
  filled_by uuid not null,
  filled_at timestamptz not null,
  figures jsonb not null,
  texts jsonb not null,
  -- The list as it stood, sealed: the same file can be made again.
  roster_id uuid constraint report_filling_roster_fk references roster (id),
  rows int,
  clear boolean not null default false,
  reason text,
  mark text,
  sealed bytea,
  constraint report_filling_version_fk foreign key (template_id, version) references report_template_version (template_id, version),
  constraint report_filling_number_uq unique (template_id, number)
);
create index report_filling_template_ix on report_filling (template_id, filled_at desc, id desc);

alter table report_template_file enable row level security;
alter table report_template_file force row level security;
create policy report_template_file_scope on report_template_file using (
  area_path ^@ any ((select string_to_array(current_setting('app.areas', true), ','))::text[])
);
alter table report_template enable row level security;
alter table report_template force row level security;
create policy report_template_scope on report_template using (
  area_path ^@ any ((select string_to_array(current_setting('app.areas', true), ','))::text[])
);
alter table report_template_version enable row level security;
alter table report_template_version force row level security;
create policy report_template_version_scope on report_template_version using (
  area_path ^@ any ((select string_to_array(current_setting('app.areas', true), ','))::text[])
);
alter table report_filling enable row level security;
alter table report_filling force row level security;
create policy report_filling_scope on report_filling using (
  area_path ^@ any ((select string_to_array(current_setting('app.areas', true), ','))::text[])
);
