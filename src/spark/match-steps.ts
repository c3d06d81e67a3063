import { LEAST_PAGES, LEAST_SHARE } from "../match/index.js"
import { componentSteps } from "./components.js"
import { GROUP_HEAP, taskOf, view } from "./sql.js"
import type { Step } from "./steps.js"
import { TRANSLATION_STEPS } from "./translation-steps.js"

/** Rounds in which passages, and parts of letters, find what they hang together with. */
const PASSAGE_ROUNDS = 12
const PART_ROUNDS = 7

const passage = (of: string): string =>
  `named_struct('id', ${of}.id, 'article', ${of}.article, 'place', ${of}.place)`

/** The same as a type. */
const PASSAGE = "STRUCT<id: STRING, article: STRING, place: INT>"

/** What Spark must know of a passage besides its article. */
const PASSAGE_FIELDS = "id: STRING, place: INT, isQuotation: BOOLEAN, wording: BIGINT, rank: BIGINT"

/**
 * Articles of neighbouring days whose nearest passages are looked for together: the more, the seldomer a list is sent, and the more
 * memory a task needs.
 */
const ARTICLES_A_BLOCK = 25_000

/** Of these so many are compared together with as many others, page by page. */
const ARTICLES_A_LEAF = 1_000

/** Fewer articles are two blocks, of a leaf each. */
const LEAST_BLOCKS = 2

/** Articles for each bucket that keys are shared out to. */
const ARTICLES_A_BUCKET = 500

/** The block of every article, and its leaf, by the order of their days: what is alike is mostly of one time. */
const BLOCKS = `WITH days AS (SELECT day, count(*) AS articles FROM pages GROUP BY day),
begun AS (SELECT day, articles, sum(articles) OVER (ORDER BY day) - articles AS before FROM days),
whole AS (SELECT count(*) DIV ${LEAST_BLOCKS} + 1 AS share FROM pages),
ordered AS (
  SELECT pages.id AS article, share, before + pmod(xxhash64(pages.id), articles) AS place
  FROM pages JOIN begun ON begun.day <=> pages.day CROSS JOIN whole
)
SELECT article, CAST(place DIV least(${ARTICLES_A_BLOCK}, share) AS STRING) AS block,
  CAST(place DIV least(${ARTICLES_A_LEAF}, share) AS STRING) AS leaf
FROM ordered`

/** Pairs of passages of which one is among the other's nearest, each in the task of their two leaves. */
const PAIRS = `WITH nearest AS (
  SELECT DISTINCT least(id, other) AS one, greatest(id, other) AS other FROM (SELECT id, explode(nearest) AS other FROM near)
),
placed AS (SELECT passages.id, passages.article, place, leaf FROM passages JOIN blocks ON blocks.article = passages.article)
SELECT concat(least(one.leaf, other.leaf), ' ', greatest(one.leaf, other.leaf)) AS task, ${passage("one")} AS one, ${passage("other")} AS other
FROM nearest JOIN placed one ON one.id = nearest.one JOIN placed other ON other.id = nearest.other`

/** Passages that hang together with others, by what their component goes by; with each the one that stands for it. */
const HANGING = `WITH stand_ins AS (SELECT DISTINCT standIn FROM twins)
SELECT passages.id, passages.article, passages.place, twins.standIn, coalesce(linked.low, twins.standIn, passages.id) AS component
FROM passages LEFT JOIN twins ON twins.id = passages.id
LEFT JOIN linked ON linked.node = coalesce(twins.standIn, passages.id)
LEFT JOIN stand_ins ON stand_ins.standIn = passages.id
WHERE coalesce(linked.low, twins.standIn, stand_ins.standIn) IS NOT NULL`

/** All parts of statements; a quotation that hangs together with nothing is one. */
const PARTS = `SELECT id, pages, transform(passages, passage -> get_json_object(passage, '$.article')) AS articles, record FROM parts
UNION ALL
SELECT concat(passages.id, '-0'), 1, array(passages.article), to_json(named_struct(
  'id', concat(passages.id, '-0'), 'first', ${passage("passages")}, 'at', 0,
  'passages', array(named_struct('article', passages.article, 'place', passages.place))))
FROM passages LEFT ANTI JOIN hanging ON hanging.id = passages.id WHERE isQuotation`

/** Parts that adjoin on enough pages. */
const ADJOINING = `SELECT neighbours.other AS node, neighbours.id AS low
FROM neighbours JOIN parts one ON one.id = neighbours.id JOIN parts other ON other.id = neighbours.other
GROUP BY neighbours.id, neighbours.other
HAVING count(*) >= ${LEAST_PAGES} AND count(*) >= ${LEAST_SHARE} * least(min(one.pages), min(other.pages))`

