-- Statements and aligned readings that stood among the inputs, as they came, so that `add` does not lose them.
CREATE TABLE given (
  kind   TEXT NOT NULL,     -- statement, aligned
  id     TEXT NOT NULL,
  record TEXT NOT NULL,
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;
