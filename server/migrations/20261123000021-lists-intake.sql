-- How far a job is, and whether somebody is still at it: a job that was killed is taken up again from here.
alter table batch add column worked_at timestamptz;
-- The last line of the file that was checked, put in, or taken back.
alter table batch add column at_line int not null default 0;
-- What was being done when it failed.
alter table batch add column failed_in text constraint batch_failed_in_ck check (failed_in in ('checking', 'importing', 'undoing'));
-- Who had the rows put in, by which command: the timelines of people tell it.
alter table batch add column ordered_by uuid;
alter table batch add column order_id uuid;
-- The person is known, and gets what the row tells and they do not have.
alter table batch_row add column complete boolean not null default false;
-- What was added to a known person: phones, and whether a door.
alter table batch_row add column completed jsonb;
create index batch_working_ix on batch (worked_at) where state in ('checking', 'importing', 'undoing');
-- Somebody said who is meant, be it nobody we know.
alter table batch_row add column decided boolean not null default false;
-- The row went in.
alter table batch_row add column imported_at timestamptz;
-- The line on the roster is there because of this row.
alter table batch_row add column listing_added boolean not null default false;
alter table list_upload add column format text not null default '';
