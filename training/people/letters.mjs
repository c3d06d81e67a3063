// What is counted before the weights are learnt: operations between letters, by expectation maximisation over all
// alignments of pairs (Jiampojamarn, Kondrak and Sherif, NAACL 2007), and the letters that follow each other in names.
const dist = process.env.QUOTETRAIL_DIST ?? "../../dist"
const { operationName } = await import(new URL(`${dist}/text/letter-operations.js`, import.meta.url))

const LONGEST = 3
const ROUNDS = 5
/** An operation of several letters that is expected less often is dropped; what stays is counted once less. */
const LEAST = 2.5
const UNSEEN = 1e-9

/** Before the first round: equal letters are likely, the rest the less the more letters it takes. */
const first = (x, y) => (x === y && x.length === 1 ? 0.5 : 0.06 ** (x.length + y.length))

/** One letter may fall out, not more at once; several equal letters are so many operations. */
const allowed = (x, y) =>
  x.length + y.length > 0 &&
  Math.abs(x.length - y.length) <= 2 &&
  !(x === y && x.length > 1) &&
  ((x.length > 0 && y.length > 0) || x.length + y.length === 1)

/** All operations on the ways from the beginnings of two words to their ends, and the chance to come so far. */
function lattice(a, b, chances) {
  const width = b.length + 1
  const forward = new Float64Array((a.length + 1) * width)
  const edges = []
  forward[0] = 1
  for (let i = 0; i <= a.length; i++)
    for (let j = 0; j <= b.length; j++) {
      const from = i * width + j
      if (forward[from] === 0) continue
      for (let u = 0; u <= LONGEST && i + u <= a.length; u++)
        for (let v = 0; v <= LONGEST && j + v <= b.length; v++) {
          const [x, y] = [a.slice(i, i + u), b.slice(j, j + v)]
          if (!allowed(x, y)) continue
          const name = operationName(x, y)
          const chance = (chances ? chances.get(name) : first(x, y)) || (u <= 1 && v <= 1 ? UNSEEN : 0)
          if (chance === 0) continue
          const to = from + u * width + v
          forward[to] += forward[from] * chance
          edges.push({ from, to, chance, name })
        }
    }
  return { forward, edges }
}

/** Adds how often each operation is expected in one pair. */
function expect(a, b, chances, counts) {
  const { forward, edges } = lattice(a, b, chances)
  const all = forward.at(-1)
  if (all < 1e-300) return
  const backward = new Float64Array(forward.length)
  backward[backward.length - 1] = 1
  for (let at = edges.length - 1; at >= 0; at--) {
    const { from, to, chance } = edges[at]
    backward[from] += chance * backward[to]
  }
  for (const { from, to, chance, name } of edges) {
    const count = (forward[from] * chance * backward[to]) / all
    if (count > 1e-4) counts.set(name, (counts.get(name) ?? 0) + count)
  }
}

const sorted = (entries) => Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)))

/** ln P of the operations between the words of each pair. */
export function operationsOf(pairs) {
  let chances
  for (let round = 0; round < ROUNDS; round++) {
    const counts = new Map()
    for (const [a, b] of pairs) expect(`^${a}$`, `^${b}$`, chances, counts)
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
    chances = new Map()
    for (const [name, count] of counts) {
      const several = name.length > 3
      if (!several) chances.set(name, count / total)
      else if (count >= LEAST) chances.set(name, (count - 1) / total)
    }
  }
  return sorted([...chances].map(([name, chance]) => [name, +Math.log(chance).toFixed(2)]))
}

/** How often three letters follow each other, `^^` before each word and `$` behind. */
export function trigramsOf(words) {
  const counts = new Map()
  for (const word of words) {
    const written = `^^${word}$`
    for (let at = 2; at < written.length; at++) {
      const trigram = written.slice(at - 2, at + 1)
      counts.set(trigram, (counts.get(trigram) ?? 0) + 1)
    }
  }
  return sorted(counts)
}
