-- The settings of a transaction are read once a statement, not once a row: see docs/adr/0007.
alter policy journal_read on journal using (
  area_path ^@ any ((select string_to_array(current_setting('app.areas', true), ','))::text[])
  or actor_id = any ((select string_to_array(current_setting('app.accounts', true), ','))::uuid[])
);
alter policy entry_read on entry using (
  area_path ^@ any ((select string_to_array(current_setting('app.areas', true), ','))::text[])
  or roster_id = any ((select string_to_array(current_setting('app.rosters', true), ','))::uuid[])
);
alter policy entry_append on entry with check (
  area_path ^@ any ((select string_to_array(current_setting('app.areas', true), ','))::text[])
  or roster_id = any ((select string_to_array(current_setting('app.rosters', true), ','))::uuid[])
);
alter policy cube_scope on cube using (
  area_path ^@ any ((select string_to_array(current_setting('app.areas', true), ','))::text[])
);
alter policy cube_branch_scope on cube_branch using (
  branch_path ^@ any ((select string_to_array(current_setting('app.areas', true), ','))::text[])
);
alter policy cube_area_scope on cube_area using (
  branch_path ^@ any ((select string_to_array(current_setting('app.areas', true), ','))::text[])
);
alter policy cube_overlap_scope on cube_overlap using (
  area_path ^@ any ((select string_to_array(current_setting('app.areas', true), ','))::text[])
);
alter policy cube_seen_scope on cube_seen using (
  branch_path ^@ any ((select string_to_array(current_setting('app.areas', true), ','))::text[])
);
alter policy bulletin_scope on bulletin using (
  area_path ^@ any ((select string_to_array(current_setting('app.areas', true), ','))::text[])
);
