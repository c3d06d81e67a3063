import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { beforeAll, describe, expect, test } from "vitest"
import { createProgram } from "../src/cli/program.js"
import type { Article, Statement } from "../src/model.js"
import { openStore } from "../src/store/index.js"
import { emptyFolder, quotetrail, records, root } from "./command.js"
import { helpOf } from "./help-page.js"

const commands = createProgram().commands.filter((command) => command.name() !== "complete")

const folder = emptyFolder()
const pages = join(folder, "pages")
const sentence =
  "We will open the harbour on the first of May, whatever the ministry in Marvell may say about it"
beforeAll(() => {
  mkdirSync(pages)
  writeFileSync(join(pages, "courier.txt"), `Harbour to open\n\n“${sentence},” Ada Roe said on Tuesday.\n`)
  writeFileSync(
    join(pages, "post.txt"),
    `Roe defies ministry\n\nAs first reported by the Marvell Courier, Ada Roe said: “${sentence}.”\n`,
  )
})

describe("every command", () => {
  test.each(commands.map((command) => [command.name(), command] as const))(
    "%s has help with an example",
    (_, command) => expect(helpOf(command)).toMatch(/Example:\n {2}\$ quotetrail /),
  )

  test("help is printed where it is asked for", async () => {
    const { status, stdout } = await quotetrail(["trace", "--help"])
    expect(status).toBe(0)
    expect(stdout).toContain("Usage: quotetrail trace [options] <input...>")
  })

  test("all of the contract's are there", () => {
    expect(commands.map((command) => command.name())).toEqual(
      expect.arrayContaining([
        "read",
        "quote",
        "match",
        "collate",
        "trace",
        "serve",
        "search",
        "add",
        "export",
      ]),
    )
  })
})

test("--version is the package's", async () => {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"))
  expect((await quotetrail(["--version"])).stdout.trim()).toBe(version)
})

test("an input left out is named with its reason, once; the others are read", async () => {
  const { status, stdout, stderr } = await quotetrail(["read", pages, join(folder, "none.html"), "--json"])
  expect(stdout.trim().split("\n")).toHaveLength(2)
  expect({ status, stderr }).toEqual({
    status: 3,
    stderr: expect.stringMatching(/^left out .*none\.html: [a-z]/),
  })
  expect(stderr.match(/none\.html/g)).toHaveLength(1)
})

test("the stages compose as NDJSON filters", async () => {
  const read = await quotetrail(["read", pages, "--json"])
  const quoted = await quotetrail(["quote", "-", "--json"], { input: read.stdout })
  const matched = await quotetrail(["match", "-", "--json"], { input: quoted.stdout })
  const direct = await quotetrail(["match", pages, "--json"])
  expect(matched.stdout).toBe(direct.stdout)
  const traced = await quotetrail(["trace", "-", "--json"], { input: matched.stdout + quoted.stdout })
  expect(traced.stdout).toBe((await quotetrail(["trace", pages, "--json"])).stdout)
  const [statement] = records<Statement>(traced).toSorted((a, b) => b.witnesses.length - a.witnesses.length)
  expect(statement?.witnesses).toHaveLength(2)
  expect(statement?.trail?.nodes.map((node) => node.kind)).toContain("utterance")
})

test("text given as plain text stays unchanged to the last character", async () => {
  const text = "\ufeffOne “two”\r\n\r\n\tthree\u00a0four 😀\n\n\n"
  const given = { id: "a", text, date: "2031-05-03", publisher: "Harbour Post" }
  const [article] = records<Article>(
    await quotetrail(["read", "-", "--json"], { input: JSON.stringify(given) }),
  )
  expect(article).toMatchObject({ id: "a", text, publisher: "Harbour Post" })
  expect(article?.published).toMatchObject({ value: "2031-05-03", from: "given" })
})

test("the summary shows counts, the statement and its trail within 80 columns", async () => {
  const db = join(emptyFolder(), "store.db")
  const { status, stdout, stderr } = await quotetrail(["trace", pages, "--db", db])
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" })
  expect(stdout).toMatch(/^2 pages · /)
  expect(stdout).toContain("Ada Roe")
  expect(stdout).toContain("└─ ")
  expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80)
  expect(stdout).not.toContain("\u001b[")
})

