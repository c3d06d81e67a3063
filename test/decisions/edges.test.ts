import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { beforeAll, describe, expect, test } from "vitest"
import { createApi } from "../../src/api/index.js"
import type { DecisionMade, StatementView } from "../../src/api/types.js"
import type { QuotedArticle } from "../../src/model.js"
import { openStore } from "../../src/store/index.js"
import { jsonOf } from "../answers.js"
import { emptyFolder, quotetrail } from "../command.js"
import { quoting } from "../quoting.js"

const WORDS = "The old ferry will sail on Thursday whatever the harbour board decides about the timetable"
const FULLER = `${WORDS}, and it will sail again on Friday if the wind lets it out of the harbour at all`

const page = (id: string, day: number, words = WORDS): QuotedArticle => ({
  ...quoting(id, { words, speaker: "Ada Roe", rest: `Page ${id} says no more.`, confidence: 0.6 }),
  publisher: `${id.toUpperCase()} Courier`,
  published: { value: `2031-05-0${day}T08:00Z`, precision: "minute", from: "given" },
})
const FIRST = [page("anders", 1), page("bolt", 2), page("carrow", 3)]
const MORE = [page("dunmere", 4, FULLER), page("elms", 5, FULLER)]

let home: string
const fileOf = (name: string, records: readonly object[]): string => {
  const path = join(home, name)
  writeFileSync(path, records.map((record) => `${JSON.stringify(record)}\n`).join(""))
  return path
}
beforeAll(() => {
  home = emptyFolder()
})

/** A store of its own that holds these pages, asked as the reader asks. */
async function desk(name: string, pages: readonly QuotedArticle[]) {
  const db = join(home, `${name}.db`)
  await quotetrail(["trace", fileOf(`${name}.ndjson`, pages), "--db", db])
  const asked = async <Answer>(path: string, init?: RequestInit) => {
    const store = openStore(db)
    const response = await createApi({ store }).request(path, {
      headers: { "Content-Type": "application/json" },
      ...init,
    })
    const body = await jsonOf<Answer>(response)
    store.close()
    return { status: response.status, body }
  }
  const trailWith = async (article: string) => {
    const { body } = await asked<{ items: { id: string }[] }>(`/api/statements?article=${article}`)
    return (await asked<StatementView>(`/api/statements/${body.items[0]?.id}`)).body.statement
  }
  /** `carrow<bolt …`: every edge of the statement on that page. */
  const told = async (article = "anders") => {
    const { nodes, edges } = (await trailWith(article)).trail
    const names = new Map(nodes.map(({ id, kind, article, name }) => [id, article ?? name ?? kind]))
    return edges.map(({ from, to }) => `${names.get(to)}<${names.get(from)}`).sort()
  }
  const decide = async (child: string, more: { verdict: string; value?: string | null }) => {
    const { id: statement, trail } = await trailWith(child)
    const idOf = (name: string) =>
      trail.nodes.find(({ article, kind }) => article === name || kind === name)?.id
    const to = idOf(child)
    const from = trail.edges.find((edge) => edge.to === to)?.from
    const value = more.value && (idOf(more.value) ?? more.value)
    return asked<DecisionMade & { detail: string }>("/api/decisions", {
      method: "POST",
      body: JSON.stringify({
        kind: "edge",
        statement,
        from,
        to,
        by: "Mina",
        ...more,
        ...(value && { value }),
      }),
    })
  }
  const undo = (id: string) => asked(`/api/decisions/${id}?by=Jo`, { method: "DELETE" })
  const add = (pages: readonly QuotedArticle[]) =>
    quotetrail(["add", fileOf(`${name}-${pages[0]?.id}.ndjson`, pages), "--db", db])
  return { db, asked, trailWith, told, decide, undo, add }
}

const sourceOf = (edges: readonly string[], child: string) =>
  edges.filter((edge) => edge.startsWith(`${child}<`)).map((edge) => edge.slice(child.length + 1))

