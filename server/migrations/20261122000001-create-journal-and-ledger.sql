-- One row per command that took effect. Append-only; `txid` gives the commit order inside this cluster.
create table journal (
  id uuid constraint journal_pk primary key,
  name text not null,
  actor_id uuid,
  session_id uuid,
  device_id uuid,
  subject_ids uuid[] not null default '{}',
  area_path text not null default '/',
  device_at timestamptz not null,
  at timestamptz not null,
  digest bytea not null,
  result jsonb,
  note text,
  txid xid8 not null default pg_current_xact_id()
);
create index journal_txid_ix on journal (txid);
create index journal_subjects_ix on journal using gin (subject_ids) with (fastupdate = on);

-- Sealed afterwards in commit order; each block holds the hash of the block before.
create table journal_block (
  number int constraint journal_block_pk primary key,
  from_txid xid8 not null,
  to_txid xid8 not null,
  row_count int not null,
  previous_hash bytea not null,
  hash bytea not null,
  sealed_at timestamptz not null
);

-- The ledger: what was done for whom. Never edited, only reversed.
create table entry (
  id uuid constraint entry_pk primary key,
  kind text not null,
  field text not null,
  response_id uuid not null,
  organisation_id uuid not null,
  area_path text not null,
  day date not null,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  person_id uuid,
  household_id uuid,
  head_count int not null default 0,
  worker_id uuid,
  minutes int not null default 0,
  reached boolean not null,
  separate boolean not null default false,
  quantity numeric(14, 3),
  unit text,
  value_fen bigint,
  how text not null,
  source_type text not null,
  source_id uuid not null,
  reverses uuid,
  reason text,
  roster_id uuid,
  txid xid8 not null default pg_current_xact_id(),
  constraint entry_how_ck check (how in ('named', 'scanned', 'tallied')),
  constraint entry_minutes_ck check (minutes between 0 and 1440),
  constraint entry_head_count_ck check (head_count >= 0),
  constraint entry_reversal_has_reason_ck check (reverses is null or reason is not null)
);
create index entry_cell_ix on entry (area_path text_pattern_ops, day, kind, organisation_id);
create index entry_source_ix on entry (source_id);
create index entry_txid_ix on entry (txid);
create index entry_recorded_ix on entry (recorded_at, id);
create index entry_person_ix on entry (person_id, day) where person_id is not null;
create index entry_household_ix on entry (household_id, day) where household_id is not null;
-- Recorded on a later day than it happened: what can change a figure of a day already published.
create index entry_late_ix on entry (recorded_at) where day < (recorded_at at time zone 'Asia/Shanghai')::date;
-- An entry is reversed at most once.
create unique index entry_reverses_uq on entry (reverses) where reverses is not null;

-- The rollup, kept by folding the ledger in commit order. A cell is recomputed whole when it was touched. How person-times
-- were counted are columns, not cells: one counted twice in two ways is one, of the better kind.
create table cube (
  organisation_id uuid not null,
  day date not null,
  area_path text not null,
  response_id uuid not null,
  field text not null,
  kind text not null,
  named int not null,
  scanned int not null,
  tallied int not null,
  encounters int not null,
  attempts int not null,
  minutes int not null,
  constraint cube_pk primary key (organisation_id, day, area_path, response_id, field, kind)
);
create index cube_area_ix on cube (area_path text_pattern_ops, day);

-- The cells summed up for every area above them, so that a city costs no more than a station.
create table cube_branch (
  branch_path text not null,
  response_id uuid not null,
  day date not null,
  kind text not null,
  named bigint not null,
  scanned bigint not null,
  tallied bigint not null,
  encounters bigint not null,
  attempts bigint not null,
  minutes bigint not null,
  constraint cube_branch_pk primary key (branch_path, response_id, day, kind)
);

-- Person-times and sources that lie in more than one cell, one row for each: a figure over several of them counts one.
create table cube_overlap (
  key text not null,
  organisation_id uuid not null,
  day date not null,
  area_path text not null,
  response_id uuid not null,
  field text not null,
  kind text not null,
  how text,
  reached boolean not null,
  minutes int not null,
  constraint cube_overlap_pk primary key (key, organisation_id, day, area_path, response_id, field, kind)
);
create index cube_overlap_area_ix on cube_overlap (area_path text_pattern_ops, day);

-- Areas with entries. Of the busy ones it is kept besides how many different people they have served.
create table cube_area (
  branch_path text constraint cube_area_pk primary key,
  entries bigint not null,
  keeps_people boolean not null default false
);

-- How many people and households were served on a day in an area who were served there last on an earlier day. Somebody is
-- counted once in a period by the first day in it: the day whose earlier day lies before the period. Kind '' is any kind.
create table cube_seen (
  branch_path text not null,
  response_id uuid not null,
  kind text not null,
  day date not null,
  earlier_day date not null,
  people int not null,
  households int not null,
  constraint cube_seen_pk primary key (branch_path, response_id, kind, day, earlier_day) include (people, households)
);

-- A watermark on commit order is valid inside one cluster only, so the cluster's identity stands beside it.
create table watermark (
  name text constraint watermark_pk primary key,
  txid xid8 not null,
  cluster text not null,
  at timestamptz not null
);

create table setting (
  name text constraint setting_pk primary key,
  value jsonb not null
);

alter table journal enable row level security;
alter table journal force row level security;
-- No policy for update or delete: the journal and the ledger can only grow.
create policy journal_read on journal for select using (
  area_path ^@ any (string_to_array(current_setting('app.areas', true), ','))
  or actor_id = any (string_to_array(current_setting('app.accounts', true), ',')::uuid[])
);
create policy journal_append on journal for insert with check (true);
alter table entry enable row level security;
alter table entry force row level security;
create policy entry_read on entry for select using (
  area_path ^@ any (string_to_array(current_setting('app.areas', true), ','))
  or roster_id = any (string_to_array(current_setting('app.rosters', true), ',')::uuid[])
);
create policy entry_append on entry for insert with check (
  area_path ^@ any (string_to_array(current_setting('app.areas', true), ','))
  or roster_id = any (string_to_array(current_setting('app.rosters', true), ',')::uuid[])
);
alter table cube enable row level security;
alter table cube force row level security;
create policy cube_scope on cube using (area_path ^@ any (string_to_array(current_setting('app.areas', true), ',')));
alter table cube_branch enable row level security;
alter table cube_branch force row level security;
create policy cube_branch_scope on cube_branch using (branch_path ^@ any (string_to_array(current_setting('app.areas', true), ',')));
alter table cube_area enable row level security;
alter table cube_area force row level security;
create policy cube_area_scope on cube_area using (branch_path ^@ any (string_to_array(current_setting('app.areas', true), ',')));
alter table cube_overlap enable row level security;
alter table cube_overlap force row level security;
create policy cube_overlap_scope on cube_overlap using (area_path ^@ any (string_to_array(current_setting('app.areas', true), ',')));
alter table cube_seen enable row level security;
alter table cube_seen force row level security;
create policy cube_seen_scope on cube_seen using (branch_path ^@ any (string_to_array(current_setting('app.areas', true), ',')));
