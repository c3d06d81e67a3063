-- Every value that statements can be narrowed down by, with how many have it. `code` stands for it in statement_codes.
CREATE TABLE facet_values (
  code   INTEGER PRIMARY KEY,
  kind   TEXT NOT NULL,
  value  TEXT NOT NULL,
  number INTEGER NOT NULL,
  UNIQUE (kind, value)
) STRICT;
INSERT INTO facet_values (kind, value, number) SELECT kind, value, number FROM facet_counts;
CREATE INDEX facet_values_by_number ON facet_values (kind, number DESC, value);
DROP TRIGGER facets_come;
DROP TRIGGER facets_go;
DROP TABLE facet_counts;
CREATE TRIGGER facets_come AFTER INSERT ON facets BEGIN
  INSERT INTO facet_values (kind, value, number) VALUES (new.kind, new.value, 1)
    ON CONFLICT (kind, value) DO UPDATE SET number = number + 1;
END;
CREATE TRIGGER facets_go AFTER DELETE ON facets BEGIN
  UPDATE facet_values SET number = number - 1 WHERE kind = old.kind AND value = old.value;
END;

-- The codes of a statement's facets, as words that no page has: U+E000 and the number. They are in the index of words
-- too, so that words and facets together are one search.
ALTER TABLE statement_cards DROP COLUMN facets;
CREATE TABLE statement_codes (
  statement TEXT PRIMARY KEY,
  codes     TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE VIEW statement_texts AS
  SELECT s.row, s.id, s.speaker, s.text, c.codes FROM statements s JOIN statement_codes c ON c.statement = s.id;
DROP TABLE statements_words;
CREATE VIRTUAL TABLE statements_words USING fts5 (speaker, text, codes, content = 'statement_texts', content_rowid = 'row', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');

-- Texts in scripts without spaces, and only those, as pairs of neighbouring signs: see signs.ts.
CREATE VIRTUAL TABLE articles_signs USING fts5 (signs, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1');
CREATE VIRTUAL TABLE quotations_signs USING fts5 (signs, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1');
CREATE VIRTUAL TABLE people_signs USING fts5 (signs, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1');
CREATE VIRTUAL TABLE statements_signs USING fts5 (signs, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1');