describe("an edge that somebody has decided", () => {
  test("rejected, it gives way to the next likeliest, now and when pages come in, until that is undone", async () => {
    const { told, decide, undo, add } = await desk("rejected", FIRST)
    const before = await told()
    const [was = ""] = sourceOf(before, "carrow")
    const { status, body } = await decide("carrow", { verdict: "rejected" })
    expect(status).toBe(201)
    const after = await told()
    expect(sourceOf(after, "carrow")).toHaveLength(1)
    expect(sourceOf(after, "carrow")).not.toContain(was)
    expect(after.join(" ")).not.toContain("lost")
    await add(MORE)
    expect(sourceOf(await told(), "carrow")).not.toContain(was)
    await undo(body.id)
    const untouched = await desk("untouched", [...FIRST, ...MORE])
    expect(await told()).toEqual(await untouched.told())
  })

  test("corrected, it holds when the statement gets another id, and rests while its pages are parted", async () => {
    const { asked, trailWith, told, decide, undo, add } = await desk("corrected", FIRST)
    await decide("carrow", { verdict: "corrected", value: "bolt" })
    await decide("bolt", { verdict: "corrected", value: "anders" })
    expect(await told()).toEqual(["anders<utterance", "bolt<anders", "carrow<bolt"])
    const { id } = await trailWith("anders")
    await add(MORE)
    const whole = await trailWith("anders")
    expect(whole.id).not.toBe(id)
    expect(sourceOf(await told(), "carrow")).toEqual(["bolt"])
    const witness = whole.witnesses.find(({ article }) => article === "bolt")?.id
    const apart = await asked<DecisionMade>("/api/decisions", {
      method: "POST",
      body: JSON.stringify({ kind: "match", statement: whole.id, witness, verdict: "rejected" }),
    })
    expect(await told("bolt")).toEqual(["bolt<utterance"])
    expect(sourceOf(await told(), "carrow")).not.toContain("bolt")
    await undo(apart.body.id)
    expect(sourceOf(await told(), "carrow")).toEqual(["bolt"])
  })

  test("led from a carrier, it comes from that carrier's page once that comes in", async () => {
    const { told, decide, add } = await desk("carrier", FIRST)
    await decide("carrow", { verdict: "corrected", value: "credited DUNMERE Courier" })
    expect(sourceOf(await told(), "carrow")).toEqual(["DUNMERE Courier"])
    await add(MORE)
    expect(sourceOf(await told(), "carrow")).toEqual(["dunmere"])
  })

  test("is refused where a page would have it from itself, and the later word counts about one page", async () => {
    const { asked, told, decide } = await desk("refused", FIRST)
    await decide("carrow", { verdict: "corrected", value: "bolt" })
    const refused = await decide("bolt", { verdict: "corrected", value: "carrow" })
    expect(refused).toMatchObject({
      status: 400,
      body: {
        detail: expect.stringMatching(
          /^this contradicts what Mina decided on .*CARROW Courier.*take that back first$/,
        ),
      },
    })
    expect(await decide("bolt", { verdict: "corrected", value: "bolt" })).toMatchObject({ status: 400 })
    expect((await asked<{ total: number }>("/api/decisions")).body.total).toBe(1)
    await decide("carrow", { verdict: "corrected", value: "anders" })
    expect(sourceOf(await told(), "carrow")).toEqual(["anders"])
  })

  test("read into another store in any order, decisions give the same trails", async () => {
    const { db, decide, told, trailWith } = await desk("given-out", [...FIRST, ...MORE])
    await decide("carrow", { verdict: "corrected", value: "bolt" })
    await decide("carrow", { verdict: "corrected", value: "anders" })
    await decide("elms", { verdict: "rejected" })
    await decide("bolt", { verdict: "confirmed" })
    const out = join(home, "decisions.ndjson")
    await quotetrail(["export", "decisions", "--db", db, "-o", out])
    const other = await desk("read-in", [...MORE, ...FIRST].reverse())
    const lines = readFileSync(out, "utf8").trim().split("\n")
    const turned = fileOf(
      "turned.ndjson",
      lines.reverse().map((line): object => JSON.parse(line)),
    )
    expect((await quotetrail(["decide", turned, "--db", other.db])).stdout).toBe("4 of 4 decisions read in\n")
    expect(await other.told()).toEqual(await told())
    expect((await other.trailWith("anders")).trail).toEqual((await trailWith("anders")).trail)
  })
})
