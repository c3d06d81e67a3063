import { basename, resolve } from "node:path"
import { kindByName } from "./sources/kinds.js"

/** How folders are watched. */
export interface WatchOptions {
  /** Ends the watch. */
  readonly signal: AbortSignal
  /** A file is read when it has not grown for so long, in milliseconds: until then it is still being written. */
  readonly settled?: number
}

/**
 * The files in folders, as they come: first all that lie there, then those that are new or changed, in batches, each
 * file when it is written whole. Hidden files and kinds that are not read are passed over. Gives full paths.
 *
 * @example for await (const files of watchFolders(["inbox/"], { signal })) …
 */
export async function* watchFolders(
  folders: readonly string[],
  { signal, settled = 2000 }: WatchOptions,
): AsyncGenerator<ReadonlySet<string>> {
  const { watch } = await import("chokidar")
  const watcher = watch([...folders], {
    awaitWriteFinish: { stabilityThreshold: settled, pollInterval: Math.min(200, settled) },
    // Links that lead in circles would be followed for ever.
    followSymlinks: false,
    ignored: (path, stats) => isHidden(path) || (stats?.isFile() === true && kindByName(path) === undefined),
  })
  const batches = new Batches(settled / 2)
  const end = () => batches.end()
  signal.addEventListener("abort", end, { once: true })
  const come = (path: string) => kindByName(path) && batches.add(resolve(path))
  watcher.on("add", come)
  watcher.on("change", come)
  // A folder that vanishes or may not be read is not the end of the others.
  watcher.on("error", () => undefined)
  try {
    if (!signal.aborted) yield* batches
  } finally {
    signal.removeEventListener("abort", end)
    await watcher.close()
  }
}

const isHidden = (path: string): boolean => /^\.(?!\.?$)/.test(basename(path))

/** Gathers what comes in a rush, and gives it when there is quiet. */
class Batches implements AsyncIterable<ReadonlySet<string>> {
  #waiting = new Set<string>()
  #timer: NodeJS.Timeout | undefined
  #wake: () => void = () => undefined
  #isEnded = false
  #isQuiet = false

  constructor(private readonly quiet: number) {}

  add(file: string): void {
    this.#waiting.add(file)
    this.#isQuiet = false
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#isQuiet = true
      this.#wake()
    }, this.quiet)
  }

  end(): void {
    this.#isEnded = true
    clearTimeout(this.#timer)
    this.#wake()
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<ReadonlySet<string>> {
    while (!this.#isEnded) {
      if (!this.#isQuiet)
        await new Promise<void>((wake) => {
          this.#wake = wake
        })
      if (this.#isEnded || this.#waiting.size === 0) continue
      const batch = this.#waiting
      this.#waiting = new Set()
      this.#isQuiet = false
      yield batch
    }
  }
}
