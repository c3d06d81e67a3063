import { setTimeout as sleep } from "node:timers/promises"
import { QuotetrailError } from "../../errors.js"
import { readAll } from "./bytes.js"
import type { AnswerHead, CaptureArchive, KeptCapture } from "./capture-archive.js"
import { HostPace } from "./host-pace.js"
import type { Answer, Fetch, LoadOptions } from "./loaded.js"
import { networkFetch } from "./network.js"
import { Patience } from "./patience.js"
import { isPrivateHost } from "./private-address.js"
import { ROBOT_NAME, type RobotRules, robotRules } from "./robots.js"

/** How we are known to the servers we ask. */
const USER_AGENT = `${ROBOT_NAME}/0.1 (reads public news pages; obeys robots.txt)`

const ACCEPT = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5"

const MAX_REDIRECTS = 5
const DEFAULT_DELAY = 1000
/** Before a request is made again; doubled each time. In milliseconds. */
const DEFAULT_BACK_OFF = 1000
const MAX_ATTEMPTS = 3
/** A server that asks for more patience is left alone, in milliseconds. */
const LONGEST_WAIT = 5000

/** An answer's bytes with the address they came from in the end. */
export interface Fetched {
  readonly url: string
  readonly bytes: Uint8Array
  readonly contentType: string
  readonly retrieved: string
}

/** Fetches politely: one request at a time to a host, with a pause, and only where robots.txt lets us. */
export class PoliteClient {
  readonly #fetch: Fetch
  readonly #allowPrivate: boolean
  readonly #delay: number
  readonly #backOff: number
  readonly #archive: CaptureArchive | undefined
  readonly #hosts = new Map<string, HostPace>()
  readonly #robots = new Map<string, Promise<RobotRules>>()

  constructor(options: LoadOptions = {}, archive?: CaptureArchive) {
    const { allowPrivate = false, hostDelay = DEFAULT_DELAY, backOff = DEFAULT_BACK_OFF, fetch } = options
    this.#allowPrivate = allowPrivate
    this.#delay = hostDelay
    this.#backOff = backOff
    this.#archive = archive
    this.#fetch = fetch ?? networkFetch({ allowPrivate })
  }

  /** Follows redirects; every step is checked anew. */
  async get(first: string): Promise<Fetched> {
    const patience = new Patience()
    const seen = new Set<string>()
    for (let url = first; seen.size <= MAX_REDIRECTS; ) {
      if (seen.has(url)) throw new QuotetrailError("fetch/failed", `${first}: redirects in a circle`)
      seen.add(url)
      this.#check(url)
      await this.#askRobots(url, patience)
      const answer = await this.#tryOften(url, patience)
      if (!("location" in answer)) return answer
      if (!URL.canParse(answer.location, url))
        throw new QuotetrailError("fetch/failed", `${first}: redirects to nowhere`)
      url = new URL(answer.location, url).href
    }
    throw new QuotetrailError("fetch/failed", `${first}: more than ${MAX_REDIRECTS} redirects`)
  }

  #check(url: string): void {
    if (!URL.canParse(url)) throw new QuotetrailError("input/refused", `${url}: not an address`)
    const { protocol, hostname, username } = new URL(url)
    if (protocol !== "http:" && protocol !== "https:")
      throw new QuotetrailError("input/refused", `${url}: only http and https are fetched`)
    if (username !== "")
      throw new QuotetrailError("input/refused", `${url}: addresses with a user name are not fetched`)
    if (!this.#allowPrivate && isPrivateHost(hostname))
      throw new QuotetrailError(
        "input/refused",
        `${url}: a private address (--allow-private lets it be fetched)`,
      )
  }

