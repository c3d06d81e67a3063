import { foldWord } from "../../text/index.js"
import { ROLE_NOUNS } from "./lexicon.js"
import type { Gender, Mention } from "./mentions.js"

/** Who or what an article names, under all the mentions of it. */
export interface Figure {
  /** The fullest name the article gives. */
  readonly name: string
  readonly words: readonly string[]
  readonly kind: "person" | "organisation" | "outlet" | "place"
  readonly gender?: Gender
  /** Folded words of all titles, descriptions and appositions. */
  readonly roles: ReadonlySet<string>
  /** In text order. */
  readonly mentions: readonly Mention[]
}

interface Draft {
  name: string
  words: readonly string[]
  kind: Figure["kind"]
  gender?: Gender
  roles: Set<string>
  mentions: Mention[]
}

export interface Cast {
  readonly figures: readonly Figure[]
  /** Mentions in text order. */
  readonly mentions: readonly Mention[]
  readonly figureOf: ReadonlyMap<Mention, Figure>
  /** Persons that a last or first name may mean, the likeliest first where it stands at `place`. */
  readonly bearers: (words: readonly string[], place: number, gender?: Gender) => Figure[]
}

const SUFFIXES = new Set(["jr", "sr", "ii", "iii", "iv"])

/** A name's words without initials and suffixes: `joseph r biden jr` → `joseph biden`. */
export const coreWords = (words: readonly string[]): readonly string[] => {
  const core = words.filter((w, at) => !SUFFIXES.has(w) && (at === 0 || w.length > 1))
  return core.length > 0 ? core : words
}

const bare = (words: readonly string[]): string => words.join(" ").replace(/^the /, "")

/** What the same person's full names share: first and last word. */
const personKey = (words: readonly string[]): string => {
  const core = coreWords(words)
  return `${core[0]} ${core.at(-1)}`
}

const endsWith = (long: readonly string[], short: readonly string[]): boolean =>
  short.length > 0 &&
  short.length < long.length &&
  short.every((w, at) => w === long[long.length - short.length + at])

const startsWith = (long: readonly string[], short: readonly string[]): boolean =>
  short.length > 0 && short.length < long.length && short.every((w, at) => w === long[at])

class Casting {
  readonly drafts: Draft[] = []
  readonly byKey = new Map<string, Draft>()
  readonly byEdge = new Map<string, Draft[]>()
  readonly figureOf = new Map<Mention, Draft>()

  add(mention: Mention, key: string, kind: Draft["kind"]): Draft {
    const known = this.byKey.get(key)
    const draft = known ?? {
      name: mention.name,
      words: mention.words,
      kind,
      roles: new Set<string>(),
      mentions: [],
    }
    if (!known) {
      this.byKey.set(key, draft)
      this.drafts.push(draft)
      if (kind === "person") this.index(draft)
    }
    this.attach(mention, draft)
    if (mention.words.length > draft.words.length && mention.words.length < 6) {
      draft.name = mention.name
      draft.words = mention.words
    }
    return draft
  }

  attach(mention: Mention, draft: Draft): void {
    this.figureOf.set(mention, draft)
    draft.mentions.push(mention)
    if (mention.gender && !draft.gender) draft.gender = mention.gender
    for (const role of mention.roles)
      for (const word of role.split(/[\s-]+/)) draft.roles.add(foldWord(word.replace(/[.,]$/, "")))
  }

  private index(draft: Draft): void {
    const core = coreWords(draft.words)
    for (const word of new Set([core[0], core.at(-1)])) {
      if (word === undefined) continue
      const there = this.byEdge.get(word)
      if (there) there.push(draft)
      else this.byEdge.set(word, [draft])
    }
  }

  bearers(words: readonly string[], place: number, gender?: Gender): Draft[] {
    const core = coreWords(words)
    const all = [
      ...new Set([...(this.byEdge.get(core.at(-1) ?? "") ?? []), ...(this.byEdge.get(core[0] ?? "") ?? [])]),
    ]
    const agreeing = all.filter((d) => !gender || !d.gender || d.gender === gender)
    const last = agreeing.filter((d) => endsWith(coreWords(d.words), core) || d.words.join() === words.join())
    const named = last.length > 0 ? last : agreeing.filter((d) => startsWith(coreWords(d.words), core))
    return named.sort(
      (a, b) => nearness(b, place) - nearness(a, place) || b.mentions.length - a.mentions.length,
    )
  }
}

