import { LARGEST_BLOCK, MOST_COMPARED } from "../people/index.js"
import { componentSteps } from "./components.js"
import { GROUP_HEAP, view } from "./sql.js"
import type { Step } from "./steps.js"

/** Rounds in which alike names find what they hang together with. */
const NAME_ROUNDS = 7

const BEARER =
  "key: STRING, name: STRING, words: INT, last: STRING, sounds: ARRAY<STRING>, said: INT, bearer: STRING"

/** Names that are one but for case, accents and titles, each once. */
const NAMES = `SELECT key, CAST(sum(said) AS BIGINT) AS said, count(*) AS bearers, min(name) AS name, min_by(words, name) AS words, min_by(last, name) AS last, min_by(sounds, name) AS sounds
FROM bearers GROUP BY key`

/** Pairs of names that meet under a sound: with the commonest that have it, and of all these with the first so many. */
const MET = `WITH heard AS (
  SELECT sound, place, key, name, row_number() OVER (PARTITION BY sound ORDER BY said DESC, key) AS nth
  FROM (SELECT key, name, said, posexplode(sounds) AS (place, sound) FROM names)
)
SELECT one, other FROM (
  SELECT *, row_number() OVER (PARTITION BY other ORDER BY first) AS nth FROM (
    SELECT struct(one.key, one.name) AS one, struct(other.key, other.name) AS other, min(struct(other.place, one.nth)) AS first
    FROM heard one JOIN heard other ON one.sound = other.sound AND one.nth < other.nth
    WHERE one.nth <= ${LARGEST_BLOCK} GROUP BY one.key, one.name, other.key, other.name
  )
) WHERE nth <= ${MOST_COMPARED}`

/** The set of each name; a last name alone is of the only set with a name that ends in it. */
const WHOSE = `WITH known AS (SELECT key, words, last, coalesce(sets.whose, key) AS whose FROM names LEFT JOIN sets ON sets.id = key),
only AS (SELECT last, min(whose) AS whose FROM known WHERE words > 1 GROUP BY last HAVING count(DISTINCT whose) = 1)
SELECT known.key, if(words = 1, coalesce(only.whose, known.whose), known.whose) AS whose
FROM known LEFT JOIN only ON only.last = known.last`

/** Who is who, taken apart: what each step does is in the room `people`, what lies between is Spark's. */
export const PEOPLE_STEPS: readonly Step[] = [
  {
    name: "names",
    query: NAMES,
    columns:
      "key STRING, said BIGINT, bearers BIGINT, name STRING, words INT, last STRING, sounds ARRAY<STRING>",
  },
  {
    name: "met",
    query: MET,
    columns: "one STRUCT<key: STRING, name: STRING>, other STRUCT<key: STRING, name: STRING>",
  },
  {
    name: "alike",
    stage: "alike",
    sends: "SELECT to_json(struct(one, other)) AS pair FROM met",
    columns: ["pair"],
    count: "SELECT 1 AS n FROM met",
    fields: ["id STRING", "other STRING"],
  },
  ...componentSteps(
    "kin",
    "SELECT greatest(id, other) AS node, least(id, other) AS low FROM alike",
    NAME_ROUNDS,
  ),
  {
    name: "sets",
    stage: "sets",
    sends:
      "SELECT component, kind, record FROM (\n" +
      "  SELECT low AS component, 0 AS kind, to_json(struct(key, name, said)) AS record FROM kin JOIN names ON names.key = kin.node\n" +
      "  UNION ALL SELECT low, 1, alike.record FROM alike JOIN kin ON kin.node = alike.id\n" +
      ") DISTRIBUTE BY component SORT BY component, kind",
    columns: ["component", "kind", "record"],
    count: "SELECT 1 AS n FROM kin UNION ALL SELECT 1 FROM alike",
    fields: ["id STRING", "whose STRING"],
    heap: GROUP_HEAP,
  },
  {
    name: "people",
    stage: "people",
    sends:
      "SELECT whose, bearer FROM bearers JOIN whose ON whose.key = bearers.key DISTRIBUTE BY whose SORT BY whose",
    columns: ["whose", "bearer"],
    count: "SELECT bearers AS n FROM names",
    fields: ["id STRING", "name STRING"],
    heap: GROUP_HEAP,
  },
  {
    name: "named",
    stage: "persons",
    sends:
      "SELECT known.persons, quoted.record FROM quoted LEFT JOIN (\n" +
      "  SELECT id, concat('[', array_join(collect_list(record), ','), ']') AS persons FROM people WHERE name IS NULL GROUP BY id\n" +
      ") known ON known.id = quoted.id",
    columns: ["persons", "record"],
    count: "SELECT 1 AS n FROM quoted",
    fields: ["id STRING"],
  },
]

/** What the steps' rows are taken from. */
export const PEOPLE_VIEWS: Readonly<Record<string, readonly string[]>> = {
  names: [
    view(
      "bearers",
      `SELECT bearer.* FROM (SELECT explode(from_json(speakers, 'ARRAY<STRUCT<${BEARER}>>', map('mode', 'FAILFAST'))) AS bearer FROM quoted)`,
    ),
  ],
  people: [view("whose", WHOSE)],
}
