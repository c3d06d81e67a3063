import cliProgress from "cli-progress"
import type { Progress } from "../run/index.js"

const NAMES: Record<Progress["stage"], string> = {
  read: "reading",
  quote: "quoting",
  people: "people",
  match: "matching",
  collate: "collating",
  trace: "tracing",
}

/** Shows how far a run is, on a terminal only. `stop` clears the line. */
export function showProgress(): { onProgress: (progress: Progress) => void; stop: () => void } {
  if (!process.stderr.isTTY) return { onProgress: () => {}, stop: () => {} }
  const bar = new cliProgress.SingleBar({
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
    format: (_options, { progress }, { stage, done, total }: Progress & { total?: number }) =>
      total
        ? `${NAMES[stage]} ${"━".repeat(Math.round(progress * 30)).padEnd(30, "╌")} ${done} of ${total}`
        : `${NAMES[stage]} … ${done || ""}`,
  })
  let started = false
  return {
    onProgress(progress) {
      if (!started) bar.start(progress.total ?? 0, 0, progress)
      started = true
      if (progress.total !== undefined) bar.setTotal(progress.total)
      bar.update(progress.total === undefined ? 0 : progress.done, progress)
    },
    stop() {
      if (started) bar.stop()
    },
  }
}
