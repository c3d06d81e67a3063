/** Megabytes that Node may hold for a group of rows: a component, or a statement, with all its pages or articles. */
export const GROUP_HEAP = 8_192

/**
 * A string as Spark SQL writes it.
 *
 * @example literal("Roe's") // "'Roe\\'s'"
 */
export const literal = (text: string): string => `'${text.replace(/[\\']/g, "\\$&").replaceAll("\n", "\\n")}'`

/** A view on files that Spark reads by itself. */
export const viewOn = (name: string, format: string, options: Readonly<Record<string, string>>): string =>
  `CREATE OR REPLACE TEMPORARY VIEW ${name} USING ${format} OPTIONS (${Object.entries(options)
    .map(([option, value]) => `${option} ${literal(value)}`)
    .join(", ")})`

export const view = (name: string, query: string): string =>
  `CREATE OR REPLACE TEMPORARY VIEW ${name} AS\n${query}`

/**
 * The task of what stands in `articles`, by a condition that they are one: all that stands in one article alone goes with
 * it, and anything else by itself.
 */
export const taskOf = (isOneArticle: string, id: string): string =>
  `md5(if(${isOneArticle}, concat('article ', articles[0]), concat('statement ', ${id})))`

/** Writes what a query gives into a folder, all or nothing. */
export const writeTo = (folder: string, format: string, query: string): string =>
  `INSERT OVERWRITE DIRECTORY ${literal(folder)} USING ${format}\n${query}`
