-- Articles, with the text by itself so that full-text search can read it. `outlet` is the folded name.
CREATE TABLE articles (
  row      INTEGER PRIMARY KEY,
  id       TEXT NOT NULL UNIQUE,
  capture  TEXT,            -- SHA-256 of the bytes
  outlet   TEXT,
  day      TEXT,            -- publication date, at most ten characters; absent where unknown
  language TEXT,
  title    TEXT NOT NULL,
  text     TEXT NOT NULL,
  record   TEXT NOT NULL    -- the rest of the article as JSON, without text and quotations
) STRICT;
CREATE INDEX articles_by_outlet ON articles (outlet, day, id);
CREATE INDEX articles_by_capture ON articles (capture);
CREATE INDEX articles_by_day ON articles (day, id);

CREATE TABLE outlets (
  name_key TEXT PRIMARY KEY,  -- folded: lower case, no accents, no leading "the"
  name     TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE quotations (
  row     INTEGER PRIMARY KEY,
  article TEXT NOT NULL,
  place   INTEGER NOT NULL,   -- position in the article's list
  id      TEXT NOT NULL,
  person  TEXT,               -- the judgement who `speaker` is, kept apart from what was read
  speaker TEXT NOT NULL,
  text    TEXT NOT NULL,
  record  TEXT NOT NULL,
  UNIQUE (article, place)
) STRICT;
CREATE INDEX quotations_by_id ON quotations (id);
CREATE INDEX quotations_by_person ON quotations (person, article, place);

CREATE TABLE people (
  row        INTEGER PRIMARY KEY,
  id         TEXT NOT NULL UNIQUE,
  quotations INTEGER NOT NULL,
  names      TEXT NOT NULL,   -- every name, for search
  record     TEXT NOT NULL
) STRICT;
CREATE INDEX people_by_quotations ON people (quotations DESC, id);

CREATE TABLE statements (
  row      INTEGER PRIMARY KEY,
  id       TEXT NOT NULL UNIQUE,
  digest   TEXT NOT NULL,     -- of what matching gave; unchanged means: no need to collate and trace again
  rank     INTEGER NOT NULL,  -- minus twice the number of witnesses, and 1 less where they pass words on
  day      TEXT NOT NULL,     -- of the earliest dated witness; "~" where none is dated, which sorts last
  language TEXT,
  person   TEXT,
  speaker  TEXT NOT NULL,
  text     TEXT NOT NULL,
  record   TEXT NOT NULL
) STRICT;
CREATE INDEX statements_by_rank ON statements (rank, day, id);
CREATE INDEX statements_by_person ON statements (person, rank, day, id);

CREATE TABLE witnesses (
  statement TEXT NOT NULL,
  place     INTEGER NOT NULL,
  id        TEXT NOT NULL,
  article   TEXT NOT NULL,
  outlet    TEXT,             -- of the article, here again so that lists need not look it up
  day       TEXT,             -- the same
  quotation TEXT,
  verbatim  INTEGER NOT NULL,
  PRIMARY KEY (statement, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX witnesses_by_day ON witnesses (day, statement);
CREATE INDEX witnesses_by_outlet ON witnesses (outlet, day, statement);
CREATE INDEX witnesses_by_article ON witnesses (article, statement);

-- Outlets that have a part in a statement: publishers of its witnesses, and carriers that its trail names.
CREATE TABLE carriers (
  outlet    TEXT NOT NULL,
  statement TEXT NOT NULL,
  PRIMARY KEY (outlet, statement)
) STRICT, WITHOUT ROWID;
CREATE INDEX carriers_by_statement ON carriers (statement);

-- The edges of all trails as outlets see them. `giver` is absent where the taker has it from the speaker.
CREATE TABLE passings (
  statement  TEXT NOT NULL,
  place      INTEGER NOT NULL,
  giver      TEXT,
  taker      TEXT,
  witness    TEXT,
  PRIMARY KEY (statement, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX passings_by_giver ON passings (giver, taker);
CREATE INDEX passings_by_taker ON passings (taker, giver);

CREATE TABLE runs (
  row    INTEGER PRIMARY KEY,
  record TEXT NOT NULL
) STRICT;

CREATE TABLE left_out (
  input  TEXT PRIMARY KEY,
  reason TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Full-text search. The words are read from the tables, the index alone is kept here: see word-index.ts.
CREATE VIRTUAL TABLE articles_words USING fts5 (title, text, content = 'articles', content_rowid = 'row', tokenize = 'unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE quotations_words USING fts5 (speaker, text, content = 'quotations', content_rowid = 'row', tokenize = 'unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE people_words USING fts5 (names, content = 'people', content_rowid = 'row', tokenize = 'unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE statements_words USING fts5 (speaker, text, content = 'statements', content_rowid = 'row', tokenize = 'unicode61 remove_diacritics 2');
