// node --expose-gc bench/people/run.mjs: what the largest groups of who is who cost one task: a family's names, and all who bear one name.
import { likenessOf, namesIn, peopleAmong, setsAmong } from "../../dist/people/index.js"

const SYLLABLES =
  "ba be bi bo da de di do fa fe ga ge ka ke ki ko la le li lo ma me mi mo na ne ni no ra re ri ro".split(" ")

/** Another given name for each number. */
const given = (number) =>
  Array.from(
    { length: 4 },
    (_, at) => SYLLABLES[Math.floor(number / SYLLABLES.length ** at + number * 7 * at) % 32],
  ).join("")

const quoted = (at, name) => ({
  id: `page-${at}`,
  text: "",
  transmissions: [],
  quotations: [
    {
      id: `q-${at}`,
      kind: "direct",
      content: [[0, 1]],
      cue: [],
      source: [],
      text: "x",
      speaker: { name, as: name, kind: "person" },
      confidence: 1,
    },
  ],
})

/** CPU seconds of some work, and the megabytes that its answer holds. */
function measured(what, count, work) {
  global.gc?.()
  const [cpu, heap] = [process.cpuUsage(), process.memoryUsage().heapUsed]
  const answer = work()
  const { user, system } = process.cpuUsage(cpu)
  global.gc?.()
  const megabytes = (process.memoryUsage().heapUsed - heap) / 1e6
  console.log(`${what}: ${count}: ${((user + system) / 1e6).toFixed(1)} CPU s, ${megabytes.toFixed(0)} MB`)
  return answer
}

/** Every name with forty others, as Spark lets them meet. */
function alikeAmong(names) {
  return names.flatMap((name, at) =>
    names.slice(Math.max(0, at - 40), at).flatMap((one) => {
      const weight = likenessOf(one.name, name.name)
      return weight === undefined ? [] : { one: one.key, other: name.key, weight }
    }),
  )
}

for (const count of [5_000, 20_000]) {
  const names = Array.from({ length: count }, (_, at) => namesIn(quoted(at, `${given(at)} Roe`))[0])
  const sorted = [...new Map(names.map((name) => [name.key, name])).values()].sort((a, b) =>
    a.key < b.key ? -1 : 1,
  )
  const alike = measured("a family's names, compared", sorted.length, () => alikeAmong(sorted))
  measured("put into sets", `${alike.length} alike`, () => setsAmong(sorted, alike))
}
for (const count of [25_000, 100_000]) {
  const bearers = Array.from({ length: count }, (_, at) => namesIn(quoted(at, "Ada Roe"))[0].bearer)
  measured("all who bear one name", count, () => peopleAmong(bearers))
}
