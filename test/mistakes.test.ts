import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { createServer } from "node:net"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { emptyFolder, quotetrail } from "./command.js"
import { pileStore } from "./fixtures/pile.js"

/** What people get wrong at the command line: each told in a line that names it, and nothing left half done. */
const folder = emptyFolder()
const at = (name: string) => join(folder, name)
const server = createServer()
let takenPort = 0

beforeAll(async () => {
  mkdirSync(at("empty"))
  writeFileSync(at("page.txt"), "Harbour to open\n\n“We will open the harbour,” Ada Roe said.\n")
  writeFileSync(at("blank.html"), "")
  writeFileSync(at("letter.docx"), "PK")
  writeFileSync(at("nonsense.ndjson"), "nonsense\n")
  writeFileSync(at("textless.ndjson"), '{"id":"a"}\n')
  writeFileSync(at("thesis.txt"), "no store")
  writeFileSync(at("table.csv"), "kept")
  pileStore(at("pile.db")).close()
  takenPort = await new Promise((resolve) =>
    server.listen(0, "127.0.0.1", () => {
      const address = server.address()
      resolve(typeof address === "object" && address ? address.port : 0)
    }),
  )
})
afterAll(() => server.close())

/** The command's words and options, its exit status, what it says on standard error. */
type Mistake = readonly [words: string, status: number, said: RegExp]

