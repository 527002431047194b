-- Made by `npm run schema` from server/migrations; do not edit.

table account (
  id uuid not null,
  name text not null,
  login_name text not null,
  password_hash text not null,
  second_factor_sealed bytea,
  second_factor_last_step bigint,
  status text not null default 'active'::text,
  created_at timestamp with time zone not null,
  must_change_password boolean not null default false
)
table area (
  id uuid not null,
  code text not null,
  name text not null,
  level text not null,
  parent_id uuid,
  path text not null,
  valid_from date,
  valid_to date
)
table batch (
  id uuid not null,
  response_id uuid not null,
  organisation_id uuid not null,
  area_id uuid not null,
  area_path text not null,
  part_paths text[] not null default '{}'::text[],
  sender_id uuid,
  name text not null,
  deadline timestamp with time zone not null,
  state text not null,
  roster_id uuid,
  work jsonb,
  file_name text not null,
  file_format text not null,
  file_digest bytea not null,
  file_bytes integer not null,
  sheet text not null,
  header_line integer not null,
  columns jsonb not null,
  added jsonb not null default '[]'::jsonb,
  progress_done integer not null default 0,
  progress_of integer not null default 0,
  failure text,
  received_at timestamp with time zone not null,
  received_by uuid not null,
  imported_at timestamp with time zone,
  undone_at timestamp with time zone,
  undone_by uuid,
  undone_reason text,
  closed_at timestamp with time zone,
  closed_by uuid,
  close_note text,
  close_counts jsonb,
  reopened jsonb not null default '[]'::jsonb,
  worked_at timestamp with time zone,
  at_line integer not null default 0,
  failed_in text,
  ordered_by uuid,
  order_id uuid,
  checked_at timestamp with time zone
) guarded by row-level security
table batch_file (
  batch_id uuid not null,
  area_path text not null,
  sealed bytea not null
) guarded by row-level security
table batch_hand_back (
  id uuid not null,
  receipt text not null,
  batch_id uuid not null,
  organisation_id uuid,
  area_path text not null,
  belongs_to text not null,
  belongs_to_id uuid,
  note text,
  lines integer[] not null,
  at timestamp with time zone not null,
  by_id uuid not null
) guarded by row-level security
table batch_part (
  batch_id uuid not null,
  organisation_id uuid not null,
  roster_id uuid not null,
  area_path text not null,
  given_at timestamp with time zone not null
) guarded by row-level security
table batch_return (
  id uuid not null,
  batch_id uuid not null,
  area_path text not null,
  what text not null,
  reason text not null,
  state text not null,
  rows integer not null default 0,
  file_name text not null,
  sealed bytea,
  at timestamp with time zone not null,
  by_id uuid not null,
  language text not null default 'zh'::text
) guarded by row-level security
table batch_row (
  batch_id uuid not null,
  line integer not null,
  area_path text not null,
  sealed bytea not null,
  state text not null,
  take boolean,
  person_id uuid,
  person_added boolean not null default false,
  dwelling_id uuid,
  area_id uuid,
  candidates jsonb not null default '[]'::jsonb,
  doors jsonb not null default '[]'::jsonb,
  faults jsonb not null default '[]'::jsonb,
  document_digest bytea,
  phone_digest bytea,
  self_digest bytea,
  repeats_line integer,
  earlier_batch_id uuid,
  earlier_line integer,
  organisation_id uuid,
  roster_id uuid,
  listing_id uuid,
  belongs_to text,
  handed_back_at timestamp with time zone,
  handed_back_by uuid,
  receipt text,
  returned_digest bytea,
  complete boolean not null default false,
  completed jsonb,
  decided boolean not null default false,
  imported_at timestamp with time zone,
  listing_added boolean not null default false
) guarded by row-level security
table building (
  id uuid not null,
  area_id uuid not null,
  area_path text not null,
  estate text not null,
  name text not null,
  units text[] not null,
  floors integer not null,
  ended_on date
)
table bulletin (
  id uuid not null,
  response_id uuid not null,
  area_id uuid not null,
  area_path text not null,
  template text not null,
  number integer not null,
  title jsonb not null,
  day date not null,
  as_of timestamp with time zone not null,
  snapshot text not null,
  cluster text not null,
  frozen_by uuid not null,
  frozen_at timestamp with time zone not null,
  lines jsonb not null,
  figures jsonb not null
) guarded by row-level security
table call (
  id uuid not null,
  listing_id uuid not null,
  day date not null,
  slot integer not null,
  roster_id uuid not null,
  area_path text not null,
  household_id uuid,
  account_id uuid not null,
  served_at timestamp with time zone not null,
  until timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended_how text,
  outcome text,
  pass_reason text,
  back_at timestamp with time zone,
  anyway_reason text,
  draft jsonb
) guarded by row-level security
table contact (
  id uuid not null,
  listing_id uuid not null,
  roster_id uuid not null,
  area_path text not null,
  day date not null,
  slot integer not null,
  account_id uuid not null,
  device_id uuid,
  method text not null,
  outcome text not null,
  step integer not null,
  answers jsonb not null,
  flags jsonb not null,
  note text,
  minutes integer not null,
  members_met uuid[],
  spoke_with text,
  put_off_to timestamp with time zone,
  separate boolean not null,
  paper boolean not null,
  occurred_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  clock_skew integer,
  reversed_at timestamp with time zone,
  reversed_reason text,
  phone_id uuid
) guarded by row-level security
table cube (
  organisation_id uuid not null,
  day date not null,
  area_path text not null,
  response_id uuid not null,
  field text not null,
  kind text not null,
  named integer not null,
  scanned integer not null,
  tallied integer not null,
  encounters integer not null,
  attempts integer not null,
  minutes integer not null
) guarded by row-level security
table cube_area (
  branch_path text not null,
  entries bigint not null,
  keeps_people boolean not null default false
) guarded by row-level security
table cube_branch (
  branch_path text not null,
  response_id uuid not null,
  day date not null,
  kind text not null,
  named bigint not null,
  scanned bigint not null,
  tallied bigint not null,
  encounters bigint not null,
  attempts bigint not null,
  minutes bigint not null
) guarded by row-level security
table cube_overlap (
  key text not null,
  organisation_id uuid not null,
  day date not null,
  area_path text not null,
  response_id uuid not null,
  field text not null,
  kind text not null,
  how text,
  reached boolean not null,
  minutes integer not null
) guarded by row-level security
table cube_seen (
  branch_path text not null,
  response_id uuid not null,
  kind text not null,
  day date not null,
  earlier_day date not null,
  people integer not null,
  households integer not null
) guarded by row-level security
table day_close (
  id uuid not null,
  roster_id uuid not null,
  area_path text not null,
  day date not null,
  signed_by uuid not null,
  signed_at timestamp with time zone not null,
  counts jsonb not null,
  open jsonb not null,
  silent_phones jsonb not null,
  reopened_by uuid,
  reopened_at timestamp with time zone,
  reopened_reason text
) guarded by row-level security
table device (
  account_id uuid not null,
  device_id uuid not null,
  label text not null,
  last_seen_at timestamp with time zone not null,
  unsent integer not null default 0
)
table document (
  id uuid not null,
  person_id uuid not null,
  area_path text not null,
  type text not null,
  sealed bytea not null,
  masked text not null,
  digest bytea not null,
  last4_digest bytea not null
) guarded by row-level security
table due (
  listing_id uuid not null,
  day date not null,
  slot integer not null,
  roster_id uuid not null,
  area_path text not null,
  responsible_id uuid,
  opens_at timestamp with time zone not null,
  closes_at timestamp with time zone not null,
  status text not null default 'not_tried'::text,
  status_at timestamp with time zone,
  attempts integer not null default 0,
  flags jsonb not null default '[]'::jsonb,
  step integer not null default 0,
  step_due_at timestamp with time zone,
  put_off_to timestamp with time zone,
  owed_from date,
  owed_reason text,
  owed_next_step text,
  carried boolean not null default false
) guarded by row-level security
table dwelling (
  id uuid not null,
  building_id uuid not null,
  area_path text not null,
  unit text not null,
  floor integer not null,
  room text not null,
  ended_on date
)
table entry (
  id uuid not null,
  kind text not null,
  field text not null,
  response_id uuid not null,
  organisation_id uuid not null,
  area_path text not null,
  day date not null,
  occurred_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  person_id uuid,
  household_id uuid,
  head_count integer not null default 0,
  worker_id uuid,
  minutes integer not null default 0,
  reached boolean not null,
  separate boolean not null default false,
  quantity numeric(14,3),
  unit text,
  value_fen bigint,
  how text not null,
  source_type text not null,
  source_id uuid not null,
  reverses uuid,
  reason text,
  roster_id uuid,
  txid xid8 not null default pg_current_xact_id()
) guarded by row-level security
table follow_up (
  id uuid not null,
  listing_id uuid not null,
  contact_id uuid not null,
  roster_id uuid not null,
  area_path text not null,
  what text not null,
  day date not null,
  owner_id uuid,
  state text not null default 'open'::text,
  settled_note text,
  settled_at timestamp with time zone
) guarded by row-level security
table hand_on (
  id uuid not null,
  listing_id uuid not null,
  roster_id uuid not null,
  area_path text not null,
  day date not null,
  slot integer not null,
  recipient text not null,
  note text,
  log jsonb not null,
  handed_by uuid not null,
  handed_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  answer_outcome text,
  answer_note text,
  answered_at timestamp with time zone,
  answered_by uuid,
  taken_from uuid,
  answers jsonb
) guarded by row-level security
table household (
  id uuid not null,
  area_id uuid not null,
  area_path text not null,
  dwelling_id uuid,
  roster_ids uuid[] not null default '{}'::uuid[],
  note text
) guarded by row-level security
table journal (
  id uuid not null,
  name text not null,
  actor_id uuid,
  session_id uuid,
  device_id uuid,
  subject_ids uuid[] not null default '{}'::uuid[],
  area_path text not null default '/'::text,
  device_at timestamp with time zone not null,
  at timestamp with time zone not null,
  digest bytea not null,
  result jsonb,
  note text,
  txid xid8 not null default pg_current_xact_id()
) guarded by row-level security
table journal_block (
  number integer not null,
  from_txid xid8 not null,
  to_txid xid8 not null,
  row_count integer not null,
  previous_hash bytea not null,
  hash bytea not null,
  sealed_at timestamp with time zone not null
)
table list_sender (
  id uuid not null,
  organisation_id uuid not null,
  area_path text not null,
  name text not null,
  kind text not null,
  shapes jsonb not null default '[]'::jsonb,
  created_at timestamp with time zone not null
) guarded by row-level security
table list_upload (
  id uuid not null,
  organisation_id uuid not null,
  area_path text not null,
  account_id uuid not null,
  file_name text not null,
  sealed bytea not null,
  digest bytea not null,
  bytes integer not null,
  at timestamp with time zone not null,
  format text not null default ''::text
) guarded by row-level security
table listing (
  id uuid not null,
  roster_id uuid not null,
  area_path text not null,
  person_id uuid,
  household_id uuid,
  dwelling_id uuid,
  responsible_id uuid,
  team jsonb not null default '[]'::jsonb,
  note text,
  added_on date not null,
  removed_on date,
  removed_reason text,
  reached_at timestamp with time zone,
  last_note text,
  last_at timestamp with time zone,
  added_at timestamp with time zone,
  added_by uuid,
  removed_at timestamp with time zone,
  removed_by uuid
) guarded by row-level security
table membership (
  id uuid not null,
  account_id uuid not null,
  organisation_id uuid not null,
  role text not null
)
table migration (
  name text not null,
  applied_at timestamp with time zone not null
)
table organisation (
  id uuid not null,
  name text not null,
  type text not null,
  area_id uuid not null,
  area_path text not null,
  run_by uuid,
  uscc text,
  phone text,
  field text,
  ended_on date
)
table person (
  id uuid not null,
  name text not null,
  pinyin text not null,
  initials text not null,
  sex text not null,
  birth_date date,
  area_id uuid not null,
  area_path text not null,
  dwelling_id uuid,
  household_id uuid,
  household_role text,
  household_head boolean not null default false,
  roster_ids uuid[] not null default '{}'::uuid[],
  note text,
  created_at timestamp with time zone not null,
  merged_into uuid,
  tail text default substr(name, 2),
  tail2 text default substr(name, 3)
) guarded by row-level security
table person_change (
  id uuid not null,
  person_id uuid not null,
  area_path text not null,
  at timestamp with time zone not null,
  by_id uuid not null,
  command_id uuid not null,
  what text not null,
  about jsonb not null default '{}'::jsonb,
  reason text
) guarded by row-level security
table person_merge (
  id uuid not null,
  kept_id uuid not null,
  merged_id uuid not null,
  area_path text not null,
  at timestamp with time zone not null,
  by_id uuid not null,
  undone_at timestamp with time zone,
  undone_by uuid,
  log jsonb not null
) guarded by row-level security
table person_tag (
  id uuid not null,
  person_id uuid not null,
  area_path text not null,
  roster_ids uuid[] not null default '{}'::uuid[],
  tag text not null,
  source text not null,
  valid_from date,
  valid_to date,
  end_reason text
) guarded by row-level security
table phone (
  id uuid not null,
  person_id uuid not null,
  relation_id uuid,
  area_path text not null,
  roster_ids uuid[] not null default '{}'::uuid[],
  sealed bytea not null,
  masked text not null,
  digest bytea not null,
  last4_digest bytea not null,
  label text,
  state text not null default 'ok'::text,
  position integer not null default 0
) guarded by row-level security
table relation (
  id uuid not null,
  person_id uuid not null,
  area_path text not null,
  roster_ids uuid[] not null default '{}'::uuid[],
  relation text not null,
  name text not null,
  position integer not null default 0
) guarded by row-level security
table report_filling (
  id uuid not null,
  template_id uuid not null,
  version integer not null,
  number integer not null,
  response_id uuid not null,
  area_id uuid not null,
  area_path text not null,
  day date not null,
  from_day date,
  as_of timestamp with time zone not null,
  snapshot text not null,
  cluster text not null,
  filled_by uuid not null,
  filled_at timestamp with time zone not null,
  figures jsonb not null,
  texts jsonb not null,
  roster_id uuid,
  rows integer,
  clear boolean not null default false,
  reason text,
  mark text,
  sealed bytea
) guarded by row-level security
table report_template (
  id uuid not null,
  organisation_id uuid not null,
  area_id uuid not null,
  area_path text not null,
  name text not null,
  removed_at timestamp with time zone
) guarded by row-level security
table report_template_file (
  id uuid not null,
  organisation_id uuid not null,
  area_path text not null,
  account_id uuid not null,
  file_name text not null,
  kind text not null,
  sealed bytea not null,
  digest bytea not null,
  bytes integer not null,
  at timestamp with time zone not null
) guarded by row-level security
table report_template_version (
  template_id uuid not null,
  version integer not null,
  area_path text not null,
  file_id uuid not null,
  slots jsonb not null,
  room integer,
  taught_by uuid not null,
  taught_at timestamp with time zone not null
) guarded by row-level security
table response (
  id uuid not null,
  name text not null,
  playbook text not null,
  level text not null,
  starts_on date not null,
  ends_on date,
  area_paths text[] not null,
  opened_at timestamp with time zone not null
)
table roster (
  id uuid not null,
  response_id uuid not null,
  organisation_id uuid not null,
  area_id uuid not null,
  area_path text not null,
  name text not null,
  subject text not null,
  service text not null,
  field text not null,
  minutes integer not null,
  rhythm jsonb not null,
  question_set jsonb not null,
  ladder jsonb not null,
  team_roles jsonb not null,
  starts_on date not null,
  ends_on date
) guarded by row-level security
table session (
  id uuid not null,
  token_hash bytea not null,
  account_id uuid not null,
  device_id uuid,
  device_label text,
  created_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  revoked_at timestamp with time zone
)
table setting (
  name text not null,
  value jsonb not null
)
table sign_in_failure (
  name_digest bytea not null,
  failed integer not null,
  locked_until timestamp with time zone,
  last_at timestamp with time zone not null
)
table watermark (
  name text not null,
  txid xid8 not null,
  cluster text not null,
  at timestamp with time zone not null
)

