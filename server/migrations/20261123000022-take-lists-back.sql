-- Somebody whom a list brought and who is taken back with it was never told of; everything else that was told stays.
create policy person_change_take_back on person_change for delete using (
  what = 'added' and about ? 'list'
  and area_path ^@ any ((select string_to_array(current_setting('app.areas', true), ','))::text[])
);
