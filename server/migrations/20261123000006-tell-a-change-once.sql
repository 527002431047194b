-- One command tells a change of one kind once for each person, however often it is sent.
create unique index person_change_once_uq on person_change (command_id, person_id, what);