account constraint account_login_name_uq UNIQUE (login_name)
account constraint account_pk PRIMARY KEY (id)
account constraint account_status_ck CHECK ((status = ANY (ARRAY['active'::text, 'disabled'::text])))
area constraint area_code_uq UNIQUE (code)
area constraint area_parent_fk FOREIGN KEY (parent_id) REFERENCES area(id)
area constraint area_path_ck CHECK ((path ~ '^/([0-9]+/)+$'::text))
area constraint area_path_uq UNIQUE (path)
area constraint area_pk PRIMARY KEY (id)
batch constraint batch_area_fk FOREIGN KEY (area_id) REFERENCES area(id)
batch constraint batch_closed_by_fk FOREIGN KEY (closed_by) REFERENCES account(id)
batch constraint batch_failed_in_ck CHECK ((failed_in = ANY (ARRAY['checking'::text, 'importing'::text, 'undoing'::text])))
batch constraint batch_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation(id)
batch constraint batch_pk PRIMARY KEY (id)
batch constraint batch_received_by_fk FOREIGN KEY (received_by) REFERENCES account(id)
batch constraint batch_response_fk FOREIGN KEY (response_id) REFERENCES response(id)
batch constraint batch_roster_fk FOREIGN KEY (roster_id) REFERENCES roster(id)
batch constraint batch_sender_fk FOREIGN KEY (sender_id) REFERENCES list_sender(id)
batch constraint batch_state_ck CHECK ((state = ANY (ARRAY['checking'::text, 'ready'::text, 'importing'::text, 'open'::text, 'undoing'::text, 'undone'::text, 'closed'::text, 'failed'::text])))
batch constraint batch_target_ck CHECK (((roster_id IS NOT NULL) OR (work IS NOT NULL)))
batch_file constraint batch_file_batch_fk FOREIGN KEY (batch_id) REFERENCES batch(id)
batch_file constraint batch_file_pk PRIMARY KEY (batch_id)
batch_hand_back constraint batch_hand_back_batch_fk FOREIGN KEY (batch_id) REFERENCES batch(id)
batch_hand_back constraint batch_hand_back_belongs_to_fk FOREIGN KEY (belongs_to_id) REFERENCES organisation(id)
batch_hand_back constraint batch_hand_back_by_fk FOREIGN KEY (by_id) REFERENCES account(id)
batch_hand_back constraint batch_hand_back_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation(id)
batch_hand_back constraint batch_hand_back_pk PRIMARY KEY (id)
batch_part constraint batch_part_batch_fk FOREIGN KEY (batch_id) REFERENCES batch(id)
batch_part constraint batch_part_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation(id)
batch_part constraint batch_part_pk PRIMARY KEY (batch_id, organisation_id)
batch_part constraint batch_part_roster_fk FOREIGN KEY (roster_id) REFERENCES roster(id)
batch_return constraint batch_return_batch_fk FOREIGN KEY (batch_id) REFERENCES batch(id)
batch_return constraint batch_return_by_fk FOREIGN KEY (by_id) REFERENCES account(id)
batch_return constraint batch_return_language_ck CHECK ((language = ANY (ARRAY['zh'::text, 'en'::text])))
batch_return constraint batch_return_pk PRIMARY KEY (id)
batch_return constraint batch_return_state_ck CHECK ((state = ANY (ARRAY['making'::text, 'ready'::text, 'failed'::text])))
batch_return constraint batch_return_what_ck CHECK ((what = ANY (ARRAY['all'::text, 'changed'::text])))
batch_row constraint batch_row_area_fk FOREIGN KEY (area_id) REFERENCES area(id)
batch_row constraint batch_row_batch_fk FOREIGN KEY (batch_id) REFERENCES batch(id)
batch_row constraint batch_row_dwelling_fk FOREIGN KEY (dwelling_id) REFERENCES dwelling(id)
batch_row constraint batch_row_listing_fk FOREIGN KEY (listing_id) REFERENCES listing(id)
batch_row constraint batch_row_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation(id)
batch_row constraint batch_row_person_fk FOREIGN KEY (person_id) REFERENCES person(id)
batch_row constraint batch_row_pk PRIMARY KEY (batch_id, line)
batch_row constraint batch_row_roster_fk FOREIGN KEY (roster_id) REFERENCES roster(id)
batch_row constraint batch_row_state_ck CHECK ((state = ANY (ARRAY['same'::text, 'new'::text, 'ask'::text, 'repeated'::text, 'earlier'::text, 'faulty'::text])))
building constraint building_area_fk FOREIGN KEY (area_id) REFERENCES area(id)
building constraint building_name_uq UNIQUE (area_id, estate, name)
building constraint building_pk PRIMARY KEY (id)
bulletin constraint bulletin_area_fk FOREIGN KEY (area_id) REFERENCES area(id)
bulletin constraint bulletin_number_uq UNIQUE (response_id, area_id, template, number)
bulletin constraint bulletin_pk PRIMARY KEY (id)
bulletin constraint bulletin_response_fk FOREIGN KEY (response_id) REFERENCES response(id)
call constraint call_account_fk FOREIGN KEY (account_id) REFERENCES account(id)
call constraint call_ended_ck CHECK (((ended_at IS NULL) = (ended_how IS NULL)))
call constraint call_ended_how_ck CHECK ((ended_how = ANY (ARRAY['recorded'::text, 'released'::text, 'passed'::text, 'taken_over'::text, 'expired'::text, 'unlocked'::text])))
call constraint call_listing_fk FOREIGN KEY (listing_id) REFERENCES listing(id) ON DELETE CASCADE
call constraint call_pk PRIMARY KEY (id)
contact constraint contact_listing_fk FOREIGN KEY (listing_id) REFERENCES listing(id)
contact constraint contact_pk PRIMARY KEY (id)
cube constraint cube_pk PRIMARY KEY (organisation_id, day, area_path, response_id, field, kind)
cube_area constraint cube_area_pk PRIMARY KEY (branch_path)
cube_branch constraint cube_branch_pk PRIMARY KEY (branch_path, response_id, day, kind)
cube_overlap constraint cube_overlap_pk PRIMARY KEY (key, organisation_id, day, area_path, response_id, field, kind)
cube_seen constraint cube_seen_pk PRIMARY KEY (branch_path, response_id, kind, day, earlier_day) INCLUDE (people, households)
day_close constraint day_close_pk PRIMARY KEY (id)
day_close constraint day_close_roster_fk FOREIGN KEY (roster_id) REFERENCES roster(id)
device constraint device_account_fk FOREIGN KEY (account_id) REFERENCES account(id)
device constraint device_pk PRIMARY KEY (account_id, device_id)
document constraint document_person_fk FOREIGN KEY (person_id) REFERENCES person(id)
document constraint document_pk PRIMARY KEY (id)
due constraint due_listing_fk FOREIGN KEY (listing_id) REFERENCES listing(id)
due constraint due_pk PRIMARY KEY (listing_id, day, slot)
due constraint due_roster_fk FOREIGN KEY (roster_id) REFERENCES roster(id)
dwelling constraint dwelling_building_fk FOREIGN KEY (building_id) REFERENCES building(id)
dwelling constraint dwelling_door_uq UNIQUE (building_id, unit, room)
dwelling constraint dwelling_pk PRIMARY KEY (id)
entry constraint entry_head_count_ck CHECK ((head_count >= 0))
entry constraint entry_how_ck CHECK ((how = ANY (ARRAY['named'::text, 'scanned'::text, 'tallied'::text])))
entry constraint entry_minutes_ck CHECK (((minutes >= 0) AND (minutes <= 1440)))
entry constraint entry_pk PRIMARY KEY (id)
entry constraint entry_reversal_has_reason_ck CHECK (((reverses IS NULL) OR (reason IS NOT NULL)))
follow_up constraint follow_up_listing_fk FOREIGN KEY (listing_id) REFERENCES listing(id)
follow_up constraint follow_up_pk PRIMARY KEY (id)
follow_up constraint follow_up_state_ck CHECK ((state = ANY (ARRAY['open'::text, 'done'::text, 'dropped'::text])))
hand_on constraint hand_on_listing_fk FOREIGN KEY (listing_id) REFERENCES listing(id)
hand_on constraint hand_on_pk PRIMARY KEY (id)
household constraint household_area_fk FOREIGN KEY (area_id) REFERENCES area(id)
household constraint household_dwelling_fk FOREIGN KEY (dwelling_id) REFERENCES dwelling(id)
household constraint household_pk PRIMARY KEY (id)
journal constraint journal_pk PRIMARY KEY (id)
journal_block constraint journal_block_pk PRIMARY KEY (number)
list_sender constraint list_sender_kind_ck CHECK ((kind = ANY (ARRAY['health'::text, 'police'::text, 'street'::text, 'community'::text, 'department'::text, 'chat'::text, 'other'::text])))
list_sender constraint list_sender_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation(id)
list_sender constraint list_sender_pk PRIMARY KEY (id)
list_upload constraint list_upload_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation(id)
list_upload constraint list_upload_pk PRIMARY KEY (id)
listing constraint listing_dwelling_fk FOREIGN KEY (dwelling_id) REFERENCES dwelling(id)
listing constraint listing_household_fk FOREIGN KEY (household_id) REFERENCES household(id)
listing constraint listing_person_fk FOREIGN KEY (person_id) REFERENCES person(id)
listing constraint listing_pk PRIMARY KEY (id)
listing constraint listing_responsible_fk FOREIGN KEY (responsible_id) REFERENCES account(id)
listing constraint listing_roster_fk FOREIGN KEY (roster_id) REFERENCES roster(id)
listing constraint listing_subject_ck CHECK (((person_id IS NULL) <> (household_id IS NULL)))
membership constraint membership_account_fk FOREIGN KEY (account_id) REFERENCES account(id)
membership constraint membership_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation(id)
membership constraint membership_pk PRIMARY KEY (id)
membership constraint membership_uq UNIQUE (account_id, organisation_id, role)
migration constraint migration_pk PRIMARY KEY (name)
organisation constraint organisation_area_fk FOREIGN KEY (area_id) REFERENCES area(id)
organisation constraint organisation_pk PRIMARY KEY (id)
organisation constraint organisation_run_by_fk FOREIGN KEY (run_by) REFERENCES organisation(id)
person constraint person_area_fk FOREIGN KEY (area_id) REFERENCES area(id)
person constraint person_dwelling_fk FOREIGN KEY (dwelling_id) REFERENCES dwelling(id)
person constraint person_household_fk FOREIGN KEY (household_id) REFERENCES household(id)
person constraint person_merged_fk FOREIGN KEY (merged_into) REFERENCES person(id)
person constraint person_pk PRIMARY KEY (id)
person constraint person_sex_ck CHECK ((sex = ANY (ARRAY['unknown'::text, 'male'::text, 'female'::text, 'unstated'::text])))
person_change constraint person_change_person_fk FOREIGN KEY (person_id) REFERENCES person(id)
person_change constraint person_change_pk PRIMARY KEY (id)
person_merge constraint person_merge_kept_fk FOREIGN KEY (kept_id) REFERENCES person(id)
person_merge constraint person_merge_merged_fk FOREIGN KEY (merged_id) REFERENCES person(id)
person_merge constraint person_merge_pk PRIMARY KEY (id)
person_tag constraint person_tag_days_ck CHECK ((valid_to >= valid_from))
person_tag constraint person_tag_person_fk FOREIGN KEY (person_id) REFERENCES person(id)
person_tag constraint person_tag_pk PRIMARY KEY (id)
phone constraint phone_person_fk FOREIGN KEY (person_id) REFERENCES person(id)
phone constraint phone_pk PRIMARY KEY (id)
phone constraint phone_relation_fk FOREIGN KEY (relation_id) REFERENCES relation(id)
phone constraint phone_state_ck CHECK ((state = ANY (ARRAY['ok'::text, 'wrong'::text])))
relation constraint relation_person_fk FOREIGN KEY (person_id) REFERENCES person(id)
relation constraint relation_pk PRIMARY KEY (id)
report_filling constraint report_filling_area_fk FOREIGN KEY (area_id) REFERENCES area(id)
report_filling constraint report_filling_number_uq UNIQUE (template_id, number)
report_filling constraint report_filling_pk PRIMARY KEY (id)
report_filling constraint report_filling_response_fk FOREIGN KEY (response_id) REFERENCES response(id)
report_filling constraint report_filling_roster_fk FOREIGN KEY (roster_id) REFERENCES roster(id)
report_filling constraint report_filling_version_fk FOREIGN KEY (template_id, version) REFERENCES report_template_version(template_id, version)
report_template constraint report_template_area_fk FOREIGN KEY (area_id) REFERENCES area(id)
report_template constraint report_template_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation(id)
report_template constraint report_template_pk PRIMARY KEY (id)
report_template_file constraint report_template_file_kind_ck CHECK ((kind = ANY (ARRAY['xlsx'::text, 'docx'::text])))
report_template_file constraint report_template_file_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation(id)
report_template_file constraint report_template_file_pk PRIMARY KEY (id)
report_template_version constraint report_template_version_file_fk FOREIGN KEY (file_id) REFERENCES report_template_file(id)
report_template_version constraint report_template_version_pk PRIMARY KEY (template_id, version)
report_template_version constraint report_template_version_template_fk FOREIGN KEY (template_id) REFERENCES report_template(id)
response constraint response_days_ck CHECK ((ends_on >= starts_on))
response constraint response_pk PRIMARY KEY (id)
roster constraint roster_area_fk FOREIGN KEY (area_id) REFERENCES area(id)
roster constraint roster_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation(id)
roster constraint roster_pk PRIMARY KEY (id)
roster constraint roster_response_fk FOREIGN KEY (response_id) REFERENCES response(id)
roster constraint roster_subject_ck CHECK ((subject = ANY (ARRAY['person'::text, 'household'::text])))
session constraint session_account_fk FOREIGN KEY (account_id) REFERENCES account(id)
session constraint session_pk PRIMARY KEY (id)
session constraint session_token_uq UNIQUE (token_hash)
setting constraint setting_pk PRIMARY KEY (name)
sign_in_failure constraint sign_in_failure_pk PRIMARY KEY (name_digest)
watermark constraint watermark_pk PRIMARY KEY (name)

