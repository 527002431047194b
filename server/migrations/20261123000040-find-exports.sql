-- What left as a file, newest first: a few rows among many.
create index journal_exports_ix on journal (at desc, id desc) where result ? 'exported';
