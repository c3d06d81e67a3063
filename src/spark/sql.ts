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
    .join(", ")});`

export const view = (name: string, query: string): string =>
  `CREATE OR REPLACE TEMPORARY VIEW ${name} AS\n${query};`

/** Writes what a query gives into a folder, all or nothing. */
export const writeTo = (folder: string, format: string, query: string): string =>
  `INSERT OVERWRITE DIRECTORY ${literal(folder)} USING ${format}\n${query};`
