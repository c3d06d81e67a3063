import type { RunStage } from "./rows.js"

/** What a worker does with the rows of one partition. */
interface Stage {
  /** Columns that it is sent. */
  readonly columns: number
  /** Loads what it does: a worker that traces opens no parser. */
  readonly load: () => Promise<RunStage>
}

/** The stages of a worker, in the order they run. Each is the embedded run's own step with rows around it. */
export const STAGES = {
  "read-lines": { columns: 2, load: async () => (await import("./read-rows.js")).readLines },
  "read-files": { columns: 3, load: async () => (await import("./read-rows.js")).readFiles },
  quote: { columns: 1, load: async () => (await import("./quote-rows.js")).quoteAll },
  alike: { columns: 1, load: async () => (await import("./people-rows.js")).alikeOfAll },
  sets: { columns: 3, load: async () => (await import("./people-rows.js")).setsOfAll },
  people: { columns: 2, load: async () => (await import("./people-rows.js")).peopleOfAll },
  persons: { columns: 2, load: async () => (await import("./people-rows.js")).nameAll },
  passages: { columns: 1, load: async () => (await import("./passage-rows.js")).passagesOfAll },
  twins: { columns: 2, load: async () => (await import("./passage-rows.js")).twinsOfAll },
  keys: { columns: 4, load: async () => (await import("./key-rows.js")).keysOfAll },
  lists: { columns: 3, load: async () => (await import("./key-rows.js")).listsOfAll },
  near: { columns: 4, load: async () => (await import("./key-rows.js")).nearestOfAll },
  likely: { columns: 3, load: async () => (await import("./match-rows.js")).likelyOfAll },
  parts: { columns: 3, load: async () => (await import("./match-rows.js")).partsOfAll },
  neighbours: { columns: 3, load: async () => (await import("./match-rows.js")).neighboursOfAll },
  statements: { columns: 4, load: async () => (await import("./match-rows.js")).statementsOfAll },
  "first-translations": {
    columns: 2,
    load: async () => (await import("./translation-rows.js")).firstTranslationsOfAll,
  },
  translations: { columns: 3, load: async () => (await import("./translation-rows.js")).translationsOfAll },
  trace: { columns: 3, load: async () => (await import("./trace-rows.js")).traceGroups },
} as const satisfies Record<string, Stage>

export type StageName = keyof typeof STAGES

export const isStageName = (name: string): name is StageName => Object.hasOwn(STAGES, name)
