import { spawnSync } from "node:child_process"
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join, relative } from "node:path"
import { fileURLToPath } from "node:url"
import { QuotetrailError } from "../errors.js"

/** The root of the package. */
const ROOT = fileURLToPath(new URL("../../", import.meta.url))

/** What the archive is made of. */
interface WorkerParts {
  /** Folders of `dist/` whose files are imported. */
  readonly rooms: ReadonlySet<string>
  /** Folders of the packages that those import, with what these want themselves. */
  readonly packages: ReadonlySet<string>
}

const SPECIFIER = /(?:\bfrom|\bimport|\bimport\()\s*["']([^"']+)["']/g

const importsOf = (file: string): string[] =>
  [...readFileSync(file, "utf8").matchAll(SPECIFIER)].map(([, specifier = ""]) => specifier)

/** Follows the imports from the worker's first file on. */
function workerParts(): WorkerParts {
  const files = [join(ROOT, "dist/spark/main.js")]
  const packages = new Set<string>()
  const seen = new Set(files)
  for (const file of files)
    for (const specifier of importsOf(file)) {
      if (!specifier.startsWith(".")) takePackage(specifier, dirname(file), packages)
      const next = join(dirname(file), specifier)
      if (!specifier.startsWith(".") || seen.has(next) || !existsSync(next)) continue
      seen.add(next)
      files.push(next)
    }
  return { rooms: new Set(files.map((file) => relative(join(ROOT, "dist"), dirname(file)))), packages }
}

/** Takes in the package of a specifier and those that it depends on; Node's own modules are none. */
function takePackage(specifier: string, from: string, taken: Set<string>): void {
  const [scope = "", name = ""] = specifier.split("/")
  const home = packageHome(specifier.startsWith("@") ? `${scope}/${name}` : scope, from)
  if (home === undefined || taken.has(home)) return
  taken.add(home)
  const { dependencies = {} }: { dependencies?: Record<string, string> } = JSON.parse(
    readFileSync(join(home, "package.json"), "utf8"),
  )
  for (const dependency of Object.keys(dependencies)) takePackage(dependency, home, taken)
}

function packageHome(name: string, from: string): string | undefined {
  const home = join(from, "node_modules", name)
  if (existsSync(join(home, "package.json"))) return home
  return dirname(from) === from ? undefined : packageHome(name, dirname(from))
}

/** Packages lie beside the worker as they lie beside each other here. */
const placeOf = (home: string): string => home.slice(home.indexOf("node_modules"))

/** A platform as Node names it, `linux-x64`; its part of the model's runtime is all that goes with it. */
const isForPlatform = (path: string, platform: string): boolean => {
  const [, system, processor] = /napi-v\d+[\\/]([^\\/]+)(?:[\\/]([^\\/]+))?/.exec(path) ?? []
  const [wanted, wantedProcessor] = platform.split("-")
  return (system ?? wanted) === wanted && (processor ?? wantedProcessor) === wantedProcessor
}

/** What the build has packed lies beside what it is packed of. */
const isNeeded = (path: string): boolean => !/\.(?:d\.[cm]?ts|map|md|tar)$|[\\/]\.bin$/.test(path)

/**
 * Packs all that a cluster's machine needs besides Node into one archive: `worker.mjs`, the built stages, the models, the packages they
 * import, and the model's runtime for one platform.
 *
 * @param platform as in `linux-x64`, of the cluster's machines
 * @throws QuotetrailError `temporary/unusable` where it cannot be written
 * @example packWorker("quotetrail-spark/worker.tar", "linux-x64")
 */
export function packWorker(archive: string, platform = "linux-x64"): void {
  const folder = mkdtempSync(join(tmpdir(), "quotetrail-worker-"))
  try {
    fill(folder, platform)
    mkdirSync(dirname(archive), { recursive: true })
    // Named one by one: Spark takes no archive that holds `./`.
    const { status, stderr } = spawnSync("tar", ["-cf", archive, "-C", folder, ...readdirSync(folder)], {
      encoding: "utf8",
    })
    if (status !== 0)
      throw new QuotetrailError("temporary/unusable", `${archive}: ${stderr || "tar is missing"}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function fill(folder: string, platform: string): void {
  const { rooms, packages } = workerParts()
  const filter = (path: string) => isNeeded(path) && isForPlatform(path, platform)
  for (const room of rooms)
    for (const { name } of readdirSync(join(ROOT, "dist", room), { withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    ))
      if (isNeeded(name)) cpSync(join(ROOT, "dist", room, name), join(folder, "dist", room, name))
  cpSync(join(ROOT, "dist/wasm"), join(folder, "dist/wasm"), { recursive: true })
  cpSync(join(ROOT, "models"), join(folder, "models"), { recursive: true })
  for (const home of packages) cpSync(home, join(folder, placeOf(home)), { recursive: true, filter })
  cpSync(join(ROOT, "package.json"), join(folder, "package.json"))
  writeFileSync(join(folder, "worker.mjs"), 'import "./dist/spark/main.js"\n')
}
