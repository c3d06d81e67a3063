import { readFileSync } from "node:fs"
import { type LetterCounts, type LetterModel, letterFeatures, letterModel } from "./letter-operations.js"

/** What `training/people/train.mjs` learns: log-odds that two spellings render one name, by what differs between them. */
interface SpellingWeights {
  readonly bias: number
  /** By {@link spellingFeatures}: steps between sounds (`a:e`, `-:h`, `^k:g`), changes of letters (`= c:sh`), and so on. */
  readonly steps: Readonly<Record<string, number>>
  /** What changes of letters and the letters' rarity are counted from. */
  readonly letters: LetterCounts
}

/** Letters that one sound is written with in the usual romanisations, the longest first. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/[’'ʿʾʻ`´.-]/g, ""],
  [/tsch|tch/g, "C"],
  [/schtsch|shch|stsch/g, "SC"],
  [/sch|sh/g, "S"],
  [/zh/g, "J"],
  [/dzh|dj|dsch/g, "J"],
  [/kh/g, "H"],
  [/gh/g, "G"],
  [/ph/g, "f"],
  [/th/g, "t"],
  [/dh/g, "d"],
  [/rh/g, "r"],
  [/ck|cq|kk|cc(?![ei])/g, "k"],
  [/qu(?=[eiy])/g, "k"],
  [/qu/g, "kv"],
  [/ch/g, "C"],
  [/c(?=[eiy])/g, "s"],
  [/[cq]/g, "k"],
  [/x/g, "ks"],
  [/w/g, "v"],
  [/tz|ts/g, "Z"],
  [/ou|oo/g, "u"],
  [/ee|ie/g, "i"],
  [/eau|eaux|aux|au(?=[lt]?$)/g, "o"],
  [/y/g, "i"],
  [/(.)\1+/g, "$1"],
]

/** A word's sounds, one sign a sound, from its folded Latin spelling. `soundsOf("Gaddafi".toLowerCase())` → `"gadafi"`. */
const soundsOf = (word: string): string =>
  SOUNDS.reduce((sounds, [letters, sound]) => sounds.replace(letters, sound), word)

const VOWELS = "aeiou"

const isVowel = (sound: string): boolean => VOWELS.includes(sound)

/** Sounds that romanisations of one letter confuse. */
const KIN: readonly string[] = ["kgGHqC", "sSZzCJ", "jJgGi", "vbfpu", "dtJ", "hHGg", "nm", "lr", "iju"]

const KIN_PAIRS = new Set(KIN.flatMap((kin) => [...kin].flatMap((a) => [...kin].map((b) => a + b))))

function cost(a: string, b: string): number {
  if (a === b) return 0
  if (isVowel(a) && isVowel(b)) return 0.5
  return KIN_PAIRS.has(a + b) ? 0.6 : 1.4
}

const gap = (a: string): number => (isVowel(a) || a === "h" ? 0.5 : 1)

const step = (a: string, b: string): string => (a < b ? `${a}:${b}` : `${b}:${a}`)

/**
 * The steps that turn one word's sounds into another's, by the cheapest alignment: `a:e` a change, `-:h` a sound more.
 * Steps at the first sound begin with `^`, at the last with `$`; equal sounds are left out.
 *
 * @example spellingSteps("kasim", "gasem") // ["^g:k", "e:i"]
 */
export function spellingSteps(one: string, other: string): string[] {
  const [a, b] = one < other ? [one, other] : [other, one]
  const width = b.length + 1
  const best = new Float64Array((a.length + 1) * width)
  for (let i = 1; i <= a.length; i++) best[i * width] = (best[(i - 1) * width] ?? 0) + gap(a[i - 1] ?? "")
  for (let j = 1; j <= b.length; j++) best[j] = (best[j - 1] ?? 0) + gap(b[j - 1] ?? "")
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++)
      best[i * width + j] = Math.min(
        (best[(i - 1) * width + j - 1] ?? 0) + cost(a[i - 1] ?? "", b[j - 1] ?? ""),
        (best[(i - 1) * width + j] ?? 0) + gap(a[i - 1] ?? ""),
        (best[i * width + j - 1] ?? 0) + gap(b[j - 1] ?? ""),
      )
  return walkBack(a, b, best)
}

function walkBack(a: string, b: string, best: Float64Array): string[] {
  const width = b.length + 1
  const steps: string[] = []
  let [i, j] = [a.length, b.length]
  while (i > 0 || j > 0) {
    const here = best[i * width + j] ?? 0
    const [x, y] = [a[i - 1] ?? "", b[j - 1] ?? ""]
    const edge = i <= 1 && j <= 1 ? "^" : i === a.length && j === b.length ? "$" : ""
    const both = i > 0 && j > 0 && near(here, (best[(i - 1) * width + j - 1] ?? 0) + cost(x, y))
    if (both && x !== y) steps.push(edge + step(x, y))
    else if (!both && i > 0 && near(here, (best[(i - 1) * width + j] ?? 0) + gap(x)))
      steps.push(edge + step("-", x))
    else if (!both) steps.push(edge + step("-", y))
    if (both) [i, j] = [i - 1, j - 1]
    else if (i > 0 && near(here, (best[(i - 1) * width + j] ?? 0) + gap(x))) i--
    else j--
  }
  return steps.reverse()
}

const near = (a: number, b: number): boolean => Math.abs(a - b) < 1e-9

const isConsonantal = (step: string): boolean =>
  !/[aeiou]/.test(step.replace(/^[\^$]/, "").replaceAll("-", ""))

const skeleton = (sounds: string): string => sounds.replace(/[aeiouh]/g, "")

