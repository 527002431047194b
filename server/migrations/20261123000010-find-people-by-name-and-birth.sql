-- Rows of a list are matched with people by name and day of birth: 3,000 people of a city may be called 王伟.
create index person_name_birth_ix on person (name text_pattern_ops, birth_date) where birth_date is not null;
