import { componentSteps } from "./components.js"
import { GROUP_HEAP, view } from "./sql.js"
import type { Step } from "./steps.js"

/** Rounds in which names find those that lead on from one speaker's statements to another's. */
const SPEAKER_ROUNDS = 6

/** What making a statement tells of its translations, as far as Spark looks at it. */
const SIDE =
  "group STRING, keys ARRAY<STRING>, language STRING, isSyllabic BOOLEAN, isOwnTranslation BOOLEAN, places ARRAY<ARRAY<STRING>>"

/** The names of each statement's speaker that may lead to a translation: `mayHoldTranslations`, over all pages. */
const LEADING = `WITH heard AS (SELECT *, explode(keys) AS name FROM sides),
names AS (
  SELECT name FROM heard GROUP BY name
  HAVING (count(DISTINCT language) > 1 AND (name LIKE 'fine%' OR name LIKE 'beside%' OR bool_or(isSyllabic))) OR bool_or(isOwnTranslation)
)
SELECT whole, heard.name FROM heard JOIN names ON names.name = heard.name`

/** Names that lead to one statement. */
const ONE_SPEAKER = `SELECT DISTINCT name AS node, low
FROM (SELECT name, min(name) OVER (PARTITION BY whole) AS low FROM leading_names) WHERE name > low`

/** Statements whose speakers may lead to translations, each with its component. */
const ASKED = `SELECT sides.whole, task, side, transform(places, place -> place[0]) AS articles
FROM sides JOIN (
  SELECT DISTINCT whole, coalesce(low, name) AS task FROM leading_names LEFT JOIN one_speaker ON node = name
) speakers ON speakers.whole = sides.whole`

/** Pages of which one translates another, for the speakers who are quoted on both. */
const LINKS = `SELECT DISTINCT there.task, one.article AS one, other.article AS other
FROM first_translations found
JOIN standing one ON one.whole = found.id JOIN standing other ON other.whole = found.original
JOIN standing there ON there.article = one.article
JOIN standing back ON back.article = other.article AND back.task = there.task`

/** Translations, taken apart: speakers who share no name are judged by themselves, but for what their pages tell of each other. */
export const TRANSLATION_STEPS: readonly Step[] = [
  { name: "leading_names", query: LEADING, columns: "whole STRING, name STRING" },
  ...componentSteps("one_speaker", ONE_SPEAKER, SPEAKER_ROUNDS),
  {
    name: "asked",
    query: ASKED,
    columns: "whole STRING, task STRING, side STRING, articles ARRAY<STRING>",
  },
  {
    name: "first_translations",
    stage: "first-translations",
    sends: "SELECT task, side FROM asked DISTRIBUTE BY task SORT BY task",
    columns: ["task", "side"],
    count: "SELECT 1 AS n FROM asked",
    fields: ["id STRING", "original STRING"],
    heap: GROUP_HEAP,
  },
  { name: "links", query: LINKS, columns: "task STRING, one STRING, other STRING" },
  {
    name: "translations",
    stage: "translations",
    sends:
      "SELECT task, kind, record FROM (\n" +
      "  SELECT task, 0 AS kind, side AS record FROM asked\n" +
      "  UNION ALL SELECT task, 1, to_json(struct(one, other)) FROM links\n" +
      ") DISTRIBUTE BY task SORT BY task, kind",
    columns: ["task", "kind", "record"],
    count: "SELECT 1 AS n FROM asked UNION ALL SELECT 1 FROM links",
    fields: ["id STRING", "original STRING"],
    heap: GROUP_HEAP,
  },
]

/** What the steps' rows are taken from. */
export const TRANSLATION_VIEWS: Readonly<Record<string, readonly string[]>> = {
  leading_names: [
    view(
      "sides",
      "SELECT side, parsed.group AS whole, parsed.* FROM (\n" +
        `  SELECT side, from_json(side, '${SIDE}', map('mode', 'FAILFAST')) AS parsed FROM stated\n) WHERE parsed.keys IS NOT NULL`,
    ),
  ],
  links: [view("standing", "SELECT whole, task, explode(articles) AS article FROM asked")],
}
