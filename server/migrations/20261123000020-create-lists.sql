create table list_sender (
  id uuid constraint list_sender_pk primary key,
  organisation_id uuid not null constraint list_sender_organisation_fk references organisation (id),
  area_path text not null,
  name text not null,
  kind text not null,
  -- What their files' columns were taken for, by the digest of the titles; the last ones used first.
  shapes jsonb not null default '[]',
  created_at timestamptz not null,
  constraint list_sender_kind_ck check (kind in ('health', 'police', 'street', 'community', 'department', 'chat', 'other'))
);
create unique index list_sender_name_uq on list_sender (organisation_id, name);

-- A file handed in and not yet a batch: destroyed after a day.
create table list_upload (
  id uuid constraint list_upload_pk primary key,
  organisation_id uuid not null constraint list_upload_organisation_fk references organisation (id),
  area_path text not null,
  account_id uuid not null,
  file_name text not null,
  sealed bytea not null,
  digest bytea not null,
  bytes int not null,
  at timestamptz not null
);
create index list_upload_at_ix on list_upload (at);
alter table list_upload alter column sealed set storage external;

create table batch (
  id uuid constraint batch_pk primary key,
  response_id uuid not null constraint batch_response_fk references response (id),
  organisation_id uuid not null constraint batch_organisation_fk references organisation (id),
  area_id uuid not null constraint batch_area_fk references area (id),
  area_path text not null,
  -- Areas of the stations that were given rows of it: they see the batch.
  part_paths text[] not null default '{}',
  sender_id uuid constraint batch_sender_fk references list_sender (id),
  name text not null,
  deadline timestamptz not null,
  state text not null,
  -- The roster it goes onto; null where each station gets one of its own, made from `work`.
  roster_id uuid constraint batch_roster_fk references roster (id),
  work jsonb,
  file_name text not null,
  file_format text not null,
  file_digest bytea not null,
  file_bytes int not null,
  sheet text not null,
  header_line int not null,
  columns jsonb not null,
  added jsonb not null default '[]',
  -- How far the job is: rows done, of how many; the line to go on from.
  progress_done int not null default 0,
  progress_of int not null default 0,
  failure text,
  received_at timestamptz not null,
  received_by uuid not null constraint batch_received_by_fk references account (id),
  imported_at timestamptz,
  undone_at timestamptz,
  undone_by uuid,
  undone_reason text,
  closed_at timestamptz,
  closed_by uuid constraint batch_closed_by_fk references account (id),
  close_note text,
  close_counts jsonb,
  reopened jsonb not null default '[]',
  constraint batch_state_ck check (state in ('checking', 'ready', 'importing', 'open', 'undoing', 'undone', 'closed', 'failed')),
  constraint batch_target_ck check (roster_id is not null or work is not null)
);
create index batch_deadline_ix on batch (deadline, id);
create index batch_digest_ix on batch (file_digest);
create index batch_sender_ix on batch (sender_id);
create index batch_area_ix on batch (area_path text_pattern_ops);

-- The file as received.
create table batch_file (
  batch_id uuid constraint batch_file_pk primary key constraint batch_file_batch_fk references batch (id),
  area_path text not null,
  sealed bytea not null
);
alter table batch_file alter column sealed set storage external;

