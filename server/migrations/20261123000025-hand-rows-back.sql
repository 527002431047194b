-- Rows that a station handed back because they belong to somebody else: what the receipt says.
create table batch_hand_back (
  id uuid constraint batch_hand_back_pk primary key,
  receipt text not null,
  batch_id uuid not null constraint batch_hand_back_batch_fk references batch (id),
  organisation_id uuid constraint batch_hand_back_organisation_fk references organisation (id),
  area_path text not null,
  belongs_to text not null,
  belongs_to_id uuid constraint batch_hand_back_belongs_to_fk references organisation (id),
  note text,
  lines int[] not null,
  at timestamptz not null,
  by_id uuid not null constraint batch_hand_back_by_fk references account (id)
);
create unique index batch_hand_back_receipt_uq on batch_hand_back (receipt);
create index batch_hand_back_batch_ix on batch_hand_back (batch_id, at);
create sequence batch_receipt_seq;

alter table batch_hand_back enable row level security;
alter table batch_hand_back force row level security;
create policy batch_hand_back_scope on batch_hand_back using (
  area_path ^@ any ((select string_to_array(current_setting('app.areas', true), ','))::text[])
);

-- What was handed on of a whole roster is asked for by roster.
create index hand_on_roster_ix on hand_on (roster_id);

alter table batch_return add column language text not null default 'zh' constraint batch_return_language_ck check (language in ('zh', 'en'));

-- Somebody who was moved to another station's roster may have been reached all the same, by a phone that was offline.
create index listing_removed_ix on listing (roster_id) where removed_on is not null;
