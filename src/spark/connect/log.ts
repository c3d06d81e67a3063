import { createWriteStream } from "node:fs"

/** What a session keeps of all that is asked, answered and said of failures. */
export interface SessionLog {
  readonly path: string
  readonly note: (line: string) => void
  readonly close: () => void
}

/** Each line with its time. */
export function openLog(path: string): SessionLog {
  const file = createWriteStream(path)
  return {
    path,
    note: (line) => {
      file.write(`${new Date().toISOString()} ${line}\n`)
    },
    close: () => {
      file.end()
    },
  }
}