CREATE UNIQUE INDEX account_login_name_uq ON public.account USING btree (login_name)
CREATE UNIQUE INDEX account_pk ON public.account USING btree (id)
CREATE UNIQUE INDEX area_code_uq ON public.area USING btree (code)
CREATE INDEX area_parent_ix ON public.area USING btree (parent_id)
CREATE UNIQUE INDEX area_path_uq ON public.area USING btree (path)
CREATE UNIQUE INDEX area_pk ON public.area USING btree (id)
CREATE INDEX batch_area_ix ON public.batch USING btree (area_path text_pattern_ops)
CREATE INDEX batch_deadline_ix ON public.batch USING btree (deadline, id)
CREATE INDEX batch_digest_ix ON public.batch USING btree (file_digest)
CREATE UNIQUE INDEX batch_pk ON public.batch USING btree (id)
CREATE INDEX batch_sender_ix ON public.batch USING btree (sender_id)
CREATE INDEX batch_working_ix ON public.batch USING btree (worked_at) WHERE (state = ANY (ARRAY['checking'::text, 'importing'::text, 'undoing'::text]))
CREATE UNIQUE INDEX batch_file_pk ON public.batch_file USING btree (batch_id)
CREATE INDEX batch_hand_back_batch_ix ON public.batch_hand_back USING btree (batch_id, at)
CREATE UNIQUE INDEX batch_hand_back_pk ON public.batch_hand_back USING btree (id)
CREATE UNIQUE INDEX batch_hand_back_receipt_uq ON public.batch_hand_back USING btree (receipt)
CREATE UNIQUE INDEX batch_part_pk ON public.batch_part USING btree (batch_id, organisation_id)
CREATE INDEX batch_part_roster_ix ON public.batch_part USING btree (roster_id)
CREATE INDEX batch_return_batch_ix ON public.batch_return USING btree (batch_id, at)
CREATE UNIQUE INDEX batch_return_pk ON public.batch_return USING btree (id)
CREATE INDEX batch_row_document_ix ON public.batch_row USING btree (document_digest) WHERE (document_digest IS NOT NULL)
CREATE INDEX batch_row_listing_ix ON public.batch_row USING btree (listing_id) WHERE (listing_id IS NOT NULL)
CREATE INDEX batch_row_person_ix ON public.batch_row USING btree (person_id) WHERE (person_id IS NOT NULL)
CREATE INDEX batch_row_phone_ix ON public.batch_row USING btree (phone_digest) WHERE (phone_digest IS NOT NULL)
CREATE UNIQUE INDEX batch_row_pk ON public.batch_row USING btree (batch_id, line)
CREATE INDEX batch_row_self_ix ON public.batch_row USING btree (self_digest) WHERE (self_digest IS NOT NULL)
CREATE INDEX batch_row_state_ix ON public.batch_row USING btree (batch_id, state, line)
CREATE INDEX building_area_ix ON public.building USING btree (area_path text_pattern_ops, estate, name)
CREATE UNIQUE INDEX building_name_uq ON public.building USING btree (area_id, estate, name)
CREATE UNIQUE INDEX building_pk ON public.building USING btree (id)
CREATE UNIQUE INDEX bulletin_number_uq ON public.bulletin USING btree (response_id, area_id, template, number)
CREATE UNIQUE INDEX bulletin_pk ON public.bulletin USING btree (id)
CREATE UNIQUE INDEX call_account_held_uq ON public.call USING btree (account_id) WHERE (ended_at IS NULL)
CREATE INDEX call_account_ix ON public.call USING btree (account_id, served_at)
CREATE INDEX call_back_ix ON public.call USING btree (listing_id, back_at) WHERE (back_at IS NOT NULL)
CREATE INDEX call_household_ix ON public.call USING btree (household_id) WHERE ((ended_at IS NULL) AND (household_id IS NOT NULL))
CREATE UNIQUE INDEX call_listing_held_uq ON public.call USING btree (listing_id) WHERE (ended_at IS NULL)
CREATE UNIQUE INDEX call_pk ON public.call USING btree (id)
CREATE INDEX call_roster_ix ON public.call USING btree (roster_id, served_at)
CREATE INDEX contact_listing_ix ON public.contact USING btree (listing_id, occurred_at)
CREATE UNIQUE INDEX contact_pk ON public.contact USING btree (id)
CREATE INDEX cube_area_ix ON public.cube USING btree (area_path text_pattern_ops, day)
CREATE UNIQUE INDEX cube_pk ON public.cube USING btree (organisation_id, day, area_path, response_id, field, kind)
CREATE UNIQUE INDEX cube_area_pk ON public.cube_area USING btree (branch_path)
CREATE UNIQUE INDEX cube_branch_pk ON public.cube_branch USING btree (branch_path, response_id, day, kind)
CREATE INDEX cube_overlap_area_ix ON public.cube_overlap USING btree (area_path text_pattern_ops, day)
CREATE UNIQUE INDEX cube_overlap_pk ON public.cube_overlap USING btree (key, organisation_id, day, area_path, response_id, field, kind)
CREATE UNIQUE INDEX cube_seen_pk ON public.cube_seen USING btree (branch_path, response_id, kind, day, earlier_day) INCLUDE (people, households)
CREATE UNIQUE INDEX day_close_pk ON public.day_close USING btree (id)
CREATE UNIQUE INDEX day_close_standing_uq ON public.day_close USING btree (roster_id, day) WHERE (reopened_at IS NULL)
CREATE UNIQUE INDEX device_pk ON public.device USING btree (account_id, device_id)
CREATE INDEX document_digest_ix ON public.document USING btree (digest)
CREATE INDEX document_last4_ix ON public.document USING btree (last4_digest)
CREATE UNIQUE INDEX document_number_uq ON public.document USING btree (digest) WHERE (type = ANY (ARRAY['resident_identity_card'::text, 'hk_macau_taiwan_residence_permit'::text, 'passport'::text]))
CREATE INDEX document_person_ix ON public.document USING btree (person_id)
CREATE UNIQUE INDEX document_pk ON public.document USING btree (id)
CREATE INDEX due_closes_ix ON public.due USING btree (closes_at)
CREATE INDEX due_open_ix ON public.due USING btree (roster_id, responsible_id, (
CASE
    WHEN ((status = 'put_off'::text) OR (slot = 8)) THEN 0
    WHEN (owed_from IS NOT NULL) THEN 1
    ELSE 2
END), (
CASE
    WHEN (status = 'put_off'::text) THEN put_off_to
    WHEN (slot = 8) THEN opens_at
    ELSE closes_at
END), status_at NULLS FIRST) WHERE (status <> ALL (ARRAY['reached'::text, 'duplicate'::text]))
CREATE UNIQUE INDEX due_pk ON public.due USING btree (listing_id, day, slot)
CREATE INDEX due_responsible_ix ON public.due USING btree (responsible_id, closes_at)
CREATE INDEX due_roster_ix ON public.due USING btree (roster_id, closes_at)
CREATE INDEX due_urgent_ix ON public.due USING btree (roster_id, closes_at) WHERE ((flags @> '[{"severity": "urgent"}]'::jsonb) AND (status <> ALL (ARRAY['reached'::text, 'duplicate'::text])))
CREATE UNIQUE INDEX dwelling_door_uq ON public.dwelling USING btree (building_id, unit, room)
CREATE UNIQUE INDEX dwelling_pk ON public.dwelling USING btree (id)
CREATE INDEX entry_cell_ix ON public.entry USING btree (area_path text_pattern_ops, day, kind, organisation_id)
CREATE INDEX entry_household_ix ON public.entry USING btree (household_id, day) WHERE (household_id IS NOT NULL)
CREATE INDEX entry_late_ix ON public.entry USING btree (recorded_at) WHERE (day < ((recorded_at AT TIME ZONE 'Asia/Shanghai'::text))::date)
CREATE INDEX entry_person_ix ON public.entry USING btree (person_id, day) WHERE (person_id IS NOT NULL)
CREATE UNIQUE INDEX entry_pk ON public.entry USING btree (id)
CREATE INDEX entry_recorded_ix ON public.entry USING btree (recorded_at, id)
CREATE UNIQUE INDEX entry_reverses_uq ON public.entry USING btree (reverses) WHERE (reverses IS NOT NULL)
CREATE INDEX entry_source_ix ON public.entry USING btree (source_id)
CREATE INDEX entry_txid_ix ON public.entry USING btree (txid)
CREATE INDEX follow_up_listing_ix ON public.follow_up USING btree (listing_id)
CREATE UNIQUE INDEX follow_up_pk ON public.follow_up USING btree (id)
CREATE INDEX hand_on_listing_ix ON public.hand_on USING btree (listing_id)
CREATE UNIQUE INDEX hand_on_pk ON public.hand_on USING btree (id)
CREATE INDEX hand_on_roster_ix ON public.hand_on USING btree (roster_id)
CREATE INDEX household_dwelling_ix ON public.household USING btree (dwelling_id)
CREATE UNIQUE INDEX household_pk ON public.household USING btree (id)
CREATE INDEX journal_exports_ix ON public.journal USING btree (at DESC, id DESC) WHERE (result ? 'exported'::text)
CREATE UNIQUE INDEX journal_pk ON public.journal USING btree (id)
CREATE INDEX journal_subjects_ix ON public.journal USING gin (subject_ids) WITH (fastupdate='on')
CREATE INDEX journal_txid_ix ON public.journal USING btree (txid)
CREATE UNIQUE INDEX journal_block_pk ON public.journal_block USING btree (number)
CREATE UNIQUE INDEX list_sender_name_uq ON public.list_sender USING btree (organisation_id, name)
CREATE UNIQUE INDEX list_sender_pk ON public.list_sender USING btree (id)
CREATE INDEX list_upload_at_ix ON public.list_upload USING btree (at)
CREATE UNIQUE INDEX list_upload_pk ON public.list_upload USING btree (id)
CREATE INDEX listing_dwelling_ix ON public.listing USING btree (dwelling_id)
CREATE INDEX listing_household_ix ON public.listing USING btree (household_id) WHERE (household_id IS NOT NULL)
CREATE UNIQUE INDEX listing_household_uq ON public.listing USING btree (roster_id, household_id) WHERE ((removed_on IS NULL) AND (household_id IS NOT NULL))
CREATE INDEX listing_person_ix ON public.listing USING btree (person_id)
CREATE UNIQUE INDEX listing_person_uq ON public.listing USING btree (roster_id, person_id) WHERE ((removed_on IS NULL) AND (person_id IS NOT NULL))
CREATE UNIQUE INDEX listing_pk ON public.listing USING btree (id)
CREATE INDEX listing_responsible_ix ON public.listing USING btree (responsible_id)
CREATE INDEX listing_roster_ix ON public.listing USING btree (roster_id)
CREATE INDEX membership_organisation_ix ON public.membership USING btree (organisation_id)
CREATE UNIQUE INDEX membership_pk ON public.membership USING btree (id)
CREATE UNIQUE INDEX membership_uq ON public.membership USING btree (account_id, organisation_id, role)
CREATE UNIQUE INDEX migration_pk ON public.migration USING btree (name)
CREATE INDEX organisation_area_ix ON public.organisation USING btree (area_path text_pattern_ops)
CREATE UNIQUE INDEX organisation_pk ON public.organisation USING btree (id)
CREATE INDEX person_area_ix ON public.person USING btree (area_path text_pattern_ops, name text_pattern_ops)
CREATE INDEX person_dwelling_ix ON public.person USING btree (dwelling_id)
CREATE UNIQUE INDEX person_household_head_uq ON public.person USING btree (household_id) WHERE household_head
CREATE INDEX person_household_ix ON public.person USING btree (household_id)
CREATE INDEX person_initials_ix ON public.person USING btree (initials text_pattern_ops, id)
CREATE INDEX person_long_name_ix ON public.person USING btree (area_path text_pattern_ops) INCLUDE (id, name, roster_ids) WHERE ((char_length(name) > 4) AND (merged_into IS NULL))
CREATE INDEX person_merged_ix ON public.person USING btree (merged_into) WHERE (merged_into IS NOT NULL)
CREATE INDEX person_name_birth_ix ON public.person USING btree (name text_pattern_ops, birth_date) WHERE (birth_date IS NOT NULL)
CREATE INDEX person_name_ix ON public.person USING btree (name text_pattern_ops, id)
CREATE INDEX person_pinyin_ix ON public.person USING btree (pinyin text_pattern_ops, id)
CREATE UNIQUE INDEX person_pk ON public.person USING btree (id)
CREATE INDEX person_tail2_ix ON public.person USING btree (tail2 text_pattern_ops, id)
CREATE INDEX person_tail_ix ON public.person USING btree (tail text_pattern_ops, id)
CREATE UNIQUE INDEX person_change_once_uq ON public.person_change USING btree (command_id, person_id, what)
CREATE INDEX person_change_person_ix ON public.person_change USING btree (person_id, at)
CREATE UNIQUE INDEX person_change_pk ON public.person_change USING btree (id)
CREATE INDEX person_merge_kept_ix ON public.person_merge USING btree (kept_id)
CREATE UNIQUE INDEX person_merge_pk ON public.person_merge USING btree (id)
CREATE UNIQUE INDEX person_merge_standing_uq ON public.person_merge USING btree (merged_id) WHERE (undone_at IS NULL)
CREATE UNIQUE INDEX person_tag_open_uq ON public.person_tag USING btree (person_id, tag) WHERE (valid_to IS NULL)
CREATE INDEX person_tag_person_ix ON public.person_tag USING btree (person_id)
CREATE UNIQUE INDEX person_tag_pk ON public.person_tag USING btree (id)
CREATE INDEX person_tag_tag_ix ON public.person_tag USING btree (tag)
CREATE INDEX phone_digest_ix ON public.phone USING btree (digest)
CREATE INDEX phone_last4_ix ON public.phone USING btree (last4_digest)
CREATE UNIQUE INDEX phone_own_uq ON public.phone USING btree (digest, person_id) WHERE (relation_id IS NULL)
CREATE INDEX phone_person_ix ON public.phone USING btree (person_id)
CREATE UNIQUE INDEX phone_pk ON public.phone USING btree (id)
CREATE INDEX relation_person_ix ON public.relation USING btree (person_id)
CREATE UNIQUE INDEX relation_pk ON public.relation USING btree (id)
CREATE UNIQUE INDEX report_filling_number_uq ON public.report_filling USING btree (template_id, number)
CREATE UNIQUE INDEX report_filling_pk ON public.report_filling USING btree (id)
CREATE INDEX report_filling_template_ix ON public.report_filling USING btree (template_id, filled_at DESC, id DESC)
CREATE INDEX report_template_area_ix ON public.report_template USING btree (area_path text_pattern_ops)
CREATE UNIQUE INDEX report_template_name_uq ON public.report_template USING btree (organisation_id, name) WHERE (removed_at IS NULL)
CREATE UNIQUE INDEX report_template_pk ON public.report_template USING btree (id)
CREATE INDEX report_template_file_at_ix ON public.report_template_file USING btree (at)
CREATE UNIQUE INDEX report_template_file_pk ON public.report_template_file USING btree (id)
CREATE INDEX report_template_version_file_ix ON public.report_template_version USING btree (file_id)
CREATE UNIQUE INDEX report_template_version_pk ON public.report_template_version USING btree (template_id, version)
CREATE UNIQUE INDEX response_pk ON public.response USING btree (id)
CREATE INDEX roster_area_ix ON public.roster USING btree (area_path text_pattern_ops)
CREATE UNIQUE INDEX roster_pk ON public.roster USING btree (id)
CREATE INDEX roster_response_ix ON public.roster USING btree (response_id)
CREATE INDEX session_account_ix ON public.session USING btree (account_id)
CREATE UNIQUE INDEX session_pk ON public.session USING btree (id)
CREATE UNIQUE INDEX session_token_uq ON public.session USING btree (token_hash)
CREATE UNIQUE INDEX setting_pk ON public.setting USING btree (name)
CREATE UNIQUE INDEX sign_in_failure_pk ON public.sign_in_failure USING btree (name_digest)
CREATE UNIQUE INDEX watermark_pk ON public.watermark USING btree (name)

