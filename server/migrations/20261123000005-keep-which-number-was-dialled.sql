-- Which number a contact dialled: a phone of the person or of somebody to turn to. A reference, never the number; without
-- a foreign key, because a record that a phone kept for days must not be refused over it.
alter table contact add column phone_id uuid;