test("search and export work on the store; a store of other pages is refused, not overwritten", async () => {
  const db = join(emptyFolder(), "store.db")
  await quotetrail(["trace", pages, "--db", db])
  expect((await quotetrail(["search", "harbour", "--db", db])).stdout).toContain("statements")
  expect((await quotetrail(["search", "zeppelin", "--db", db])).status).toBe(1)
  expect((await quotetrail(["export", "csv", "--db", db])).stdout).toContain("Ada Roe")
  expect(await quotetrail(["export", "teii", "--db", db])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("unknown export format: teii (known: "),
  })
  const other = await quotetrail(["trace", join(pages, "post.txt"), "--db", db])
  expect(other).toMatchObject({ status: 2, stderr: expect.stringContaining("already holds") })
  expect(await quotetrail(["serve", "--db", join(folder, "none.db")])).toMatchObject({ status: 1 })
})

test("add gives what one run over everything gives", async () => {
  const home = emptyFolder()
  const [step, whole] = [join(home, "step.db"), join(home, "whole.db")]
  await quotetrail(["trace", join(pages, "courier.txt"), "--db", step])
  await quotetrail(["add", join(pages, "post.txt"), "--db", step])
  await quotetrail(["trace", pages, "--db", whole])
  expect(statementsIn(step)).toEqual(statementsIn(whole))
})

test("Ctrl-C leaves a whole store, and the same command goes on", async () => {
  const home = emptyFolder()
  const many = join(home, "many")
  mkdirSync(many)
  for (let page = 0; page < 250; page++)
    writeFileSync(
      join(many, `${page}.txt`),
      `Page ${page}\n\n“${sentence}, as I said ${page} times,” Ada Roe said.\n`,
    )
  const [cut, whole] = [join(home, "cut.db"), join(home, "whole.db")]
  const interrupted = await quotetrail(["trace", many, "--db", cut], { interruptWhen: () => holdsSome(cut) })
  expect(interrupted).toMatchObject({ status: 130, stderr: expect.stringContaining("interrupted") })
  expect((await quotetrail(["trace", many, "--db", cut])).status).toBe(0)
  await quotetrail(["trace", many, "--db", whole])
  expect(statementsIn(cut)).toEqual(statementsIn(whole))
})

function statementsIn(path: string) {
  const store = openStore(path, { readonly: true })
  try {
    return [...store.eachStatement()]
  } finally {
    store.close()
  }
}

function holdsSome(path: string): boolean {
  if (!existsSync(path)) return false
  try {
    const store = openStore(path, { readonly: true })
    const { articles } = store.counts()
    store.close()
    return articles > 0
  } catch {
    return false // the file is there, its tables are not yet
  }
}

describe("aligned readings, without newspapers", () => {
  const words = [
    ["the", "the", "the"],
    ["old", "old", "new"],
    ["harbour", "port", "port"],
    ["opened", "opened", "opened"],
  ]
  const tradition = {
    id: "harbour",
    witnesses: ["A", "B", "C"].map((id) => ({ id })),
    aligned: { rows: words.map((_, at) => at), columns: ["A", "B", "C"], words },
  }

  test("are traced and collated", async () => {
    const input = JSON.stringify(tradition)
    const [traced] = records<Statement>(await quotetrail(["trace", "-", "--json"], { input }))
    expect(traced?.trail?.nodes.filter((node) => node.kind === "witness")).toHaveLength(3)
    const [collated] = records<Statement>(await quotetrail(["collate", "-", "--json"], { input }))
    expect(collated).not.toHaveProperty("trail")
    expect(collated?.apparatus?.length).toBeGreaterThan(0)
  })

  test("are kept in the store", async () => {
    const home = emptyFolder()
    writeFileSync(join(home, "harbour.ndjson"), JSON.stringify(tradition))
    const { status } = await quotetrail([
      "trace",
      join(home, "harbour.ndjson"),
      "--db",
      join(home, "store.db"),
    ])
    expect(status).toBe(0)
    expect(statementsIn(join(home, "store.db"))).toHaveLength(1)
  })
})
