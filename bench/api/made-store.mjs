// A store of made-up articles, the same each time: as many as asked for, three quotations each, statements of 1 to 21 witnesses.
import { existsSync, renameSync, rmSync } from "node:fs"
import { openStore } from "../../dist/store/index.js"

/** Numbers from 0 to 1 by a linear congruential generator: no run differs from another. */
function numbers(seed) {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff
    return state / 0x7fffffff
  }
}

const random = numbers(1)
const vocabulary = Array.from({ length: 5000 }, (_, at) => `w${((at * 7919) % 5000).toString(36)}`)
// Common words are common: the product of two numbers is mostly small.
const words = (count) =>
  Array.from({ length: count }, () => vocabulary[Math.floor(random() * random() * 5000)]).join(" ")
const day = (at) =>
  `20${30 + (at % 4)}-${String(1 + (at % 12)).padStart(2, "0")}-${String(1 + (at % 28)).padStart(2, "0")}`

const person = (at) => ({ name: `Person ${at % 2000}`, as: "she", kind: "person" })

function article(at) {
  const quotations = [0, 1, 2].map((place) => ({
    id: `q${at}-${place}`,
    kind: place === 2 ? "indirect" : "direct",
    content: [[0, 20]],
    cue: [],
    source: [],
    text: words(25),
    speaker: person(at * 3 + place),
    confidence: Math.round(random() * 1000) / 1000,
  }))
  return {
    id: `a${at}`,
    title: words(8),
    publisher: `Outlet ${at % 300}`,
    language: ["en", "de", "fr"][at % 3],
    published: { value: day(at), precision: "day", from: "meta" },
    text: words(150),
    quotations,
    transmissions: [],
  }
}

const RELATIONS = ["verbatim", "abridged", "altered", "paraphrased", "translated"]
const OCCASIONS = ["interview", "press conference", "an open letter", "speech"]

function statement(at, articles) {
  const count = 1 + (at % 50 === 0 ? 20 : at % 3)
  const witnesses = Array.from({ length: count }, (_, place) => {
    const holder = (at * 3 + place) % articles
    return {
      id: `w${at}-${place}`,
      article: `a${holder}`,
      quotation: `q${holder}-0`,
      content: [[0, 20]],
      text: words(20),
      relation: [RELATIONS[place === 0 ? 0 : (at + place) % RELATIONS.length]],
    }
  })
  const nodes = witnesses.map(({ id, article }) => ({ id, kind: "witness", article, witness: id }))
  const edges = witnesses.map(({ id }, place) => ({
    from: place === 0 ? "u" : witnesses[0].id,
    to: id,
    action: place === 0 ? "said" : "carried",
    confidence: Math.round(random() * 1000) / 1000,
    evidence: [
      {
        kind: "date",
        weight: 1,
        article: `a${(at * 3 + place) % articles}`,
        start: 0,
        end: 20,
        note: "earlier",
      },
    ],
  }))
  return {
    id: `s${at}`,
    text: words(25),
    speaker: person(at * 9),
    occasion: OCCASIONS[at % OCCASIONS.length],
    witnesses,
    apparatus: [],
    trail: { nodes: [{ id: "u", kind: "utterance" }, ...nodes], edges },
  }
}

function* batches(count, size, make) {
  for (let at = 0; at < count; at += size)
    yield Array.from({ length: Math.min(size, count - at) }, (_, offset) => make(at + offset))
}

/** Fills the store at `path` unless it is there; one of an earlier version is brought up to date. */
export function makeStore(path, articles) {
  if (existsSync(path)) return openStore(path).close()
  const made = `${path}.part`
  for (const end of ["", "-wal", "-shm"]) rmSync(made + end, { force: true })
  const store = openStore(made)
  for (const batch of batches(articles, 500, article)) store.putArticles(batch)
  const people = Array.from({ length: 2000 }, (_, at) => ({
    id: `p${at}`,
    name: `Person ${at}`,
    names: [{ text: `Person ${at}`, count: 3 }],
    roles: [],
    articles: 150,
    quotations: 150,
  }))
  const personOf = new Map()
  for (let at = 0; at < articles; at++)
    for (const place of [0, 1, 2]) personOf.set(`q${at}-${place}`, `p${(at * 3 + place) % 2000}`)
  store.putPeople(people, personOf)
  for (const put of batches(articles * 1.5, 1000, (at) => statement(at, articles)))
    store.replaceStatements({ put, remove: [] })
  store.putRun({ inputs: ["made"], leftOut: [], finished: "2034-01-01T00:00:00Z" })
  store.close()
  renameSync(made, path)
}
