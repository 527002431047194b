-- By number first: whoever looks for the owner of a number would else read the whole index for each, where the planner
-- takes this one. What is unique stays the same.
drop index phone_own_uq;
create unique index phone_own_uq on phone (digest, person_id) where relation_id is null;
-- When the rows were checked: whoever was added since may be one of them.
alter table batch add column checked_at timestamptz;
