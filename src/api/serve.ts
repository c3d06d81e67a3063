import { once } from "node:events"
import { fileURLToPath } from "node:url"
import { createAdaptorServer } from "@hono/node-server"
import { QuotetrailError } from "../errors.js"
import type { Store } from "../store/index.js"
import { createApi } from "./app.js"
import { isLoopback } from "./security.js"

export interface ServeOptions {
  readonly store: Store
  /** The address to listen on. Everything in the store can be read by whoever reaches it. */
  readonly host?: string
  /** 0 for any free port. */
  readonly port?: number
  readonly webRoot?: string
}

/** A server that is running. */
export interface Running {
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
}: ServeOptions): Promise<Running> {
  const hosts = isLoopback(host) ? [] : ("any" as const)
  const server = createAdaptorServer({ fetch: createApi({ store, webRoot, hosts }).fetch })
  server.listen(port, host)
  try {
    await once(server, "listening")
  } catch (cause) {
    const reason = cause instanceof Error && "code" in cause ? cause.code : cause
    throw new QuotetrailError("usage", `${host}:${port}: cannot listen there (${reason})`, { cause })
  }
  const address = server.address()
  const bound = typeof address === "object" && address ? address.port : port
  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${bound}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        if ("closeAllConnections" in server) server.closeAllConnections()
      }),
  }
}
