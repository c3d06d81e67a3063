import { type ChildProcess, spawn } from "node:child_process"
import { mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

/** The project's folder. */
export const root = join(dirname(fileURLToPath(import.meta.url)), "..")
const bin = join(root, "bin", "quotetrail.mjs")

/** How a command ended, and what it said. */
export interface Ended {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** What a command is given beside its words. */
export interface Spawned {
  readonly input?: string
  readonly cwd?: string
  readonly env?: Record<string, string>
  /** Asked ten times a second with what was said so far; sends SIGINT as soon as it says yes. */
  readonly interruptWhen?: (stdout: string) => boolean
  /** Where the process group is kept that it then leads, with all that it starts, as long as it runs. */
  readonly groups?: Set<number>
}

/** Runs the built command as a user would. */
export function quotetrail(args: readonly string[], options: Spawned = {}): Promise<Ended> {
  const { input, cwd = root, env = {}, interruptWhen, groups } = options
  const child = spawn(process.execPath, [bin, ...args], {
    cwd,
    env: { ...process.env, NO_COLOR: "1", ...env },
    detached: groups !== undefined,
  })
  if (groups) keepGroup(child, groups)
  // A letter may come in two parts.
  child.stdout.setEncoding("utf8")
  child.stderr.setEncoding("utf8")
  let stdout = ""
  let stderr = ""
  child.stdout.on("data", (part: string) => {
    stdout += part
  })
  child.stderr.on("data", (part: string) => {
    stderr += part
  })
  child.stdin.end(input ?? "")
  const asking = setInterval(() => {
    if (!interruptWhen?.(stdout)) return
    clearInterval(asking)
    child.kill("SIGINT")
  }, 100)
  return new Promise((resolve) =>
    child.on("close", (status) => {
      clearInterval(asking)
      resolve({ status, stdout, stderr })
    }),
  )
}

/** Keeps the process group that a process leads, as long as it runs. */
export function keepGroup(child: ChildProcess, groups: Set<number>): void {
  const { pid } = child
  if (pid === undefined) return
  groups.add(pid)
  child.on("close", () => groups.delete(pid))
}

/** The records of an NDJSON answer. */
export const records = <T>({ stdout }: Ended): T[] =>
  stdout
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line))

/** A folder of its own for a test: it goes with the others (`temporary.ts`). */
export const emptyFolder = (): string => mkdtempSync(join(tmpdir(), "quotetrail-test-"))