/** Everything the weights may be given to: what differs between the sounds, and what between the letters. */
export const spellingFeatures = (one: string, other: string, letters: LetterModel): string[] => [
  ...soundFeatures(one, other),
  ...letterFeatures(one, other, letters),
]

/** The steps by themselves and together, how many, and how long the words are. */
export function soundFeatures(one: string, other: string): string[] {
  const [a, b] = [soundsOf(one), soundsOf(other)]
  const steps = spellingSteps(a, b)
  const bare = steps.map((s) => s.replace(/^[\^$]/, ""))
  const consonants = steps.filter(isConsonantal).length
  const shortest = Math.min(a.length, b.length, 9)
  const few = Math.min(steps.length, 3)
  return [
    ...steps,
    ...bare.filter((s, at) => s !== steps[at]),
    ...(steps.length > 0 && steps.length <= 2 ? [`only ${bare.sort().join(" ")}`] : []),
    `steps ${Math.min(steps.length, 6)}`,
    `vowels ${Math.min(steps.length - consonants, 4)} consonants ${Math.min(consonants, 3)}`,
    `length ${shortest} steps ${few}`,
    `length ${shortest} consonants ${Math.min(consonants, 2)}`,
    `lengths ${Math.min(4, Math.abs(one.length - other.length))}`,
    ...(one[0] === other[0] ? ["same first letter"] : []),
    ...(one.at(-1) === other.at(-1) ? ["same last letter"] : []),
    ...(skeleton(a) === skeleton(b) ? [`same skeleton ${Math.min(skeleton(a).length, 5)}`] : []),
  ]
}

interface SpellingModel {
  readonly bias: number
  readonly steps: ReadonlyMap<string, number>
  readonly letters: LetterModel
}

let loaded: SpellingModel | undefined

/** The trained weights, read once. */
function spellingModel(): SpellingModel {
  if (loaded) return loaded
  const file = new URL("../../models/people/spelling.json", import.meta.url)
  const { bias, steps, letters }: SpellingWeights = JSON.parse(readFileSync(file, "utf8"))
  loaded = { bias, steps: new Map(Object.entries(steps)), letters: letterModel(letters) }
  return loaded
}

/** The consonants of a word's sounds, without those that vowels are written with: `consonantsOf("yusuf")` → `"sf"`. */
export const consonantsOf = (word: string): string => remembered(word).consonants

interface Heard {
  readonly sounds: string
  readonly consonants: string
}

/** Piles repeat the same words of names over and over: what was made of them is kept, up to a bound. */
const MOST_REMEMBERED = 100_000
const heard = new Map<string, Heard>()
const compared = new Map<string, number>()
const renderings = new Map<string, boolean>()

function remembered(word: string): Heard {
  const known = heard.get(word)
  if (known) return known
  if (heard.size >= MOST_REMEMBERED) heard.clear()
  const sounds = soundsOf(word)
  const made = { sounds, consonants: sounds.replace(/[aeiouhjvw]/g, "").replace(/(.)\1+/g, "$1") }
  heard.set(word, made)
  return made
}

/**
 * May one word be a rendering of the other, sound for sound? Vowels, *h* and glides may differ, a consonant only by a
 * near one, and the fewer the shorter the words. It keeps `Comey` from `Canova`, of which no weights were learnt.
 */
export const isRendering = (one: string, other: string): boolean =>
  one === other || keptIn(renderings, one, other, renders)

/** Near sounds, and those that Greek and Hebrew write with one letter: *Chanan*, *Hanan*. */
const NEAR_PAIRS = new Set([...KIN_PAIRS, "Ch", "hC"])

function renders(one: string, other: string): boolean {
  const [a, b] = [remembered(one).sounds, remembered(other).sounds]
  const shortest = Math.min(a.length, b.length)
  const steps = spellingSteps(a, b).map((s) => s.replace(/^[\^$]/, "").split(":"))
  const soft = steps.filter(([x = "", y = ""]) => SOFT.includes(x) && SOFT.includes(y)).length
  const near = steps.filter(
    ([x = "", y = ""]) => NEAR_PAIRS.has(x + y) && !(SOFT.includes(x) && SOFT.includes(y)),
  ).length
  if (soft + near < steps.length) return false
  return (
    soft <= Math.max(1, Math.floor(shortest / 3)) + (shortest > 6 ? 1 : 0) &&
    near <= (shortest < 4 ? 0 : shortest < 7 ? 1 : 2)
  )
}

/** Sounds that romanisations add, leave out and change freely; `-` is none. */
const SOFT = "aeiouhjv-"

/**
 * Probability that two folded Latin spellings of one word of a name render the same name: `qasim` and `gassim`, not
 * `marina` and `martina`. Symmetric; 1 for equal words. The weights are of words that look alike: of others they know
 * nothing, so ask {@link isRendering} first.
 */
export const sameSpelling = (one: string, other: string): number =>
  one === other ? 1 : keptIn(compared, one, other, probability)

/** A symmetric judgement on two words, made once. */
function keptIn<T>(kept: Map<string, T>, one: string, other: string, judge: (a: string, b: string) => T): T {
  const [a, b] = one < other ? [one, other] : [other, one]
  const key = `${a} ${b}`
  const known = kept.get(key)
  if (known !== undefined) return known
  if (kept.size >= MOST_REMEMBERED) kept.clear()
  const made = judge(a, b)
  kept.set(key, made)
  return made
}

function probability(one: string, other: string): number {
  const { bias, steps, letters } = spellingModel()
  let sum = bias
  for (const feature of spellingFeatures(one, other, letters)) sum += steps.get(feature) ?? 0
  return 1 / (1 + Math.exp(-sum))
}
