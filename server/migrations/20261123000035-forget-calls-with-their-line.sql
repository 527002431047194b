-- A line that is taken back, because nobody was contacted through it, takes along that its name was once served.
alter table call drop constraint call_listing_fk;
alter table call add constraint call_listing_fk foreign key (listing_id) references listing (id) on delete cascade;
