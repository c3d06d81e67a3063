/** What a run says on its way. */
export interface SparkEvents {
  /** A step is done: rows that its workers read and wrote. */
  readonly onStep?: (step: string, read: number, wrote: number) => void
  /** An input that gave nothing, with its reason. */
  readonly onLeftOut?: (said: string) => void
}

/** Tells what a line of a plan's answers says; others say nothing. */
export function tell(line: string, { onStep, onLeftOut }: SparkEvents): void {
  const [, step, read, wrote] = /^quotetrail (\w+) (\d+) (\d+)$/.exec(line) ?? []
  if (step !== undefined) onStep?.(step, Number(read), Number(wrote))
  const [, leftOut] = /^quotetrail-left-out (.*)$/.exec(line) ?? []
  if (leftOut !== undefined) onLeftOut?.(leftOut)
}

/** What tells most of a failure, the first that is found: a worker's own words, then those of a check, then Spark's. */
const REASONS = [
  /quotetrail worker: .*/,
  /quotetrail \w+: (?:rows were lost|a worker answered|rows are not settled).*/,
  /Subprocess exited with status .*/,
  /\[[A-Z_.]{4,}\].*/,
  /Exception: .*/,
]

/**
 * Why a run failed, out of all that Spark said.
 *
 * @example await reasonOf(["Subprocess exited with status 1. Error: quotetrail worker: quote: row 7: not an article"])
 */
export async function reasonOf(lines: AsyncIterable<string> | Iterable<string>): Promise<string> {
  const found: string[] = []
  for await (const line of lines)
    for (const [rank, reason] of REASONS.entries()) found[rank] ||= reason.exec(line)?.[0] ?? ""
  return found.find(Boolean) ?? "Spark failed"
}
