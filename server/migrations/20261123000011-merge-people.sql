-- Somebody who was recorded twice. The row of the one stays, empty of what went over, and points to the other.
alter table person add column merged_into uuid constraint person_merged_fk references person (id);
create index person_merged_ix on person (merged_into) where merged_into is not null;

create table person_merge (
  -- The command's id: the timeline names it.
  id uuid constraint person_merge_pk primary key,
  kept_id uuid not null constraint person_merge_kept_fk references person (id),
  merged_id uuid not null constraint person_merge_merged_fk references person (id),
  area_path text not null,
  at timestamptz not null,
  by_id uuid not null,
  undone_at timestamptz,
  undone_by uuid,
  -- What went over, and how both stood before: all that undoing it needs. No number stands in it.
  log jsonb not null
);
create unique index person_merge_standing_uq on person_merge (merged_id) where undone_at is null;
create index person_merge_kept_ix on person_merge (kept_id);

alter table person_merge enable row level security;
alter table person_merge force row level security;
create policy person_merge_scope on person_merge using (
  area_path ^@ any ((select string_to_array(current_setting('app.areas', true), ','))::text[])
);
