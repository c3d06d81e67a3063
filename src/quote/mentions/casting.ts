import { foldWord } from "../../text/index.js"
import type { Figure } from "./cast.js"
import { germanOfficeIn } from "./german.js"
import type { Gender, Mention } from "./mentions.js"

/** A figure in the making. */
export interface DraftFigure {
  name: string
  words: readonly string[]
  kind: Figure["kind"]
  gender?: Gender
  roles: Set<string>
  mentions: Mention[]
}

const SUFFIXES = new Set(["jr", "sr", "ii", "iii", "iv"])

/** A name's words without initials and suffixes: `joseph r biden jr` → `joseph biden`. */
export const coreWords = (words: readonly string[]): readonly string[] => {
  const core = words.filter((w, at) => !SUFFIXES.has(w) && (at === 0 || w.length > 1))
  return core.length > 0 ? core : words
}

/** What the same person's full names share: first and last word. */
export const personKey = (words: readonly string[]): string => {
  const core = coreWords(words)
  return `${core[0]} ${core.at(-1)}`
}

/** What the same body's names share. */
export const bodyKey = (words: readonly string[]): string => `o ${words.join(" ").replace(/^the /, "")}`

const endsWith = (long: readonly string[], short: readonly string[]): boolean =>
  short.length > 0 &&
  short.length < long.length &&
  short.every((w, at) => w === long[long.length - short.length + at])

const startsWith = (long: readonly string[], short: readonly string[]): boolean =>
  short.length > 0 && short.length < long.length && short.every((w, at) => w === long[at])

/** A first name means who is surely a person, or who was introduced under the whole name before. */
const isCalledBy = ({ words, mentions }: DraftFigure, core: readonly string[], place: number): boolean =>
  startsWith(coreWords(words), core) &&
  ((mentions[0]?.start ?? place) < place || mentions.some(({ sure }) => sure))

/** The place of the last mention before `place`; mentions after it count as far away. */
function nearness(draft: DraftFigure, place: number): number {
  let low = 0
  let high = draft.mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((draft.mentions[middle]?.start ?? 0) < place) low = middle + 1
    else high = middle
  }
  return low > 0 ? (draft.mentions[low - 1]?.start ?? 0) : -(draft.mentions[0]?.start ?? 0)
}

/** Of persons who share a name, so many are weighed who come up before a place, and so many who come up after it. */
const NAMESAKES_BEFORE = 60
const NAMESAKES_AFTER = 20

/** Of very many namesakes those who come up nearest to `place`; `drafts` in the order in which they come up. */
function namesakesNear(drafts: readonly DraftFigure[], place: number): readonly DraftFigure[] {
  if (drafts.length <= NAMESAKES_BEFORE + NAMESAKES_AFTER) return drafts
  let low = 0
  let high = drafts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((drafts[middle]?.mentions[0]?.start ?? 0) < place) low = middle + 1
    else high = middle
  }
  return drafts.slice(Math.max(0, low - NAMESAKES_BEFORE), low + NAMESAKES_AFTER)
}

/** No article names so many outlets with one word in common. */
const MOST_OUTLETS = 200

/** The office, and without what it is of where German writes both in one: `gesundheitsministerin`, `ministerin`. */
function addRole(roles: Set<string>, word: string): void {
  roles.add(word)
  const office = germanOfficeIn(word)
  if (office) roles.add(office)
}

/** Lays mentions to figures, and finds the figures that a shorter name may mean. */
export class Casting {
  readonly drafts: DraftFigure[] = []
  readonly figureOf = new Map<Mention, DraftFigure>()
  private readonly byKey = new Map<string, DraftFigure>()
  private readonly personsByEdge = new Map<string, DraftFigure[]>()
  private readonly bodiesByFirst = new Map<string, DraftFigure[]>()
  private readonly outletsByEdge = new Map<string, DraftFigure[]>()

