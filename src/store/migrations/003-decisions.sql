-- What people have decided about answers of the program, and what they have taken back.
CREATE TABLE decisions (
  row    INTEGER PRIMARY KEY,
  id     TEXT NOT NULL UNIQUE,
  kind   TEXT NOT NULL,
  at     TEXT NOT NULL,     -- ISO 8601
  undone INTEGER NOT NULL,  -- 1: counts no more
  record TEXT NOT NULL
) STRICT;
CREATE INDEX decisions_by_time ON decisions (at, id);

-- What a decision is about: an article, a statement, a person, a witness, as their ids were then.
CREATE TABLE decided (
  about    TEXT NOT NULL,
  decision TEXT NOT NULL,
  PRIMARY KEY (about, decision)
) STRICT, WITHOUT ROWID;

-- What the program itself had answered where decisions have changed it, so that they can be taken back.
CREATE TABLE program_answers (
  kind   TEXT NOT NULL,     -- article, statement, person
  id     TEXT NOT NULL,
  record TEXT NOT NULL,
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX witnesses_by_id ON witnesses (id, statement);

-- The less certain answers that nobody has decided.
CREATE TABLE doubts (
  certainty REAL NOT NULL,
  kind      TEXT NOT NULL,  -- speaker, span, match, edge
  holder    TEXT NOT NULL,  -- article, or statement
  one       TEXT NOT NULL,  -- quotation, witness, or the node the edge comes from
  other     TEXT NOT NULL,  -- the node the edge leads to
  PRIMARY KEY (certainty, kind, holder, one, other)
) STRICT, WITHOUT ROWID;
CREATE INDEX doubts_by_kind ON doubts (kind, certainty, holder, one, other);
CREATE INDEX doubts_by_holder ON doubts (holder);
