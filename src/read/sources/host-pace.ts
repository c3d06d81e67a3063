import { setTimeout as sleep } from "node:timers/promises"
import PQueue from "p-queue"

/** No site is waited for longer between two requests, whatever its robots.txt asks, in milliseconds. */
const LONGEST_DELAY = 10_000

/** One host's turn: a request at a time, with a pause after each. */
export class HostPace {
  readonly #queue = new PQueue({ concurrency: 1 })
  #delay: number
  #nextAt = 0

  constructor(delay: number) {
    this.#delay = delay
  }

  /** Does the work when the host's turn has come. */
  turn<T>(work: () => Promise<T>): Promise<T> {
    return this.#queue.add(async () => {
      const pause = this.#nextAt - performance.now()
      if (pause > 0) await sleep(pause)
      try {
        return await work()
      } finally {
        this.#nextAt = performance.now() + this.#delay
      }
    })
  }

  /** A site may ask for more patience, not for less. */
  slowDown(delay: number): void {
    this.#delay = Math.max(this.#delay, Math.min(delay, LONGEST_DELAY))
  }
}