  known(key: string): DraftFigure | undefined {
    return this.byKey.get(key)
  }

  /** A shorter name for a figure, under which it is known from now on. */
  nickname(key: string, draft: DraftFigure): void {
    this.byKey.set(key, draft)
  }

  /** The mention under its key's figure, which it makes where there is none. */
  add(mention: Mention, key: string, kind: DraftFigure["kind"]): void {
    const draft = this.byKey.get(key) ?? this.make(mention, key, kind)
    this.attach(mention, draft)
    if (mention.words.length > draft.words.length && mention.words.length < 6) {
      draft.name = mention.name
      draft.words = mention.words
    }
  }

  attach(mention: Mention, draft: DraftFigure): void {
    this.figureOf.set(mention, draft)
    draft.mentions.push(mention)
    if (mention.gender && !draft.gender) draft.gender = mention.gender
    for (const role of mention.roles)
      for (const word of role.split(/[\s-]+/)) addRole(draft.roles, foldWord(word.replace(/[.,]$/, "")))
  }

  /** Persons that a last or first name may mean, the likeliest first where it stands at `place`. */
  bearers(words: readonly string[], place: number, gender?: Gender): DraftFigure[] {
    const core = coreWords(words)
    const all = new Set(
      [core.at(-1), core[0]].flatMap((word) =>
        namesakesNear(this.personsByEdge.get(word ?? "") ?? [], place),
      ),
    )
    const agreeing = [...all].filter((d) => !gender || !d.gender || d.gender === gender)
    const last = agreeing.filter((d) => endsWith(coreWords(d.words), core) || d.words.join() === words.join())
    const named = last.length > 0 ? last : agreeing.filter((d) => isCalledBy(d, core, place))
    return named.sort(
      (a, b) => nearness(b, place) - nearness(a, place) || b.mentions.length - a.mentions.length,
    )
  }

  /** “a Times article” after “the New York Times”, “Fox” after “Fox News”: the only outlet so named. */
  outletShortened({ words }: Mention): DraftFigure | undefined {
    const all = new Set([words.at(-1), words[0]].flatMap((word) => this.outletsOf(word ?? "")))
    const fuller = [...all].filter((d) => endsWith(d.words, words) || startsWith(d.words, words))
    return fuller.length === 1 ? fuller[0] : undefined
  }

  /** “Brightline” after “Brightline Lamps Inc.”: the only body whose name so begins. */
  bodyShortened({ words }: Mention): DraftFigure | undefined {
    const fuller = (this.bodiesByFirst.get(words[0] ?? "") ?? []).filter(
      (d) => startsWith(d.words, words) && d.mentions.some(({ sure }) => sure),
    )
    return fuller.length === 1 ? fuller[0] : undefined
  }

  /** Outlets whose name begins or ends with a word, none where there are very many: a short name means none of them. */
  outletsOf(word: string): readonly DraftFigure[] {
    const outlets = this.outletsByEdge.get(word) ?? []
    return outlets.length > MOST_OUTLETS ? [] : outlets
  }

  private make({ name, words }: Mention, key: string, kind: DraftFigure["kind"]): DraftFigure {
    const draft: DraftFigure = { name, words, kind, roles: new Set<string>(), mentions: [] }
    this.byKey.set(key, draft)
    this.drafts.push(draft)
    if (kind === "person") index(this.personsByEdge, draft, coreWords(words))
    if (kind === "organisation") index(this.bodiesByFirst, draft, words.slice(0, 1))
    if (kind === "outlet") index(this.outletsByEdge, draft, words)
    return draft
  }
}

function index(byEdge: Map<string, DraftFigure[]>, draft: DraftFigure, words: readonly string[]): void {
  for (const word of new Set([words[0], words.at(-1)])) {
    if (word === undefined) continue
    const there = byEdge.get(word)
    if (there) there.push(draft)
    else byEdge.set(word, [draft])
  }
}
