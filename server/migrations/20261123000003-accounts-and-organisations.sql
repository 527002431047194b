-- Whoever was given a password by somebody else sets their own before anything else.
alter table account add column must_change_password boolean not null default false;

-- What an organisation works on, and since when it does not any more.
alter table organisation add column field text;
alter table organisation add column ended_on date;
