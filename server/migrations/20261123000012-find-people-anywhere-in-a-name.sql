-- A piece of a name from its second and its third character on: of a Chinese name, every piece there is. Columns of their own,
-- because row-level security lets only leakproof operators reach an index: `^@` of a column is one, `like` is none, and neither
-- is anything that computes. Longer names are few, and are read by an index of those alone.
alter table person
  add column tail text generated always as (substr(name, 2)) stored,
  add column tail2 text generated always as (substr(name, 3)) stored;
-- With the id at their end the indexes are in the order in which people are listed: nobody is read who is not shown.
drop index person_name_ix;
drop index person_pinyin_ix;
drop index person_initials_ix;
create index person_name_ix on person (name text_pattern_ops, id);
create index person_pinyin_ix on person (pinyin text_pattern_ops, id);
create index person_initials_ix on person (initials text_pattern_ops, id);
create index person_tail_ix on person (tail text_pattern_ops, id);
create index person_tail2_ix on person (tail2 text_pattern_ops, id);
create index person_long_name_ix on person (area_path text_pattern_ops) include (id, name, roster_ids)
  where char_length(name) > 4 and merged_into is null;
-- Whoever looks in a small area reads that area and not the city.
create index person_area_ix on person (area_path text_pattern_ops, name text_pattern_ops);
create index person_tag_tag_ix on person_tag (tag);