create table batch_row (
  batch_id uuid not null constraint batch_row_batch_fk references batch (id),
  line int not null,
  -- Where it lies: the batch's area, and once it was given out that of the station.
  area_path text not null,
  -- The cells as read, sealed.
  sealed bytea not null,
  state text not null,
  take boolean,
  person_id uuid constraint batch_row_person_fk references person (id),
  -- Added by this batch, and by nothing else.
  person_added boolean not null default false,
  dwelling_id uuid constraint batch_row_dwelling_fk references dwelling (id),
  area_id uuid constraint batch_row_area_fk references area (id),
  candidates jsonb not null default '[]',
  doors jsonb not null default '[]',
  faults jsonb not null default '[]',
  document_digest bytea,
  phone_digest bytea,
  -- Name and door, or name alone: finds a row again in a later file.
  self_digest bytea,
  repeats_line int,
  earlier_batch_id uuid,
  earlier_line int,
  organisation_id uuid constraint batch_row_organisation_fk references organisation (id),
  roster_id uuid constraint batch_row_roster_fk references roster (id),
  listing_id uuid constraint batch_row_listing_fk references listing (id),
  -- Not ours: whose it is, and the receipt of the last handing back.
  belongs_to text,
  handed_back_at timestamptz,
  handed_back_by uuid,
  receipt text,
  returned_digest bytea,
  constraint batch_row_pk primary key (batch_id, line),
  constraint batch_row_state_ck check (state in ('same', 'new', 'ask', 'repeated', 'earlier', 'faulty'))
) with (fillfactor = 70);
create index batch_row_state_ix on batch_row (batch_id, state, line);
create index batch_row_document_ix on batch_row (document_digest) where document_digest is not null;
create index batch_row_phone_ix on batch_row (phone_digest) where phone_digest is not null;
create index batch_row_self_ix on batch_row (self_digest) where self_digest is not null;
create index batch_row_listing_ix on batch_row (listing_id) where listing_id is not null;
create index batch_row_person_ix on batch_row (person_id) where person_id is not null;

-- What was given to a station: the roster its rows are worked on.
create table batch_part (
  batch_id uuid not null constraint batch_part_batch_fk references batch (id),
  organisation_id uuid not null constraint batch_part_organisation_fk references organisation (id),
  roster_id uuid not null constraint batch_part_roster_fk references roster (id),
  area_path text not null,
  given_at timestamptz not null,
  constraint batch_part_pk primary key (batch_id, organisation_id)
);
create index batch_part_roster_ix on batch_part (roster_id);

-- What went back to the sender, as it was made.
create table batch_return (
  id uuid constraint batch_return_pk primary key,
  batch_id uuid not null constraint batch_return_batch_fk references batch (id),
  area_path text not null,
  what text not null,
  reason text not null,
  state text not null,
  rows int not null default 0,
  file_name text not null,
  sealed bytea,
  at timestamptz not null,
  by_id uuid not null constraint batch_return_by_fk references account (id),
  constraint batch_return_what_ck check (what in ('all', 'changed')),
  constraint batch_return_state_ck check (state in ('making', 'ready', 'failed'))
);
create index batch_return_batch_ix on batch_return (batch_id, at);
alter table batch_return alter column sealed set storage external;

alter table list_sender enable row level security;
alter table list_sender force row level security;
create policy list_sender_scope on list_sender using (
  area_path ^@ any ((select string_to_array(current_setting('app.areas', true), ','))::text[])
);
alter table list_upload enable row level security;
alter table list_upload force row level security;
create policy list_upload_scope on list_upload using (
  area_path ^@ any ((select string_to_array(current_setting('app.areas', true), ','))::text[])
);
alter table batch enable row level security;
alter table batch force row level security;
create policy batch_scope on batch using (
  area_path ^@ any ((select string_to_array(current_setting('app.areas', true), ','))::text[])
  or exists (
    select 1 from unnest(part_paths) as part
    where part ^@ any ((select string_to_array(current_setting('app.areas', true), ','))::text[])
  )
);
alter table batch_file enable row level security;
alter table batch_file force row level security;
create policy batch_file_scope on batch_file using (
  area_path ^@ any ((select string_to_array(current_setting('app.areas', true), ','))::text[])
);
alter table batch_row enable row level security;
alter table batch_row force row level security;
create policy batch_row_scope on batch_row using (
  area_path ^@ any ((select string_to_array(current_setting('app.areas', true), ','))::text[])
);
alter table batch_part enable row level security;
alter table batch_part force row level security;
create policy batch_part_scope on batch_part using (
  area_path ^@ any ((select string_to_array(current_setting('app.areas', true), ','))::text[])
);
alter table batch_return enable row level security;
alter table batch_return force row level security;
create policy batch_return_scope on batch_return using (
  area_path ^@ any ((select string_to_array(current_setting('app.areas', true), ','))::text[])
);
