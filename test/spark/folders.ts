import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { asyncBufferFromFile, parquetReadObjects } from "hyparquet"

/** The files that Spark has written into a folder. */
const partsIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.startsWith("part-"))
    .map((name) => join(folder, name))

/** The records that Spark has written into a folder as NDJSON, sorted. */
export const recordsIn = (folder: string): string[] =>
  partsIn(folder)
    .flatMap((path) => readFileSync(path, "utf8").split("\n"))
    .filter(Boolean)
    .sort()

/** The same of a folder of Parquet. */
export async function parquetRecordsIn(folder: string): Promise<string[]> {
  const parts = await Promise.all(
    partsIn(folder).map(async (path) => parquetReadObjects({ file: await asyncBufferFromFile(path) })),
  )
  return parts.flatMap((rows) => rows.map(({ record }) => String(record))).sort()
}
