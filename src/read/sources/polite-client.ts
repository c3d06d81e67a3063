import PQueue from "p-queue"
import robotsParser, { type Robot } from "robots-parser"
import { QuotetrailError } from "../../errors.js"
import { readAll } from "./bytes.js"
import type { Answer, Fetch, LoadOptions } from "./loaded.js"
import { networkFetch } from "./network.js"
import { isPrivateHost } from "./private-address.js"

/** How we are known to the servers we ask. */
export const USER_AGENT = "Quotetrail/0.1 (reads public news pages; obeys robots.txt)"
const ROBOT_NAME = "Quotetrail"

const ACCEPT = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5"

const MAX_REDIRECTS = 5
const MAX_ROBOTS_BYTES = 512 * 1024
/** For one request with its whole answer, in milliseconds. */
const TIME_LIMIT = 30_000
const DEFAULT_DELAY = 1000

/** An answer's bytes with the address they came from in the end. */
export interface Fetched {
  readonly url: string
  readonly bytes: Uint8Array
  readonly contentType: string
  readonly retrieved: string
}

/** Fetches politely: one request at a time to a host, with a pause, and only where robots.txt lets us. */
export class PoliteClient {
  private readonly fetch: Fetch
  private readonly allowPrivate: boolean
  private readonly delay: number
  private readonly queues = new Map<string, PQueue>()
  private readonly robots = new Map<string, Promise<Robot | undefined>>()

  constructor({ allowPrivate = false, hostDelay = DEFAULT_DELAY, fetch }: LoadOptions = {}) {
    this.allowPrivate = allowPrivate
    this.delay = hostDelay
    this.fetch = fetch ?? networkFetch({ allowPrivate })
  }

  /** Follows redirects; every step is checked anew. */
  async get(first: string): Promise<Fetched> {
    let url = first
    for (let step = 0; step <= MAX_REDIRECTS; step++) {
      this.check(url)
      await this.askRobots(url)
      const answer = await this.request(url)
      if (!("location" in answer)) return answer
      url = new URL(answer.location, url).href
    }
    throw new QuotetrailError("fetch/failed", `${first}: more than ${MAX_REDIRECTS} redirects`)
  }

  private check(url: string): void {
    const { protocol, hostname, username } = new URL(url)
    if (protocol !== "http:" && protocol !== "https:")
      throw new QuotetrailError("input/refused", `${url}: only http and https are fetched`)
    if (username !== "")
      throw new QuotetrailError("input/refused", `${url}: addresses with a user name are not fetched`)
    if (!this.allowPrivate && isPrivateHost(hostname))
      throw new QuotetrailError(
        "input/refused",
        `${url}: a private address (--allow-private lets it be fetched)`,
      )
  }

  private async askRobots(url: string): Promise<void> {
    const { origin } = new URL(url)
    const known = this.robots.get(origin) ?? this.fetchRobots(origin)
    this.robots.set(origin, known)
    const robots = await known
    if (robots?.isAllowed(url, ROBOT_NAME) === false)
      throw new QuotetrailError("input/refused", `${url}: robots.txt asks not to fetch it`)
  }

  /** No robots.txt means that everything may be fetched (RFC 9309 §2.3.1.3); nor does one that cannot be had say no. */
  private async fetchRobots(origin: string): Promise<Robot | undefined> {
    const url = `${origin}/robots.txt`
    try {
      return await this.ask(url, async ({ status, body }) => {
        if (status !== 200 || !body) return undefined
        return robotsParser(url, new TextDecoder().decode(await readAll(body, url, MAX_ROBOTS_BYTES)))
      })
    } catch (error) {
      if (error instanceof QuotetrailError && error.code === "input/refused") throw error
      return undefined
    }
  }

  private request(url: string): Promise<Fetched | { location: string }> {
    return this.ask(url, (answer) => readAnswer(url, answer))
  }

  /** Asks when the host's turn has come; the time limit counts from then. */
  private ask<T>(url: string, read: (answer: Answer) => Promise<T>): Promise<T> {
    return this.queueFor(new URL(url).host).add(async () => {
      const signal = AbortSignal.timeout(TIME_LIMIT)
      return read(await this.fetch(url, { headers: { "user-agent": USER_AGENT, accept: ACCEPT }, signal }))
    })
  }

  private queueFor(host: string): PQueue {
    const known = this.queues.get(host)
    if (known) return known
    const pause = this.delay > 0 ? { interval: this.delay, intervalCap: 1 } : {}
    const queue = new PQueue({ concurrency: 1, ...pause })
    this.queues.set(host, queue)
    return queue
  }
}

async function readAnswer(url: string, answer: Answer): Promise<Fetched | { location: string }> {
  const location = answer.headers.get("location")
  if (answer.status >= 300 && answer.status < 400 && location) return { location }
  if (answer.status !== 200)
    throw new QuotetrailError("fetch/failed", `${url}: the server answered ${answer.status}`)
  const bytes = answer.body ? await readAll(answer.body, url) : new Uint8Array()
  if (bytes.length === 0) throw new QuotetrailError("input/empty", `${url}: an empty answer`)
  const contentType = answer.headers.get("content-type") ?? "text/html"
  return { url, bytes, contentType, retrieved: new Date().toISOString() }
}