batch policy batch_scope for ALL using ((area_path ^@ ANY (( SELECT string_to_array(current_setting('app.areas'::text, true), ','::text) AS string_to_array)::text[])) OR (EXISTS ( SELECT 1
   FROM unnest(batch.part_paths) part(part)
  WHERE (part.part ^@ ANY (( SELECT string_to_array(current_setting('app.areas'::text, true), ','::text) AS string_to_array)::text[])))))
batch_file policy batch_file_scope for ALL using (area_path ^@ ANY (( SELECT string_to_array(current_setting('app.areas'::text, true), ','::text) AS string_to_array)::text[]))
batch_hand_back policy batch_hand_back_scope for ALL using (area_path ^@ ANY (( SELECT string_to_array(current_setting('app.areas'::text, true), ','::text) AS string_to_array)::text[]))
batch_part policy batch_part_scope for ALL using (area_path ^@ ANY (( SELECT string_to_array(current_setting('app.areas'::text, true), ','::text) AS string_to_array)::text[]))
batch_return policy batch_return_scope for ALL using (area_path ^@ ANY (( SELECT string_to_array(current_setting('app.areas'::text, true), ','::text) AS string_to_array)::text[]))
batch_row policy batch_row_scope for ALL using (area_path ^@ ANY (( SELECT string_to_array(current_setting('app.areas'::text, true), ','::text) AS string_to_array)::text[]))
bulletin policy bulletin_scope for ALL using (area_path ^@ ANY (( SELECT string_to_array(current_setting('app.areas'::text, true), ','::text) AS string_to_array)::text[]))
call policy call_scope for ALL using ((area_path ^@ ANY (( SELECT string_to_array(current_setting('app.areas'::text, true), ','::text) AS string_to_array)::text[])) OR (roster_id = ANY ((( SELECT string_to_array(current_setting('app.rosters'::text, true), ','::text) AS string_to_array))::uuid[])))
contact policy contact_scope for ALL using ((area_path ^@ ANY (string_to_array(current_setting('app.areas'::text, true), ','::text))) OR (roster_id = ANY ((string_to_array(current_setting('app.rosters'::text, true), ','::text))::uuid[])))
cube policy cube_scope for ALL using (area_path ^@ ANY (( SELECT string_to_array(current_setting('app.areas'::text, true), ','::text) AS string_to_array)::text[]))
cube_area policy cube_area_scope for ALL using (branch_path ^@ ANY (( SELECT string_to_array(current_setting('app.areas'::text, true), ','::text) AS string_to_array)::text[]))
cube_branch policy cube_branch_scope for ALL using (branch_path ^@ ANY (( SELECT string_to_array(current_setting('app.areas'::text, true), ','::text) AS string_to_array)::text[]))
cube_overlap policy cube_overlap_scope for ALL using (area_path ^@ ANY (( SELECT string_to_array(current_setting('app.areas'::text, true), ','::text) AS string_to_array)::text[]))
cube_seen policy cube_seen_scope for ALL using (branch_path ^@ ANY (( SELECT string_to_array(current_setting('app.areas'::text, true), ','::text) AS string_to_array)::text[]))
day_close policy day_close_scope for ALL using ((area_path ^@ ANY (string_to_array(current_setting('app.areas'::text, true), ','::text))) OR (roster_id = ANY ((string_to_array(current_setting('app.rosters'::text, true), ','::text))::uuid[])))
document policy document_scope for ALL using (area_path ^@ ANY (( SELECT string_to_array(current_setting('app.areas'::text, true), ','::text) AS string_to_array)::text[]))
due policy due_scope for ALL using ((area_path ^@ ANY (string_to_array(current_setting('app.areas'::text, true), ','::text))) OR (roster_id = ANY ((string_to_array(current_setting('app.rosters'::text, true), ','::text))::uuid[])))
entry policy entry_append for INSERT with check ((area_path ^@ ANY (( SELECT string_to_array(current_setting('app.areas'::text, true), ','::text) AS string_to_array)::text[])) OR (roster_id = ANY ((( SELECT string_to_array(current_setting('app.rosters'::text, true), ','::text) AS string_to_array))::uuid[])))
entry policy entry_read for SELECT using ((area_path ^@ ANY (( SELECT string_to_array(current_setting('app.areas'::text, true), ','::text) AS string_to_array)::text[])) OR (roster_id = ANY ((( SELECT string_to_array(current_setting('app.rosters'::text, true), ','::text) AS string_to_array))::uuid[])))
follow_up policy follow_up_scope for ALL using ((area_path ^@ ANY (string_to_array(current_setting('app.areas'::text, true), ','::text))) OR (roster_id = ANY ((string_to_array(current_setting('app.rosters'::text, true), ','::text))::uuid[])))
hand_on policy hand_on_scope for ALL using ((area_path ^@ ANY (string_to_array(current_setting('app.areas'::text, true), ','::text))) OR (roster_id = ANY ((string_to_array(current_setting('app.rosters'::text, true), ','::text))::uuid[])))
household policy household_scope for ALL using ((area_path ^@ ANY (( SELECT string_to_array(current_setting('app.areas'::text, true), ','::text) AS string_to_array)::text[])) OR (roster_ids && ( SELECT (string_to_array(current_setting('app.rosters'::text, true), ','::text))::uuid[] AS string_to_array)))
journal policy journal_append for INSERT with check true
journal policy journal_read for SELECT using ((area_path ^@ ANY (( SELECT string_to_array(current_setting('app.areas'::text, true), ','::text) AS string_to_array)::text[])) OR (actor_id = ANY ((( SELECT string_to_array(current_setting('app.accounts'::text, true), ','::text) AS string_to_array))::uuid[])))
list_sender policy list_sender_scope for ALL using (area_path ^@ ANY (( SELECT string_to_array(current_setting('app.areas'::text, true), ','::text) AS string_to_array)::text[]))
list_upload policy list_upload_scope for ALL using (area_path ^@ ANY (( SELECT string_to_array(current_setting('app.areas'::text, true), ','::text) AS string_to_array)::text[]))
listing policy listing_scope for ALL using ((area_path ^@ ANY (string_to_array(current_setting('app.areas'::text, true), ','::text))) OR (roster_id = ANY ((string_to_array(current_setting('app.rosters'::text, true), ','::text))::uuid[])))
person policy person_scope for ALL using ((area_path ^@ ANY (( SELECT string_to_array(current_setting('app.areas'::text, true), ','::text) AS string_to_array)::text[])) OR (roster_ids && ( SELECT (string_to_array(current_setting('app.rosters'::text, true), ','::text))::uuid[] AS string_to_array)))
person_change policy person_change_append for INSERT with check ((area_path ^@ ANY (( SELECT string_to_array(current_setting('app.areas'::text, true), ','::text) AS string_to_array)::text[])) OR (by_id = ANY (( SELECT (string_to_array(current_setting('app.accounts'::text, true), ','::text))::uuid[] AS string_to_array)::uuid[])))
person_change policy person_change_move for UPDATE using (area_path ^@ ANY (( SELECT string_to_array(current_setting('app.areas'::text, true), ','::text) AS string_to_array)::text[]))
person_change policy person_change_read for SELECT using ((area_path ^@ ANY (( SELECT string_to_array(current_setting('app.areas'::text, true), ','::text) AS string_to_array)::text[])) OR (by_id = ANY (( SELECT (string_to_array(current_setting('app.accounts'::text, true), ','::text))::uuid[] AS string_to_array)::uuid[])))
person_change policy person_change_take_back for DELETE using ((what = 'added'::text) AND (about ? 'list'::text) AND (area_path ^@ ANY (( SELECT string_to_array(current_setting('app.areas'::text, true), ','::text) AS string_to_array)::text[])))
person_merge policy person_merge_scope for ALL using (area_path ^@ ANY (( SELECT string_to_array(current_setting('app.areas'::text, true), ','::text) AS string_to_array)::text[]))
person_tag policy person_tag_scope for ALL using ((area_path ^@ ANY (( SELECT string_to_array(current_setting('app.areas'::text, true), ','::text) AS string_to_array)::text[])) OR (roster_ids && ( SELECT (string_to_array(current_setting('app.rosters'::text, true), ','::text))::uuid[] AS string_to_array)))
phone policy phone_scope for ALL using ((area_path ^@ ANY (( SELECT string_to_array(current_setting('app.areas'::text, true), ','::text) AS string_to_array)::text[])) OR (roster_ids && ( SELECT (string_to_array(current_setting('app.rosters'::text, true), ','::text))::uuid[] AS string_to_array)))
relation policy relation_scope for ALL using ((area_path ^@ ANY (( SELECT string_to_array(current_setting('app.areas'::text, true), ','::text) AS string_to_array)::text[])) OR (roster_ids && ( SELECT (string_to_array(current_setting('app.rosters'::text, true), ','::text))::uuid[] AS string_to_array)))
report_filling policy report_filling_scope for ALL using (area_path ^@ ANY (( SELECT string_to_array(current_setting('app.areas'::text, true), ','::text) AS string_to_array)::text[]))
report_template policy report_template_scope for ALL using (area_path ^@ ANY (( SELECT string_to_array(current_setting('app.areas'::text, true), ','::text) AS string_to_array)::text[]))
report_template_file policy report_template_file_scope for ALL using (area_path ^@ ANY (( SELECT string_to_array(current_setting('app.areas'::text, true), ','::text) AS string_to_array)::text[]))
report_template_version policy report_template_version_scope for ALL using (area_path ^@ ANY (( SELECT string_to_array(current_setting('app.areas'::text, true), ','::text) AS string_to_array)::text[]))
roster policy roster_scope for ALL using ((area_path ^@ ANY (string_to_array(current_setting('app.areas'::text, true), ','::text))) OR (id = ANY ((string_to_array(current_setting('app.rosters'::text, true), ','::text))::uuid[])))
