import { spawn, spawnSync } from "node:child_process"
import { chmodSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { text } from "node:stream/consumers"
import { afterAll, beforeAll, expect, test } from "vitest"
import { emptyFolder, quotetrail, root } from "../command.js"
import { HEAD, type Outcome, SENTENCE } from "./cases.js"
import { HOSTILE_FILES } from "./files.js"
import { HOSTILE_PAGES } from "./pages.js"
import { HOSTILE_SERVERS, started } from "./servers.js"

/** What the issue asks of each input. */
const MOST_SECONDS = 10
const MOST_MEGABYTES = 1000

/** What became of a hostile input that stood between two good pages. */
interface Ended {
  readonly name: string
  readonly leftOut: readonly { readonly input: string; readonly reason: string }[]
  readonly articles: readonly { readonly path: string; readonly start: string; readonly says: boolean }[]
  readonly seconds: number
  readonly cpu: number
  readonly megabytes: number
}

const folder = emptyFolder()
const good = ["before.html", "after.html"].map((name) => join(folder, name))
const ended = new Map<string, Ended>()
const files = [...HOSTILE_PAGES, ...HOSTILE_FILES]
const servers: Awaited<ReturnType<typeof started>>[] = []

/** One process for many: what one input leaves behind is the next one's burden, too. */
async function drive(cases: readonly { name: string; input: string }[], how: object = {}): Promise<void> {
  const child = spawn(process.execPath, [join(root, "test/hostile/drive.mjs")], {
    stdio: ["pipe", "pipe", "inherit"],
    // A file without read permission is one to root, too.
    ...(process.getuid?.() === 0 && { uid: NOBODY, gid: NOBODY }),
  })
  child.stdin.end(
    JSON.stringify({ run: join(root, "dist/run/index.js"), good, cases, sentence: SENTENCE, ...how }),
  )
  for (const line of (await text(child.stdout)).split("\n").filter(Boolean)) {
    const one: Ended = JSON.parse(line)
    ended.set(one.name, one)
  }
}

const NOBODY = 65_534

beforeAll(async () => {
  chmodSync(folder, 0o755)
  for (const [at, path] of good.entries())
    writeFileSync(
      path,
      `${HEAD}<p>Good page ${at}. ${"The lock keeper of Norwall slept well. ".repeat(5)}</p>`,
    )
  for (const { file, content, make } of files) {
    const path = join(folder, file)
    if (make) make(path)
    else writeFileSync(path, (await content?.()) ?? "")
  }
  for (const { behave } of HOSTILE_SERVERS) servers.push(await started(behave))
  const served = HOSTILE_SERVERS.map(({ name }, at) => ({ name, input: servers[at]?.url ?? "" }))
  await drive(files.map(({ name, file }) => ({ name, input: join(folder, file) })))
  // Servers are waited for, so they may all be asked at once.
  await drive(served, { together: true, options: { allowPrivate: true } })
})

afterAll(() => {
  for (const { server } of servers) {
    server.closeAllConnections()
    server.close()
  }
})

test("there are sixty and more", () =>
  expect(files.length + HOSTILE_SERVERS.length).toBeGreaterThanOrEqual(60))

/** The reason without the path or the address that stands before it. */
const bare = (reason: string): string => reason.replace(/^(?:\/tmp\/|http:\/\/127)\S+: /, "")

function judge(name: string, outcome: Outcome): Ended {
  const one = ended.get(name)
  if (!one) throw new Error("the process ended before this input was through")
  const beside = one.articles.filter(({ start }) => /Good page [01]/.test(start))
  expect(beside, "both good pages").toHaveLength(2)
  const others = one.articles.filter((article) => !beside.includes(article))
  const reasons = one.leftOut.map(({ reason }) => reason)
  const isRead = outcome === "read" || (typeof outcome === "object" && "read" in outcome)
  const told = outcome instanceof RegExp ? outcome : typeof outcome === "object" ? outcome.told : undefined
  expect(
    others.some(({ says }) => says),
    reasons.join("; "),
  ).toBe(isRead)
  if (told) expect(reasons).not.toEqual([])
  for (const reason of reasons) {
    expect(bare(reason)).toMatch(told ?? /^no reason is asked for$/)
    expect(reason).not.toMatch(/root:x:|\n {2,}at /)
  }
  expect(one.megabytes, "MB").toBeLessThan(MOST_MEGABYTES)
  return one
}

test.each(files.map(({ name, outcome }) => [name, outcome] as const))("%s", (name, outcome) => {
  // Processor time, for this machine may have others to serve.
  expect(judge(name, outcome).cpu, "s").toBeLessThan(MOST_SECONDS)
})

test.each(HOSTILE_SERVERS.map(({ name, outcome }) => [name, outcome] as const))("%s", (name, outcome) => {
  expect(judge(name, outcome).seconds, "s").toBeLessThan(MOST_SECONDS)
})

test("pages broken by chance: no hang, no crash", async () => {
  const child = spawn(process.execPath, [join(root, "test/hostile/fuzz.mjs"), "--runs", "300"])
  const told = await text(child.stdout)
  // Nor does any library say a word.
  expect(told).toMatch(/^300 broken pages: .* 0 hung, crashed or slow; .*\n$/)
})

/** A disk of one megabyte, where this machine lets us have one. */
function smallDisk(): string | undefined {
  const disk = emptyFolder()
  const { status } = spawnSync("mount", ["-t", "tmpfs", "-o", "size=1m,mode=777", "tmpfs", disk])
  return status === 0 ? disk : undefined
}

const disk = smallDisk()
afterAll(() => disk && spawnSync("umount", [disk]))

test.skipIf(!disk)("a full disk costs the store, in one line, and nothing else", async () => {
  writeFileSync(join(disk ?? "", "filler"), Buffer.alloc(900 * 1024))
  const pile = join(disk ?? "", "pile.db")
  const { status, stderr } = await quotetrail(["trace", good[0] ?? "", "--db", pile, "--threads", "1"])
  expect(status).toBe(1)
  expect(stderr).toMatch(/^quotetrail: .*(?:full|no space)/im)
  expect(stderr).not.toContain("    at ")
})
