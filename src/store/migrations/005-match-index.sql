-- What matching keeps between two additions, so that new pages are matched without reading the others: see src/match/kept.ts.
-- Only the index itself reads these tables; without them it is built anew.
CREATE TABLE match_uses (key INTEGER PRIMARY KEY, value BLOB NOT NULL) STRICT;    -- utterances by hashed stem or pair of stems
CREATE TABLE match_pages (key INTEGER PRIMARY KEY, value BLOB NOT NULL) STRICT;   -- an article's passages and words as numbers
CREATE TABLE match_states (key INTEGER PRIMARY KEY, value BLOB NOT NULL) STRICT;  -- what an utterance is near to, and its set
CREATE TABLE match_groups (key INTEGER PRIMARY KEY, value BLOB NOT NULL) STRICT;  -- statements
CREATE TABLE match_marks (key INTEGER PRIMARY KEY, value BLOB NOT NULL) STRICT;   -- four numbers an utterance, many a row
CREATE TABLE match_places (key TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE match_speakers (key TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE match_sides (key TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE match_progress (last INTEGER NOT NULL) STRICT;  -- the last row of articles that the index holds

-- Statements as matching changed them, until they are traced: an interrupted run goes on here. No record: the statement goes.
CREATE TABLE match_waiting (id TEXT PRIMARY KEY, record TEXT) STRICT, WITHOUT ROWID;