const wrongUse: readonly Mistake[] = [
  ["reed page.txt", 2, /^error: unknown command 'reed'\n\(Did you mean read\?\)/],
  ["trace", 2, /^error: missing required argument 'input'/],
  ["read page.txt --top 3", 2, /^error: unknown option '--top'/],
  [
    "read page.txt --threads none",
    2,
    /'--threads <n>' argument 'none' is invalid. not a whole number above 0/,
  ],
  ["quote page.txt --min-confidence 2", 2, /'2' is invalid. not a number from 0 to 1/],
  ["serve --db pile.db --port 99999", 2, /'99999' is invalid. not a port \(0 to 65535\)/],
  ["trace page.txt --json --serve", 2, /'--serve' cannot be used with option '--json'/],
  ["trace page.txt --json --fresh", 2, /'--fresh' cannot be used with option '--json'/],
  [
    "trace page.txt --db none/new.db",
    2,
    /'--db <file>' argument 'none\/new.db' is invalid. no such folder: none/,
  ],
  ["trace page.txt --db empty", 2, /'empty' is invalid. is a folder/],
  ["read page.txt --keep none/a.warc.gz", 2, /'--keep <file>' .* no such folder: none/],
  ["match page.txt --passages --temporary none", 2, /'--temporary <folder>' argument 'none' is invalid/],
  ["export csv -o none/table.csv --db pile.db", 2, /'-o, --output <file>' .* no such folder: none/],
  ["export teii --db pile.db", 2, /^quotetrail: unknown export format: teii \(known: report, csv,/],
  ["add --db pile.db", 2, /^quotetrail: give what is to be added: either inputs, or --from FOLDER/],
  ["add --watch page.txt --db pile.db", 2, /^quotetrail: page.txt: only folders can be watched/],
  ["trace page.txt --db pile.db", 2, /^quotetrail: pile.db already holds pages; add to it with/],
]

const wrongInput: readonly Mistake[] = [
  ["trace none.html --db new.db", 1, /^left out none.html: no such file\n$/],
  ["trace empty --db new.db", 1, /^left out empty: no pages in it \(known: .html/],
  ["trace - --db new.db", 1, /^quotetrail: -: nothing in it to trace\n$/],
  ["read blank.html", 1, /^left out blank.html: empty\n$/],
  ["read letter.docx", 1, /^left out letter.docx: unknown kind of file \(known: .html/],
  ["read nonsense.ndjson", 1, /^left out nonsense.ndjson:1: not a line of JSON\n$/],
  ["read textless.ndjson", 1, /^left out textless.ndjson:1: text: missing\n$/],
  [
    "read ftp://post.example/a.html",
    1,
    /^left out ftp:\S+: only http:\/\/ and https:\/\/ addresses are fetched\n$/,
  ],
  [
    "read http://127.0.0.1:1/",
    1,
    /^left out http:\S+: a private address \(--allow-private lets it be fetched\)\n$/,
  ],
  ["read page.txt none.html", 3, /^left out none.html: no such file\n$/],
  ["decide none.ndjson --db pile.db", 1, /^quotetrail: none.ndjson: no decisions read: no such file\n$/],
  [
    "decide nonsense.ndjson --db pile.db",
    1,
    /^quotetrail: nonsense.ndjson: no decisions read: .*not JSON\n$/,
  ],
  ["add --from empty --db pile.db", 1, /^quotetrail: empty\/articles: not there, or not whole; --from takes/],
]

const wrongStore: readonly Mistake[] = [
  [
    "search harbour --db none.db",
    1,
    /^quotetrail: none.db: no such store; make one with `quotetrail trace`\n$/,
  ],
  ["serve --db none.db --no-open", 1, /^quotetrail: none.db: no such store/],
  ["trace page.txt --db thesis.txt", 1, /^quotetrail: thesis.txt: not a Quotetrail store\n$/],
  ["trace page.txt --fresh --db thesis.txt", 1, /^quotetrail: thesis.txt: not a Quotetrail store\n$/],
  ["trace none.html --fresh --db pile.db", 1, /^left out none.html: no such file\n$/],
  ["search zeppelin --db pile.db", 1, /^nothing found: zeppelin\n$/],
  ["export csv none --db pile.db", 1, /^quotetrail: statement none: not in this store\n$/],
  ["export csv none -o table.csv --db pile.db", 1, /^quotetrail: statement none: not in this store\n$/],
]

const told = async (words: string) => quotetrail(words.split(" "), { cwd: folder })

describe.each([
  ["wrong use", wrongUse],
  ["wrong input", wrongInput],
  ["wrong store", wrongStore],
])("%s", (_, mistakes) => {
  test.each(mistakes)("%s", async (words, status, said) => {
    const before = files()
    const { stdout, ...ended } = await told(words)
    expect(ended).toEqual({ status, stderr: expect.stringMatching(said) })
    // Who pipes the output on is to get nothing that looks like an answer.
    if (status !== 3) expect(stdout).toBe("")
    expect(files()).toEqual(before)
  })
})

test("no words to look for", async () =>
  expect(await quotetrail(["search", " ", "--db", "pile.db"], { cwd: folder })).toEqual({
    status: 2,
    stdout: "",
    stderr: "quotetrail: give the words to look for\n",
  }))

test("a port that is taken", async () => {
  const { status, stderr } = await told(`serve --db pile.db --port ${takenPort} --no-open`)
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: expect.stringMatching(
      RegExp(`^quotetrail: 127.0.0.1:${takenPort}: cannot listen there: another program listens there`),
    ),
  })
})

test("a store made by a newer Quotetrail", async () => {
  const future = readFileSync(at("pile.db"))
  future.writeUInt32BE(999, USER_VERSION)
  writeFileSync(at("future.db"), future)
  copyFileSync(at("future.db"), at("same.db"))
  for (const words of ["search harbour --db future.db", "trace page.txt --fresh --db future.db"]) {
    const { status, stderr } = await told(words)
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: "quotetrail: future.db: made by a newer Quotetrail; update this one\n",
    })
  }
  expect(readFileSync(at("future.db"))).toEqual(readFileSync(at("same.db")))
})

/** Where SQLite's header keeps it (file format §1.3). */
const USER_VERSION = 60

/** Every file with its content: names alone would not tell one that was written over. */
function files(): Record<string, string> {
  const names = readdirSync(folder).filter((name) => name !== "empty" && !/-(?:wal|shm)$/.test(name))
  return Object.fromEntries(names.map((name) => [name, readFileSync(at(name), "base64")]))
}
