import type { SqlStep } from "./steps.js"

/**
 * What hangs together, by a bounded loop of statements: in every round each end of an edge hands the least label that it sees on
 * to those above it, then to those below it (large star and small star; Kiveris et al. 2014), so that ways are halved and more. At
 * the end every edge leads from a node to the least of its component; where that is not so, the last step fails.
 *
 * @param name of the view `(node, low)` that the last round makes
 * @param edges a query for `node` and `low`, `low` being the lesser
 * @param rounds enough for a chain of about two to their power
 */
export const componentSteps = (name: string, edges: string, rounds: number): SqlStep[] =>
  Array.from({ length: rounds }, (_, at) => {
    const isLast = at === rounds - 1
    return {
      name: isLast ? name : `${name}_${at + 1}`,
      query: roundOf(at === 0 ? edges : `SELECT node, low FROM ${name}_${at}`),
      ...(isLast && { fault: unsettled(name) }),
    }
  })

const roundOf = (edges: string): string => `WITH edges AS (${edges}),
ways AS (SELECT node AS here, low AS there FROM edges UNION ALL SELECT low, node FROM edges),
large AS (
  SELECT DISTINCT there AS node, low FROM (
    SELECT here, there, CASE WHEN least_there < here THEN least_there ELSE here END AS low
    FROM (SELECT here, there, min(there) OVER (PARTITION BY here) AS least_there FROM ways) seen
  ) stars WHERE there > here
)
SELECT DISTINCT CASE WHEN low = least_low THEN node ELSE low END AS node, least_low AS low
FROM (SELECT node, low, min(low) OVER (PARTITION BY node) AS least_low FROM large) seen`

/** How many nodes lead to several others, or to one that leads further. */
const unsettled = (name: string): string =>
  `SELECT (SELECT count(*) FROM (SELECT node FROM ${name} GROUP BY node HAVING count(*) > 1) parted)
  + (SELECT count(*) FROM ${name} here JOIN (SELECT DISTINCT node FROM ${name}) there ON there.node = here.low) AS n`
