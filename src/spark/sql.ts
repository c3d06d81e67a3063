/** Megabytes that Node may hold for a group of rows: a component, or a statement, with all its pages or articles. */
export const GROUP_HEAP = 8_192

/**
 * A string as Spark SQL writes it.
 *
 * @example literal("Roe's") // "'Roe\\'s'"
 */
export const literal = (text: string): string => `'${text.replace(/[\\']/g, "\\$&").replaceAll("\n", "\\n")}'`

/** A view on files; without their columns Spark looks into them first, where their format has any. */
export const viewOn = (
  name: string,
  format: string,
  options: Readonly<Record<string, string>>,
  columns?: string,
): string =>
  `CREATE OR REPLACE TEMPORARY VIEW ${name} ${columns === undefined ? "" : `(${columns}) `}USING ${format} OPTIONS (${Object.entries(
    options,
  )
    .map(([option, value]) => `${option} ${literal(value)}`)
    .join(", ")})`

export const view = (name: string, query: string): string =>
  `CREATE OR REPLACE TEMPORARY VIEW ${name} AS\n${query}`

/** Articles up to which a statement is made and traced together with others of its leaf. */
const MOST_TOGETHER = 20

/**
 * The task of a statement: what stands in few articles goes with all that does so in those of its leaf, for which an article is
 * sent once; anything else goes by itself.
 *
 * @param leaf that of one of the articles
 */
export const taskOf = (articles: string, leaf: string, id: string): string =>
  `if(${articles} <= ${MOST_TOGETHER}, concat('leaf ', ${leaf}), concat('statement ', ${id}))`

/** Writes what a query gives into a folder, all or nothing. */
export const writeTo = (folder: string, format: string, query: string): string =>
  `INSERT OVERWRITE DIRECTORY ${literal(folder)} USING ${format}\n${query}`
