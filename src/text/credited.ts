import type { TrailEdge, TrailNode } from "../model.js"

/**
 * Is an edge of a trail read from a page's own words about where it has something from? A lost copy is named by nobody:
 * whom a page below it credits is another, and the way over that copy is inferred.
 *
 * @param from the node that the edge comes from
 * @example isCredited({ …, evidence: [{ kind: "credit", weight: 3.2, … }] }, utterance) // true
 */
export const isCredited = (
  { evidence }: Pick<TrailEdge, "evidence">,
  from: Pick<TrailNode, "kind"> | undefined,
): boolean => from?.kind !== "lost" && evidence.some(({ kind, weight }) => kind === "credit" && weight > 0)