  async #askRobots(url: string, patience: Patience): Promise<void> {
    const { origin } = new URL(url)
    const known = this.#robots.get(origin) ?? this.#fetchRobots(origin, patience)
    this.#robots.set(origin, known)
    const { isAllowed, delay } = await known
    this.#paceOf(url).slowDown(delay)
    if (!isAllowed(url)) throw new QuotetrailError("input/refused", `${url}: robots.txt asks not to fetch it`)
  }

  /** A file that cannot be had forbids nothing, unless the server is not well. */
  async #fetchRobots(origin: string, patience: Patience): Promise<RobotRules> {
    const url = `${origin}/robots.txt`
    try {
      return await this.#paceOf(url).turn(() =>
        patience.spendOnRobots(url, async (signal) => robotRules(url, await this.#ask(url, signal))),
      )
    } catch (error) {
      if (error instanceof QuotetrailError && error.message.includes("so nothing is fetched")) throw error
      if (isRefusal(error)) throw error
      return { isAllowed: () => true, delay: 0 }
    }
  }

  /** Asks again, later and later, where the server says that it is only busy, or the connection breaks. */
  async #tryOften(url: string, patience: Patience): Promise<Fetched | { location: string }> {
    for (let attempt = 1; ; attempt++) {
      const answer = await this.#request(url, patience).catch((error: unknown) => {
        if (attempt === MAX_ATTEMPTS || !isPassing(error)) throw error
        return { status: 0, wait: 0 }
      })
      if (!("wait" in answer)) return answer
      const wait = Math.max(answer.wait, this.#backOff * 2 ** (attempt - 1))
      if (attempt === MAX_ATTEMPTS || answer.wait > LONGEST_WAIT)
        throw new QuotetrailError("fetch/failed", `${url}: the server answered ${answer.status}`)
      await sleep(wait)
    }
  }

  #request(url: string, patience: Patience) {
    const kept = this.#archive?.latest(url)
    return this.#paceOf(url).turn(() =>
      patience.spend(url, async (signal) => {
        const answer = await this.#ask(url, signal, kept)
        return this.#read(url, answer, kept)
      }),
    )
  }

  #ask(url: string, signal: AbortSignal, kept?: KeptCapture): Promise<Answer> {
    const headers = { "user-agent": USER_AGENT, accept: ACCEPT, ...conditions(kept) }
    return this.#fetch(url, { headers, signal })
  }

  async #read(url: string, answer: Answer, kept: KeptCapture | undefined) {
    const { status, headers } = answer
    const location = headers.get("location")
    const head = { url, status, headers: [...headers.entries()], retrieved: new Date().toISOString() }
    if (status === 304 && kept) return this.#unchanged(kept, head)
    if (status >= 300 && status < 400 && location) {
      await this.#archive?.keepRedirect(head)
      return { location }
    }
    if (status === 429 || status === 502 || status === 503 || status === 504)
      return { status, wait: waitAsked(headers.get("retry-after")) }
    if (status !== 200) throw new QuotetrailError("fetch/failed", `${url}: the server answered ${status}`)
    const bytes = answer.body ? await readAll(answer.body, url) : new Uint8Array()
    if (bytes.length === 0) throw new QuotetrailError("input/empty", `${url}: an empty answer`)
    await this.#archive?.keep({ ...head, bytes })
    return { url, bytes, contentType: headers.get("content-type") ?? "text/html", retrieved: head.retrieved }
  }

  async #unchanged(kept: KeptCapture, head: AnswerHead): Promise<Fetched> {
    await this.#archive?.keepUnchanged(kept, head)
    const bytes = await this.#archive?.bytes(kept)
    if (!bytes) throw new QuotetrailError("fetch/failed", `${kept.url}: what was kept of it cannot be read`)
    return { url: kept.url, bytes, contentType: kept.contentType, retrieved: kept.retrieved }
  }

  #paceOf(url: string): HostPace {
    const { host } = new URL(url)
    const known = this.#hosts.get(host) ?? new HostPace(this.#delay)
    this.#hosts.set(host, known)
    return known
  }
}

/** Only what has changed since is sent again (RFC 9110 §13). */
const conditions = (kept: KeptCapture | undefined): Record<string, string> => ({
  ...(kept?.etag !== undefined && { "if-none-match": kept.etag }),
  ...(kept?.lastModified !== undefined && { "if-modified-since": kept.lastModified }),
})

/** `Retry-After` in milliseconds: seconds or a date (RFC 9110 §10.2.3). */
function waitAsked(header: string | null): number {
  if (header === null) return 0
  const wait = /^\s*\d+\s*$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now()
  return Number.isNaN(wait) ? 0 : Math.max(0, wait)
}

const causeOf = (error: unknown): unknown =>
  error instanceof Error && error.cause instanceof Error ? error.cause : error

const isRefusal = (error: unknown): boolean => {
  const cause = causeOf(error)
  return cause instanceof QuotetrailError && cause.code === "input/refused"
}

/** Connections break for a moment; a refusal, a limit and a name that nobody knows stay. */
function isPassing(error: unknown): boolean {
  const cause = causeOf(error)
  if (cause instanceof QuotetrailError || !(cause instanceof Error)) return false
  const code = "code" in cause ? String(cause.code) : ""
  return /^(?:ECONNRESET|EPIPE|EAI_AGAIN|UND_ERR_SOCKET)$/.test(code)
}
