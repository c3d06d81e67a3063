import { literal } from "./sql.js"
import type { SqlStep } from "./steps.js"

/** Rounds in one statement: a round more in it costs less than a statement more, until its plan is long. */
const ROUNDS_A_STATEMENT = 4

/**
 * What hangs together, by a bounded loop of statements: in every round each end of an edge hands the least label that it sees on
 * to those above it, then to those below it (large star and small star; Kiveris et al. 2014), so that ways are halved and more. At
 * the end every node, and the least of its component as well, has that least as its label; where that is not so, the last step fails.
 *
 * @param name of the view `(node, low)` that the last statement makes
 * @param edges a query for `node` and `low`, `low` being the lesser
 * @param rounds enough for a chain of about two to their power
 */
export function componentSteps(name: string, edges: string, rounds: number): SqlStep[] {
  const statements = Math.ceil(rounds / ROUNDS_A_STATEMENT)
  return Array.from({ length: statements }, (_, at) => {
    const isLast = at === statements - 1
    const given = at === 0 ? edges : `SELECT node, low FROM ${name}_${at}`
    const left = Math.min(ROUNDS_A_STATEMENT, rounds - at * ROUNDS_A_STATEMENT)
    return {
      name: isLast ? name : `${name}_${at + 1}`,
      columns: "node STRING, low STRING",
      query: `WITH edges_0 AS (${given}),\n${roundsOf(left)}\n${isLast ? settled(name, left) : `SELECT node, low FROM edges_${left}`}`,
    }
  })
}

const roundsOf = (count: number): string => Array.from({ length: count }, (_, at) => roundOf(at)).join(",\n")

/** A round has two shuffles, by the end that looks and by the end that is told; edges that came to be one are counted once where they lie. */
const roundOf = (
  at: number,
): string => `ways_${at} AS (SELECT stack(2, node, low, low, node) AS (here, there) FROM edges_${at}),
stars_${at} AS (
  SELECT there AS node, CASE WHEN least_there < here THEN least_there ELSE here END AS low
  FROM (SELECT DISTINCT here, there, least_there FROM (SELECT here, there, min(there) OVER (PARTITION BY here) AS least_there FROM ways_${at}) seen) stars
  WHERE there > here
),
edges_${at + 1} AS (
  SELECT CASE WHEN low = least_low THEN node ELSE low END AS node, least_low AS low
  FROM (SELECT DISTINCT node, low, least_low FROM (SELECT node, low, min(low) OVER (PARTITION BY node) AS least_low FROM stars_${at}) seen) told
)`

/** A node that leads to several others, or to one that leads further, has two labels. */
const settled = (name: string, round: number): string =>
  `SELECT node, CASE WHEN min(low) = max(low) THEN min(low) ELSE raise_error(${literal(`quotetrail ${name}: rows are not settled`)}) END AS low
FROM (SELECT stack(2, node, low, low, low) AS (node, low) FROM edges_${round}) labels GROUP BY node`
