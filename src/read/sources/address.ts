import PQueue from "p-queue"
import robotsParser, { type Robot } from "robots-parser"
import { QuotetrailError } from "../../errors.js"
import { decodeBytes } from "../charset.js"
import { readAll } from "./bytes.js"
import { parseFeedText } from "./feed.js"
import { type Answer, type Fetch, type Loaded, type LoadOptions, leftOut, loadedCapture } from "./loaded.js"
import { charsetOf, mediaTypeOf } from "./media-type.js"
import { networkFetch } from "./network.js"
import { isPrivateHost } from "./private-address.js"
import { rootElement } from "./xml.js"

/** How we are known to the servers we ask. */
export const USER_AGENT = "Quotetrail/0.1 (reads public news pages; obeys robots.txt)"
const ROBOT_NAME = "Quotetrail"

const MAX_REDIRECTS = 5
const MAX_ROBOTS_BYTES = 512 * 1024
/** For one address with all its redirects, in milliseconds. */
const TIME_LIMIT = 30_000
const DEFAULT_DELAY = 1000

/** An answer's bytes with the address they came from in the end. */
interface Fetched {
  readonly url: string
  readonly bytes: Uint8Array
  readonly contentType: string
  readonly retrieved: string
}

/** Fetches pages politely: one request at a time to a host, with a pause, and only where robots.txt lets us. */
export class AddressLoader {
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

  /** What stands at an address: a page, or all pages that a feed there points to. */
  async *load(url: string): AsyncIterable<Loaded> {
    try {
      const fetched = await this.get(url)
      if (isFeed(fetched)) yield* this.loadFeed(fetched)
      else yield captureOf(fetched, url)
    } catch (error) {
      yield leftOut(url, failure(url, error))
    }
  }

  private async *loadFeed({ url, bytes }: Fetched): AsyncIterable<Loaded> {
    const { items } = parseFeedText(decodeBytes(bytes).text, url)
    const links = items.flatMap((item) =>
      item.url && URL.canParse(item.url, url) ? [new URL(item.url, url).href] : [],
    )
    for (const link of new Set(links))
      try {
        yield captureOf(await this.get(link), link)
      } catch (error) {
        yield leftOut(link, failure(link, error))
      }
  }

  /** Follows redirects; every step is checked anew. */
  private async get(first: string): Promise<Fetched> {
    const signal = AbortSignal.timeout(TIME_LIMIT)
    let url = first
    for (let step = 0; step <= MAX_REDIRECTS; step++) {
      this.check(url)
      await this.askRobots(url, signal)
      const answer = await this.request(url, signal)
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

  private async askRobots(url: string, signal: AbortSignal): Promise<void> {
    const { origin } = new URL(url)
    const known = this.robots.get(origin) ?? this.fetchRobots(origin, signal)
    this.robots.set(origin, known)
    const robots = await known
    if (robots?.isAllowed(url, ROBOT_NAME) === false)
      throw new QuotetrailError("input/refused", `${url}: robots.txt asks not to fetch it`)
  }

  /** No robots.txt means that everything may be fetched (RFC 9309 §2.3.1.3); nor does one that cannot be had say no. */
  private async fetchRobots(origin: string, signal: AbortSignal): Promise<Robot | undefined> {
    const url = `${origin}/robots.txt`
    try {
      const answer = await this.fetch(url, { headers: { "user-agent": USER_AGENT }, signal })
      if (answer.status !== 200 || !answer.body) return undefined
      const bytes = await readAll(answer.body, url, MAX_ROBOTS_BYTES)
      return robotsParser(url, new TextDecoder().decode(bytes))
    } catch (error) {
      if (error instanceof QuotetrailError && error.code === "input/refused") throw error
      return undefined
    }
  }

  private async request(url: string, signal: AbortSignal): Promise<Fetched | { location: string }> {
    const { host } = new URL(url)
    return this.queueFor(host).add(async () => {
      const headers = {
        "user-agent": USER_AGENT,
        accept: "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5",
      }
      return readAnswer(url, await this.fetch(url, { headers, signal }))
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

function isFeed({ bytes, contentType }: Fetched): boolean {
  if (/\b(?:rss|atom|feed)\b/i.test(contentType)) return true
  if (!/\bxml\b/i.test(contentType) || /xhtml/i.test(contentType)) return false
  return /^(?:rss|feed|rdf:RDF)$/.test(rootElement(decodeBytes(bytes.subarray(0, 20_000)).text) ?? "")
}

function captureOf({ url, bytes, contentType, retrieved }: Fetched, asked: string): Loaded {
  const type = mediaTypeOf(contentType)
  if (!type) throw new QuotetrailError("input/unsupported", `${asked}: the server sent ${contentType}`)
  const charset = charsetOf(contentType)
  return loadedCapture(bytes, {
    mediaType: type.mediaType,
    url,
    retrieved,
    ...(charset !== undefined && { charset }),
  })
}

/** What undici says lies in the cause; time limits speak of an abort. */
function failure(url: string, error: unknown): Error {
  if (error instanceof QuotetrailError) return error
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  if (cause instanceof QuotetrailError) return cause
  const reason =
    cause instanceof Error
      ? cause.name === "TimeoutError"
        ? "no whole answer in time"
        : cause.message
      : String(cause)
  return new QuotetrailError("fetch/failed", `${url}: ${reason}`, { cause: error })
}