/** Parts with the statement that they belong to, and the task that makes it. */
const WHOLES = `SELECT coalesce(low, id) AS whole, articles, record,
  if(low IS NULL, ${taskOf("pages", "leaf", "id")}, concat('statement ', low)) AS task
FROM all_parts LEFT JOIN assembled ON node = id JOIN blocks ON article = articles[0]`

/** What is made anew for its translations: the parts of an original (kind 1), and those of its translations (2). */
const RETOLD = `SELECT original AS task, 1 AS kind, original AS whole, articles, wholes.record
FROM (SELECT DISTINCT original FROM translations) JOIN wholes ON wholes.whole = original
UNION ALL SELECT original, 2, original, articles, wholes.record FROM translations JOIN wholes ON wholes.whole = translations.id`

/** The articles that a task of some parts needs. */
const articlesOf = (parts: string): string =>
  `SELECT DISTINCT task, article FROM (SELECT task, explode(articles) AS article FROM ${parts})`

/** Statements are made of their parts (kind 1, those of translations 2), behind the articles that they stand in (kind 0). */
const statementStep = (name: string, parts: string): Step => ({
  name,
  stage: "statements",
  sends:
    "SELECT task, kind, about, record FROM (\n" +
    "  SELECT wanted.task, 0 AS kind, pages.page AS about, named.record\n" +
    `  FROM (${articlesOf(parts)}) wanted JOIN pages ON pages.id = wanted.article JOIN named ON named.id = wanted.article\n` +
    `  UNION ALL SELECT task, kind, whole, record FROM ${parts}\n` +
    ") DISTRIBUTE BY task SORT BY task, kind",
  columns: ["task", "kind", "about", "record"],
  count: `SELECT 1 AS n FROM (${articlesOf(parts)}) UNION ALL SELECT 1 FROM ${parts}`,
  fields: ["id STRING", "witnesses ARRAY<STRUCT<article: STRING>>"],
  beside: "side",
  heap: GROUP_HEAP,
})

/** Matching, taken apart: what each step does is in the room `match`, what lies between is Spark's. */
export const MATCH_STEPS: readonly Step[] = [
  {
    name: "marked",
    stage: "passages",
    sends: "SELECT record FROM named",
    columns: ["record"],
    count: "SELECT 1 AS n FROM named",
    fields: ["id STRING", "day INT", `passages ARRAY<STRUCT<${PASSAGE_FIELDS}>>`],
    beside: "packed",
  },
  {
    name: "twins",
    stage: "twins",
    sends:
      "SELECT CAST(wording AS STRING) AS wording, to_json(struct(id, article, place, day, rank)) AS record\n" +
      "FROM passages WHERE wording IS NOT NULL DISTRIBUTE BY wording SORT BY wording",
    columns: ["wording", "record"],
    count: "SELECT 1 AS n FROM passages WHERE wording IS NOT NULL",
    fields: ["id STRING", "standIn STRING", "article STRING", "place INT"],
  },
  { name: "blocks", query: BLOCKS, columns: "article STRING, block STRING, leaf STRING" },
  {
    name: "keys",
    stage: "keys",
    sends: "SELECT block, buckets, places, keys FROM keyed DISTRIBUTE BY block SORT BY block",
    columns: ["block", "buckets", "places", "keys"],
    count: "SELECT 1 AS n FROM blocks",
    fields: ["id STRING", "bucket STRING"],
    beside: "numbers",
  },
  {
    name: "lists",
    stage: "lists",
    sends:
      "SELECT bucket, id, numbers FROM keys WHERE bucket IS NOT NULL DISTRIBUTE BY bucket SORT BY bucket",
    columns: ["bucket", "id", "numbers"],
    count: "SELECT 1 AS n FROM keys WHERE bucket IS NOT NULL",
    fields: ["id STRING"],
    beside: "numbers",
  },
  {
    name: "near",
    stage: "near",
    sends:
      "SELECT task, kind, block, numbers FROM (\n" +
      "  SELECT id AS task, 0 AS kind, id AS block, numbers FROM marks\n" +
      "  UNION ALL SELECT there.id, 1, marks.id, numbers FROM marks JOIN (SELECT id FROM marks) there ON there.id <> marks.id\n" +
      "  UNION ALL SELECT id, 2, '', numbers FROM lists\n" +
      ") DISTRIBUTE BY task SORT BY task, kind",
    columns: ["task", "kind", "block", "numbers"],
    count: "SELECT count(*) * count(*) AS n FROM marks UNION ALL SELECT 1 FROM lists",
    fields: ["id STRING", "nearest ARRAY<STRING>"],
  },
  { name: "pairs", query: PAIRS, columns: `task STRING, one ${PASSAGE}, other ${PASSAGE}` },
  {
    name: "likely",
    stage: "likely",
    sends:
      "SELECT task, kind, record FROM (\n" +
      "  SELECT task, 0 AS kind, pages.page AS record FROM paired_pages JOIN pages ON pages.id = paired_pages.article\n" +
      "  UNION ALL SELECT task, 1, to_json(named_struct('one', one, 'other', other)) FROM pairs\n" +
      ") DISTRIBUTE BY task SORT BY task, kind",
    columns: ["task", "kind", "record"],
    count: "SELECT 1 AS n FROM paired_pages UNION ALL SELECT 1 FROM pairs",
    fields: ["id STRING", "other STRING"],
  },
  ...componentSteps(
    "linked",
    "SELECT greatest(id, other) AS node, least(id, other) AS low FROM likely",
    PASSAGE_ROUNDS,
  ),
  {
    name: "hanging",
    query: HANGING,
    columns: "id STRING, article STRING, place INT, standIn STRING, component STRING",
  },
  {
    name: "parts",
    stage: "parts",
    sends:
      "SELECT component, kind, record FROM (\n" +
      "  SELECT component, 0 AS kind, pages.page AS record FROM hanging_pages JOIN pages ON pages.id = hanging_pages.article\n" +
      "  UNION ALL SELECT component, 1, to_json(struct(id, article, place, standIn)) FROM hanging\n" +
      "  UNION ALL SELECT component, 2, likely.record FROM likely JOIN hanging ON hanging.id = likely.id\n" +
      ") DISTRIBUTE BY component SORT BY component, kind",
    columns: ["component", "kind", "record"],
    count: "SELECT 1 AS n FROM hanging_pages UNION ALL SELECT 1 FROM hanging UNION ALL SELECT 1 FROM likely",
    fields: ["id STRING", "pages INT", "passages ARRAY<STRING>"],
    heap: GROUP_HEAP,
  },
  {
    name: "neighbours",
    stage: "neighbours",
    sends:
      "SELECT md5(get_json_object(passage, '$.article')) AS task, id, passage\n" +
      "FROM (SELECT id, explode(passages) AS passage FROM parts WHERE pages > 1) DISTRIBUTE BY task SORT BY task",
    columns: ["task", "id", "passage"],
    count: "SELECT size(passages) AS n FROM parts WHERE pages > 1",
    fields: ["id STRING", "other STRING"],
  },
  ...componentSteps("assembled", ADJOINING, PART_ROUNDS),
  {
    name: "wholes",
    query: WHOLES,
    columns: "whole STRING, articles ARRAY<STRING>, record STRING, task STRING",
  },
  statementStep("stated", "told"),
  ...TRANSLATION_STEPS,
  statementStep("restated", "retold"),
]

