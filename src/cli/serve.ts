import { existsSync } from "node:fs"
import type { Command } from "commander"
import { port } from "./option-values.js"
import { type StoreOptions, takesStore } from "./store.js"

interface Options extends StoreOptions {
  readonly host?: string
  readonly port: number
  readonly open: boolean
  readonly readOnly?: true
  readonly new?: true
  readonly token?: string
}

/** `quotetrail serve`: the JSON API and the reader. */
export const addServe = (program: Command): Command =>
  takesStore(program.command("serve"))
    .description("open the reader on a store")
    .option("--host <host>", "the address to listen on; any but loopback wants a token", "127.0.0.1")
    .option("--port <n>", "the port, 0 for any", port, 4317)
    .option("--token <token>", "what visitors must know (default: made up where one is wanted)")
    .option("--read-only", "show the store and change nothing")
    .option("--new", "make the store where there is none")
    .option("--no-open", "do not open a browser")
    .addHelpText("after", "\nExample:\n  $ quotetrail serve --db examples.db --port 0 --no-open")
    .action((options: Options) => openReader(options))

/** Serves the store until Ctrl-C, and opens a browser where there is one. */
export async function openReader(options: Options): Promise<void> {
  const { db, host = "127.0.0.1", port, token, open: wanted } = options
  const { serve } = await import("../api/index.js")
  const { openStore } = await import("../store/index.js")
  const readonly = options.readOnly === true
  // Only a store that is opened to read must be there: any other is made.
  const store = openStore(db, { readonly: readonly || !(options.new || existsSync(db)) })
  const { url, close } = await serve({ store, host, port, ...(token !== undefined && { token }) })
  console.log(`reader on ${url} (Ctrl-C ends it)`)
  if (wanted && hasScreen()) await (await import("open")).default(url).catch(() => {})
  await new Promise<void>((resolve) => {
    process.once("SIGINT", resolve)
    process.once("SIGTERM", resolve)
  })
  await close()
  store.close()
}

/** A browser is only opened where a person sits before the terminal and there is a screen to open it on. */
const hasScreen = (): boolean =>
  Boolean(process.stdout.isTTY) &&
  (process.platform !== "linux" ||
    Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY) ||
    existsSync("/mnt/c/Windows"))
