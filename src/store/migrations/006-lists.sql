-- What lists show of a statement and cannot read off its columns, as JSON: see statement-cards.ts.
CREATE TABLE statement_cards (
  statement TEXT PRIMARY KEY,
  card      TEXT NOT NULL,
  facets    TEXT NOT NULL  -- its rows of the table facets but for the speaker: [[kind, value], …]
) STRICT, WITHOUT ROWID;

-- The order of lists, found from a search's rows and from ids without reading the records.
CREATE INDEX statements_order_by_row ON statements (row, rank, day, id);
CREATE INDEX statements_order_by_id ON statements (id, rank, day, person);

-- How many there are of what is told in numbers, kept by the triggers below.
CREATE TABLE totals (
  name   TEXT PRIMARY KEY,
  number INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO totals VALUES
  ('articles', (SELECT COUNT(*) FROM articles)),
  ('quotations', (SELECT COUNT(*) FROM quotations)),
  ('people', (SELECT COUNT(*) FROM people)),
  ('statements', (SELECT COUNT(*) FROM statements)),
  ('shared', (SELECT COUNT(*) FROM statements WHERE rank <= -4)),
  ('doubts', (SELECT COUNT(*) FROM doubts)),
  ('doubts speaker', (SELECT COUNT(*) FROM doubts WHERE kind = 'speaker')),
  ('doubts span', (SELECT COUNT(*) FROM doubts WHERE kind = 'span')),
  ('doubts match', (SELECT COUNT(*) FROM doubts WHERE kind = 'match')),
  ('doubts edge', (SELECT COUNT(*) FROM doubts WHERE kind = 'edge')),
  -- Below this certainty three answers in ten may be wrong: they want a second look.
  ('wants a look', (SELECT COUNT(*) FROM doubts WHERE certainty < 0.7));
CREATE TRIGGER articles_come AFTER INSERT ON articles BEGIN
  UPDATE totals SET number = number + 1 WHERE name = 'articles';
  UPDATE outlets SET articles = articles + 1 WHERE name_key = new.outlet;
END;
CREATE TRIGGER articles_go AFTER DELETE ON articles BEGIN
  UPDATE totals SET number = number - 1 WHERE name = 'articles';
  UPDATE outlets SET articles = articles - 1 WHERE name_key = old.outlet;
END;
CREATE TRIGGER quotations_come AFTER INSERT ON quotations BEGIN
  UPDATE totals SET number = number + 1 WHERE name = 'quotations';
END;
CREATE TRIGGER quotations_go AFTER DELETE ON quotations BEGIN
  UPDATE totals SET number = number - 1 WHERE name = 'quotations';
END;
CREATE TRIGGER people_come AFTER INSERT ON people BEGIN
  UPDATE totals SET number = number + 1 WHERE name = 'people';
END;
CREATE TRIGGER people_go AFTER DELETE ON people BEGIN
  UPDATE totals SET number = number - 1 WHERE name = 'people';
END;
CREATE TRIGGER statements_come AFTER INSERT ON statements BEGIN
  UPDATE totals SET number = number + 1 WHERE name = 'statements' OR (name = 'shared' AND new.rank <= -4);
END;
CREATE TRIGGER statements_go AFTER DELETE ON statements BEGIN
  UPDATE totals SET number = number - 1 WHERE name = 'statements' OR (name = 'shared' AND old.rank <= -4);
END;
CREATE TRIGGER doubts_come AFTER INSERT ON doubts BEGIN
  UPDATE totals SET number = number + 1
  WHERE name IN ('doubts', 'doubts ' || new.kind) OR (name = 'wants a look' AND new.certainty < 0.7);
END;
CREATE TRIGGER doubts_go AFTER DELETE ON doubts BEGIN
  UPDATE totals SET number = number - 1
  WHERE name IN ('doubts', 'doubts ' || old.kind) OR (name = 'wants a look' AND old.certainty < 0.7);
END;

-- Articles, the newest first, undated ones last.
DROP INDEX articles_by_day;
DROP INDEX articles_by_outlet;
CREATE INDEX articles_by_newest ON articles (COALESCE(day, '') DESC, id);
CREATE INDEX articles_by_outlet ON articles (outlet, COALESCE(day, '') DESC, id);

-- How many articles and statements an outlet has.
ALTER TABLE outlets ADD COLUMN articles INTEGER NOT NULL DEFAULT 0;
ALTER TABLE outlets ADD COLUMN statements INTEGER NOT NULL DEFAULT 0;
UPDATE outlets SET articles = (SELECT COUNT(*) FROM articles WHERE outlet = name_key),
  statements = (SELECT COUNT(*) FROM carriers WHERE outlet = name_key);
CREATE INDEX outlets_by_statements ON outlets (statements DESC, articles DESC, name_key);
CREATE TRIGGER carriers_come AFTER INSERT ON carriers BEGIN
  UPDATE outlets SET statements = statements + 1 WHERE name_key = new.outlet;
END;
CREATE TRIGGER carriers_go AFTER DELETE ON carriers BEGIN
  UPDATE outlets SET statements = statements - 1 WHERE name_key = old.outlet;
END;

-- Does the witness at the end of the edge have it word for word? Absent where no witness is there.
ALTER TABLE passings ADD COLUMN verbatim INTEGER;
UPDATE passings SET verbatim = w.verbatim FROM witnesses w WHERE w.statement = passings.statement AND w.id = passings.witness;
DROP INDEX passings_by_giver;
DROP INDEX passings_by_taker;
CREATE INDEX passings_by_giver ON passings (giver, taker, statement);
CREATE INDEX passings_by_taker ON passings (taker, giver, statement, verbatim);

-- What statements can be narrowed down by, in the order of lists: speaker (id), outlet (folded; publishers and carriers that are
-- named), first (the outlet in which it was first seen), addressee (folded), language, occasion, relation, year.
DROP TABLE facets;
CREATE TABLE facets (
  kind      TEXT NOT NULL,
  value     TEXT NOT NULL,
  rank      INTEGER NOT NULL,
  day       TEXT NOT NULL,
  statement TEXT NOT NULL,
  PRIMARY KEY (kind, value, rank, day, statement)
) STRICT, WITHOUT ROWID;
CREATE INDEX facets_by_statement ON facets (statement);
CREATE TABLE facet_counts (
  kind   TEXT NOT NULL,
  value  TEXT NOT NULL,
  number INTEGER NOT NULL,
  PRIMARY KEY (kind, value)
) STRICT, WITHOUT ROWID;
CREATE INDEX facet_counts_by_number ON facet_counts (kind, number DESC, value);
CREATE TRIGGER facets_come AFTER INSERT ON facets BEGIN
  INSERT INTO facet_counts VALUES (new.kind, new.value, 1) ON CONFLICT DO UPDATE SET number = number + 1;
END;
CREATE TRIGGER facets_go AFTER DELETE ON facets BEGIN
  UPDATE facet_counts SET number = number - 1 WHERE kind = old.kind AND value = old.value;
END;

-- Beginnings of two and three letters are kept, so that a word that is being typed is found at once.
DROP TABLE articles_words;
DROP TABLE quotations_words;
DROP TABLE people_words;
DROP TABLE statements_words;
CREATE VIRTUAL TABLE articles_words USING fts5 (title, text, content = 'articles', content_rowid = 'row', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
CREATE VIRTUAL TABLE quotations_words USING fts5 (speaker, text, content = 'quotations', content_rowid = 'row', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
CREATE VIRTUAL TABLE people_words USING fts5 (names, content = 'people', content_rowid = 'row', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
CREATE VIRTUAL TABLE statements_words USING fts5 (speaker, text, content = 'statements', content_rowid = 'row', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
INSERT INTO articles_words (articles_words) VALUES ('rebuild');
INSERT INTO quotations_words (quotations_words) VALUES ('rebuild');
INSERT INTO people_words (people_words) VALUES ('rebuild');
INSERT INTO statements_words (statements_words) VALUES ('rebuild');