/** The place of the last mention before `place`; mentions after it count as far away. */
function nearness(draft: Draft, place: number): number {
  let low = 0
  let high = draft.mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((draft.mentions[middle]?.start ?? 0) < place) low = middle + 1
    else high = middle
  }
  return low > 0 ? (draft.mentions[low - 1]?.start ?? 0) : -(draft.mentions[0]?.start ?? 0)
}

/** “a Times article” after “the New York Times”, “Fox” after “Fox News”: the only outlet so named. */
function outletShortened({ words }: Mention, { drafts }: Casting): Draft | undefined {
  const fuller = drafts.filter(
    (d) => d.kind === "outlet" && (endsWith(d.words, words) || startsWith(d.words, words)),
  )
  return fuller.length === 1 ? fuller[0] : undefined
}

/** Headline words that repeat a name the text gives: `Mayor Roe Hammers Bank Chief` holds `Roe`. */
function namesInHeadline(
  mention: Mention,
  text: string,
  casting: Casting,
): { mention: Mention; draft: Draft }[] {
  const words = [...text.slice(mention.start, mention.end).matchAll(/\S+/gu)]
  const found: { mention: Mention; draft: Draft }[] = []
  for (let at = 0; at < words.length; at++) {
    for (const length of [3, 2, 1]) {
      const part = words.slice(at, at + length)
      const first = part[0]
      const last = part.at(-1)
      if (!first || !last || part.length < length) continue
      const norms = part.map((w) => foldWord(w[0].replace(/[’']s$|[.,:;!?]+$/u, "")))
      const draft =
        casting.byKey.get(personKey(norms)) ??
        (length === 1 ? casting.bearers(norms, 0)[0] : undefined) ??
        casting.byKey.get(`o ${bare(norms)}`)
      if (
        !draft ||
        (length > 1 && draft.kind === "person" && !norms.includes(coreWords(draft.words).at(-1) ?? ""))
      )
        continue
      const start = mention.start + first.index
      const written = text
        .slice(start, mention.start + last.index + last[0].length)
        .replace(/[’']s$|[.,:;!?]+$/u, "")
      found.push({
        draft,
        mention: {
          ...mention,
          start,
          from: start,
          end: start + written.length,
          name: written,
          words: norms,
          kind: draft.kind,
          roles: [],
        },
      })
      at += length - 1
      break
    }
  }
  return found
}

/**
 * The article's cast: mentions joined into persons, organisations, outlets and places. Full names come first, then
 * titled and bare last names are laid to the bearer mentioned last before them, then headlines are searched for
 * the names the text gives.
 */
export function castOf(text: string, mentions: readonly Mention[]): Cast {
  const casting = new Casting()
  const body = mentions.filter((m) => !m.headline || (m.sure && m.words.length <= 2))
  for (const m of body) {
    if (m.kind === "person" && coreWords(m.words).length > 1) casting.add(m, personKey(m.words), "person")
    else if (m.kind !== "person" && m.kind !== "name") casting.add(m, `o ${bare(m.words)}`, m.kind)
  }
  for (const m of body) {
    if (casting.figureOf.has(m) || m.headline) continue
    const [bearer] = casting.bearers(m.words, m.start, m.gender)
    if (bearer) casting.attach(m, bearer)
    else if (m.kind === "person") casting.add(m, m.words.join(" "), "person")
    else {
      const known = casting.byKey.get(`o ${bare(m.words)}`) ?? outletShortened(m, casting)
      if (known) casting.attach(m, known)
    }
  }
  const all: Mention[] = mentions.filter((m) => !m.headline || casting.figureOf.has(m))
  for (const m of mentions) {
    if (!m.headline || casting.figureOf.has(m)) continue
    for (const found of namesInHeadline(m, text, casting)) {
      casting.attach(found.mention, found.draft)
      all.push(found.mention)
    }
  }
  for (const draft of casting.drafts) draft.mentions.sort((a, b) => a.start - b.start)
  all.sort((a, b) => a.start - b.start || b.end - a.end)
  return {
    figures: casting.drafts,
    mentions: all,
    figureOf: casting.figureOf,
    bearers: (words, place, gender) => casting.bearers(words, place, gender),
  }
}

/** Does a description's head noun tell an office that a person may hold? */
export const isRoleNoun = (word: string): boolean => ROLE_NOUNS.has(foldWord(word))