/** What the steps' rows are taken from. */
export const MATCH_VIEWS: Readonly<Record<string, readonly string[]>> = {
  twins: [
    view("pages", "SELECT id, day, packed AS page, passages FROM marked WHERE passages IS NOT NULL"),
    view(
      "passages",
      "SELECT passage.*, article, day FROM (SELECT id AS article, day, explode(passages) AS passage FROM pages)",
    ),
  ],
  keys: [
    view(
      "keyed",
      `SELECT block, (SELECT count(*) DIV ${ARTICLES_A_BUCKET} + 1 FROM blocks) AS buckets, coalesce(left_out.places, '') AS places, packed AS keys\n` +
        "FROM marked JOIN blocks ON blocks.article = id\n" +
        "LEFT JOIN (SELECT article, concat_ws(' ', collect_list(CAST(place AS STRING))) AS places FROM twins GROUP BY article) left_out\n" +
        "ON left_out.article = id WHERE passages IS NULL",
    ),
  ],
  near: [view("marks", "SELECT id, numbers FROM keys WHERE bucket IS NULL")],
  likely: [
    view(
      "paired_pages",
      "SELECT DISTINCT task, article FROM (SELECT task, explode(array(one.article, other.article)) AS article FROM pairs)",
    ),
  ],
  parts: [view("hanging_pages", "SELECT DISTINCT component, article FROM hanging")],
  wholes: [view("all_parts", PARTS)],
  stated: [view("told", "SELECT task, 1 AS kind, whole, articles, record FROM wholes")],
  restated: [view("retold", RETOLD)],
}

/** Statements with enough witnesses, those with translations as they were made anew. */
export const matchedView = (minWitnesses: number): string =>
  view(
    "matched",
    "SELECT id, record, witnesses FROM (\n" +
      "  SELECT stated.id, stated.record, stated.witnesses FROM stated\n" +
      "  LEFT ANTI JOIN (SELECT id FROM translations UNION SELECT original FROM translations) changed\n" +
      "  ON changed.id = get_json_object(stated.side, '$.group')\n" +
      `  UNION ALL SELECT id, record, witnesses FROM restated\n) WHERE size(witnesses) >= ${minWitnesses}`,
  )
