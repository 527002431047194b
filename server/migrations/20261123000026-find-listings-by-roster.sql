-- All lines of a roster, those that have left it among them: how far the rows of a list are.
drop index listing_removed_ix;
create index listing_roster_ix on listing (roster_id);
