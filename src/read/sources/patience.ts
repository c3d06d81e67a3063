import { QuotetrailError } from "../../errors.js"

/** What an address may take in all, its robots.txt and its redirects with it; waiting for the host's turn apart. */
const TIME_LIMIT = 8000
/** A robots.txt that takes longer is none. */
const ROBOTS_LIMIT = 4000

/** The time that one address has left. */
export class Patience {
  #left: number

  constructor(limit = TIME_LIMIT) {
    this.#left = limit
  }

  /** Lets the work go on while there is time left; what it takes is counted. */
  async spend<T>(url: string, work: (signal: AbortSignal) => Promise<T>, most = this.#left): Promise<T> {
    const began = performance.now()
    const signal = AbortSignal.timeout(Math.max(1, Math.ceil(Math.min(most, this.#left))))
    try {
      return await Promise.race([work(signal), whenAborted(signal)])
    } catch (error) {
      if (!signal.aborted) throw error
      throw new QuotetrailError("fetch/failed", `${url}: no whole answer in time`, { cause: error })
    } finally {
      this.#left -= performance.now() - began
    }
  }

  spendOnRobots<T>(url: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    return this.spend(url, work, ROBOTS_LIMIT)
  }
}

/** A body that nobody aborts would otherwise be waited for. */
const whenAborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason), { once: true }))
