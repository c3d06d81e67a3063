// What the benches of the API ask.

/** Other addresses there are of each route: more would come to answers that were given. */
export const MOST_ANEW = 40

/**
 * Each route with an SQL statement that fetches the rows it is made from, as somebody would who knew the tables, and the
 * same question about other things, so that no answer can be one that was given before.
 */
export const ROUTES = [
  [
    "/api/summary",
    "SELECT (SELECT COUNT(*) FROM articles), (SELECT COUNT(*) FROM quotations), (SELECT COUNT(*) FROM statements)",
  ],
  [
    "/api/statements",
    "SELECT * FROM statements ORDER BY rank, day, id LIMIT 50",
    (i) => `/api/statements?limit=${50 - (i % 40)}&min_witnesses=${1 + (i % 3)}`,
  ],
  [
    "/api/statements?person=p6",
    "SELECT * FROM statements WHERE person = 'p6' ORDER BY rank, day, id LIMIT 50",
    (i) => `/api/statements?person=p${7 + i * 3}`,
  ],
  [
    "/api/statements?outlet=Outlet%205",
    "SELECT * FROM statements WHERE id IN (SELECT statement FROM carriers WHERE outlet = 'outlet5') ORDER BY rank, day, id LIMIT 50",
    (i) => `/api/statements?outlet=Outlet%20${6 + i}`,
  ],
  [
    "/api/statements?from=2031&to=2032",
    "SELECT * FROM statements WHERE id IN (SELECT statement FROM witnesses WHERE day >= '2031' AND day <= '2032~') ORDER BY rank, day, id LIMIT 50",
    (i) => `/api/statements?from=203${i % 4}-0${1 + (i % 9)}&to=2033-0${1 + (i % 7)}`,
  ],
  [
    "/api/statements?q=w5%20w1",
    'SELECT * FROM statements WHERE row IN (SELECT rowid FROM statements_words WHERE statements_words MATCH \'"w5" "w1"*\') ORDER BY rank, day, id LIMIT 50',
    (i) => `/api/statements?q=w${(6 + i).toString(36)}%20w1`,
  ],
  [
    "/api/statements?relation=translated&language=de",
    "SELECT * FROM statements s WHERE language = 'de' AND EXISTS (SELECT 1 FROM facets f WHERE f.statement = s.id AND f.kind = 'relation' AND f.value = 'translated') ORDER BY rank, day, id LIMIT 50",
    (i) => `/api/statements?relation=altered&language=${["de", "en", "fr"][i % 3]}&limit=${50 - (i % 40)}`,
  ],
  [
    "/api/statements?row=5000",
    "SELECT * FROM statements ORDER BY rank, day, id LIMIT 50 OFFSET 4999",
    (i) => `/api/statements?row=${5001 + i}`,
  ],
  [
    "/api/statements?row=50000",
    "SELECT * FROM statements ORDER BY rank, day, id LIMIT 50 OFFSET 49999",
    (i) => `/api/statements?row=${50_001 + i}`,
  ],
  [
    "/api/statements?row=50000&from=2031&to=2032",
    "SELECT * FROM statements WHERE id IN (SELECT statement FROM witnesses WHERE day >= '2031' AND day <= '2032~') ORDER BY rank, day, id LIMIT 50 OFFSET 49999",
    (i) => `/api/statements?row=${50_001 + i}&from=2031&to=2032`,
  ],
  [
    "/api/statements/s50",
    "SELECT * FROM statements WHERE id = 's50'",
    (i) => `/api/statements/s${100 + i * 50}`,
  ],
  [
    "/api/articles",
    "SELECT * FROM articles ORDER BY day DESC, id LIMIT 50",
    (i) => `/api/articles?limit=${49 - (i % 45)}`,
  ],
  [
    "/api/articles?outlet=Outlet%205",
    "SELECT * FROM articles WHERE outlet = 'outlet5' ORDER BY day DESC, id LIMIT 50",
    (i) => `/api/articles?outlet=Outlet%20${6 + i}`,
  ],
  ["/api/articles/a77", "SELECT * FROM articles WHERE id = 'a77'", (i) => `/api/articles/a${78 + i}`],
  [
    "/api/people",
    "SELECT * FROM people ORDER BY quotations DESC, id LIMIT 50",
    (i) => `/api/people?limit=${49 - (i % 45)}`,
  ],
  [
    "/api/people/p6",
    "SELECT * FROM quotations WHERE person = 'p6' ORDER BY article, place LIMIT 50",
    (i) => `/api/people/p${7 + i}`,
  ],
  [
    "/api/outlets",
    "SELECT name, statements FROM outlets ORDER BY statements DESC LIMIT 50",
    (i) => `/api/outlets?limit=${49 - (i % 45)}`,
  ],
  [
    "/api/outlets/Outlet%207",
    "SELECT giver, COUNT(DISTINCT statement) FROM passings WHERE taker = 'outlet7' GROUP BY giver",
    (i) => `/api/outlets/Outlet%20${8 + i}`,
  ],
  [
    "/api/search?q=w5%20w1",
    'SELECT id FROM articles WHERE row IN (SELECT rowid FROM articles_words WHERE articles_words MATCH \'"w5" "w1"*\' ORDER BY rank LIMIT 10)',
    (i) => `/api/search?q=w${(6 + i).toString(36)}%20w1`,
  ],
  [
    "/api/search?q=w",
    "SELECT id FROM articles WHERE row IN (SELECT rowid FROM articles_words WHERE articles_words MATCH '\"w\"*' ORDER BY rank LIMIT 10)",
    (i) => `/api/search?q=w&limit=${9 - (i % 9) + 10 * (i % 4)}`,
  ],
  [
    "/api/search?q=w1&kind=articles",
    "SELECT id FROM articles WHERE row IN (SELECT rowid FROM articles_words WHERE articles_words MATCH '\"w1\"*' ORDER BY rank LIMIT 10)",
    (i) => `/api/search?q=w${(40 + i).toString(36)}&kind=articles`,
  ],
  [
    "/api/facets",
    "SELECT kind, value, COUNT(*) FROM facets WHERE statement IN (SELECT id FROM statements ORDER BY rank, day, id LIMIT 2000) GROUP BY 1, 2",
    (i) => `/api/facets?outlet=Outlet%20${6 + i}&min_witnesses=2`,
  ],
  [
    "/api/facets?person=p6",
    "SELECT kind, value, COUNT(*) FROM facets WHERE statement IN (SELECT id FROM statements WHERE person = 'p6') GROUP BY 1, 2",
    (i) => `/api/facets?person=p${7 + i * 3}`,
  ],
  [
    "/api/second-look",
    "SELECT * FROM doubts ORDER BY certainty LIMIT 50",
    (i) => `/api/second-look?limit=${1 + (i % 10)}`,
  ],
  [
    "/api/second-look?kind=match",
    "SELECT * FROM doubts WHERE kind = 'match' ORDER BY certainty LIMIT 50",
    (i) => `/api/second-look?kind=edge&limit=${1 + (i % 10)}`,
  ],
  [
    "/api/decisions",
    "SELECT * FROM decisions ORDER BY at DESC LIMIT 50",
    (i) => `/api/decisions?limit=${49 - (i % 45)}`,
  ],
  [
    "/api/export/svg?statement=s50",
    "SELECT * FROM statements WHERE id = 's50'",
    (i) => `/api/export/svg?statement=s${100 + i * 50}`,
  ],
  [
    "/api/export/tei?statement=s50",
    "SELECT * FROM statements WHERE id = 's50'",
    (i) => `/api/export/tei?statement=s${100 + i * 50}`,
  ],
]
