-- What statements can be narrowed down by: outlet (folded), language, occasion, relation, year.
CREATE TABLE facets (
  statement TEXT NOT NULL,
  kind      TEXT NOT NULL,
  value     TEXT NOT NULL,
  PRIMARY KEY (statement, kind, value)
) STRICT, WITHOUT ROWID;
CREATE INDEX facets_by_value ON facets (kind, value, statement);
INSERT OR IGNORE INTO facets SELECT statement, 'outlet', outlet FROM witnesses WHERE outlet IS NOT NULL;
INSERT OR IGNORE INTO facets SELECT statement, 'year', substr(day, 1, 4) FROM witnesses WHERE day IS NOT NULL;
INSERT OR IGNORE INTO facets SELECT id, 'language', language FROM statements WHERE language IS NOT NULL;
INSERT OR IGNORE INTO facets SELECT id, 'occasion', record ->> '$.occasion' FROM statements
  WHERE record ->> '$.occasion' IS NOT NULL;
INSERT OR IGNORE INTO facets SELECT s.id, 'relation', r.value
  FROM statements s, json_each(s.record, '$.witnesses') w, json_each(w.value, '$.relation') r;
