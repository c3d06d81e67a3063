import { randomBytes } from "node:crypto"
import { once } from "node:events"
import { availableParallelism } from "node:os"
import { fileURLToPath } from "node:url"
import { createAdaptorServer } from "@hono/node-server"
import { QuotetrailError, reasonIn } from "../errors.js"
import type { Store } from "../store/index.js"
import { addInThread } from "./add-thread.js"
import { Adding } from "./adding.js"
import { createApi } from "./app.js"
import { readerThreads } from "./readers.js"
import { isLoopback } from "./security.js"

export interface ServeOptions {
  readonly store: Store
  /** The address to listen on. On any but loopback the server wants a token. */
  readonly host?: string
  /** 0 for any free port. */
  readonly port?: number
  readonly webRoot?: string
  /** What a visitor must know: made up where there is none, and the address is not loopback. */
  readonly token?: string
  /** Threads that make answers: one a core unless told, and none where there is but one core. */
  readonly threads?: number
}

/** A server that is running. */
export interface Running {
  /** With the token, where it wants one. */
  readonly url: string
  close(): Promise<void>
}

const builtReader = fileURLToPath(new URL("../web", import.meta.url))

/**
 * Serves the API and the reader until it is closed. Throws `usage` where it cannot listen there.
 *
 * @example const { url, close } = await serve({ store, port: 0 })
 */
export async function serve({
  store,
  host = "127.0.0.1",
  port = 0,
  webRoot = builtReader,
  token = isLoopback(host) ? undefined : randomBytes(18).toString("base64url"),
  threads = readersFor(store),
}: ServeOptions): Promise<Running> {
  const hosts = isLoopback(host) ? [] : ("any" as const)
  const adding = store.readonly ? undefined : new Adding(store.path, addInThread)
  const readers = threads > 0 ? readerThreads(store.path, threads) : undefined
  const options = {
    store,
    webRoot,
    hosts,
    ...(token !== undefined && { token }),
    ...(adding && { adding }),
    ...(readers && { readers }),
  }
  const api = createApi(options)
  const server = createAdaptorServer({ fetch: api.fetch })
  server.listen(port, host)
  try {
    await once(server, "listening")
  } catch (cause) {
    await readers?.close()
    throw new QuotetrailError("usage", `${host}:${port}: cannot listen there: ${reasonIn(cause)}`, { cause })
  }
  const address = server.address()
  const bound = typeof address === "object" && address ? address.port : port
  const shown = token === undefined ? "" : `?token=${encodeURIComponent(token)}`
  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${bound}/${shown}`,
    close: async () => {
      await adding?.close()
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
        if ("closeAllConnections" in server) server.closeAllConnections()
      })
      await readers?.close()
    },
  }
}

/** More than these wait for one another's memory and disk. */
const MOST_READERS = 8

/** A store in memory is seen by nobody else. */
function readersFor(store: Store): number {
  const cores = availableParallelism()
  return store.path === ":memory:" || cores === 1 ? 0 : Math.min(cores, MOST_READERS)
}
