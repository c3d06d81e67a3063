import { bodyKey, Casting, coreWords, personKey } from "./casting.js"
import { namesInHeadline } from "./headline.js"
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

/** Whom and what an article names. */
export interface Cast {
  readonly figures: readonly Figure[]
  /** Mentions in text order. */
  readonly mentions: readonly Mention[]
  readonly figureOf: ReadonlyMap<Mention, Figure>
  readonly named: (name: string) => Figure | undefined
  /** Persons that a last or first name may mean, the likeliest first where it stands at `place`. */
  readonly bearers: (words: readonly string[], place: number, gender?: Gender) => readonly Figure[]
  /** Mentions, in text order, of the persons of whom a word of office is said. */
  readonly mentionsOf: (office: string) => readonly Mention[]
  /** Outlets whose name begins or ends with a word. */
  readonly outletsOf: (word: string) => readonly Figure[]
  /** Figures whose words begin with these letters: `ko` → `Karin Oster`. */
  readonly figuresByInitials: (initials: string) => readonly Figure[]
}

/**
 * The article's cast: mentions joined into persons, organisations, outlets and places. Full names come first, then
 * titled and bare last names are laid to the bearer mentioned last before them, then headlines are searched for
 * the names the text gives.
 */
export function castOf(text: string, named: readonly Mention[]): Cast {
  const casting = new Casting()
  const mentions = withShownBodies(named)
  const body = mentions.filter((m) => !m.headline || (m.sure && m.words.length <= 2))
  for (const mention of body) if (mention.kind === "person") addFullName(casting, mention)
  for (const mention of body)
    if (mention.kind !== "person" && !isSurname(casting, mention)) addFullName(casting, mention)
  for (const mention of body) if (mention.body) addBody(casting, mention)
  for (const mention of body) if (!casting.figureOf.has(mention)) addShortName(casting, mention)
  const kept = mentions.filter((m) => !m.headline || casting.figureOf.has(m))
  const repeated = mentions.filter((m) => m.headline && !casting.figureOf.has(m))
  const found = repeated.flatMap((mention) => namesInHeadline(mention, text, casting))
  for (const { mention, draft } of found) casting.attach(mention, draft)
  for (const draft of casting.drafts) draft.mentions.sort((a, b) => a.start - b.start)
  const all = [...kept, ...found.map(({ mention }) => mention)]
  return withIndexes(
    casting,
    all.sort((a, b) => a.start - b.start || b.end - a.end),
  )
}

/** What is surely a body somewhere is one wherever it is named: `Harbour Light` before `Harbour Light president Ada Roe`. */
function withShownBodies(mentions: readonly Mention[]): readonly Mention[] {
  const bodies = new Set(
    mentions.flatMap(({ kind, sure, words }) => (kind === "organisation" && sure ? [bodyKey(words)] : [])),
  )
  return mentions.map((one) =>
    one.kind === "person" && !one.sure && bodies.has(bodyKey(one.words))
      ? { ...one, kind: "organisation" }
      : one,
  )
}

/** `Chasing Roe` at the head of a sentence: a deed and a name. `General Roe`: a rank, where it is no firm of that name. */
const opensWithDeed = ({ kind, sure, words }: Mention): boolean =>
  kind === "person" && !sure && words.length === 2 && /\p{L}{3}ing$|^general$/u.test(words[0] ?? "")

function addFullName(casting: Casting, mention: Mention): void {
  const { kind, words } = mention
  if (opensWithDeed(mention)) return
  if (kind === "person" && coreWords(words).length > 1) casting.add(mention, personKey(words), "person")
  else if (kind !== "person" && kind !== "name") casting.add(mention, bodyKey(words), kind)
}

/** An outlet's name of one word that somebody surely bears: `Lantern` after `Ada Lantern`. */
const isSurname = (casting: Casting, { kind, words, start }: Mention): boolean =>
  kind === "outlet" &&
  words.length === 1 &&
  casting
    .bearers(words, start)
    .some((one) => one.words.at(-1) === words[0] && one.mentions.some(({ sure }) => sure))

/** A word that is shown to name a body, unless it is a person's last name. */
function addBody(casting: Casting, mention: Mention): void {
  const key = bodyKey(mention.words)
  if (casting.known(key) || casting.bearers(mention.words, mention.start).length > 0) return
  const fuller = casting.bodyShortened(mention)
  if (fuller) casting.nickname(key, fuller)
  else casting.add(mention, key, "organisation")
}

function addShortName(casting: Casting, mention: Mention): void {
  if (mention.headline) return
  const words = opensWithDeed(mention) ? mention.words.slice(1) : mention.words
  const [bearer] = casting.bearers(words, mention.start, mention.gender)
  if (bearer) casting.attach(mention, bearer)
  else if (opensWithDeed(mention)) casting.add(mention, personKey(mention.words), "person")
  else if (mention.kind === "person") casting.add(mention, mention.words.join(" "), "person")
  else {
    const known = casting.known(bodyKey(mention.words)) ?? casting.outletShortened(mention)
    if (known) casting.attach(mention, known)
  }
}

function withIndexes(casting: Casting, mentions: readonly Mention[]): Cast {
  const figures: readonly Figure[] = casting.drafts
  const byName = new Map([...figures].reverse().map((figure) => [figure.name, figure]))
  const byInitials = new Map<string, Figure[]>()
  for (const figure of figures) {
    const initials = figure.words.map((word) => word.charAt(0)).join("")
    const there = byInitials.get(initials)
    if (there) there.push(figure)
    else byInitials.set(initials, [figure])
  }
  const byOffice = new Map<string, readonly Mention[]>()
  return {
    figures,
    mentions,
    figureOf: casting.figureOf,
    named: (name) => byName.get(name),
    bearers: (words, place, gender) => casting.bearers(words, place, gender),
    mentionsOf: (office) => {
      const known = byOffice.get(office) ?? mentionsWithOffice(figures, office)
      byOffice.set(office, known)
      return known
    },
    outletsOf: (word) => casting.outletsOf(word),
    figuresByInitials: (initials) => byInitials.get(initials) ?? [],
  }
}

const mentionsWithOffice = (figures: readonly Figure[], office: string): Mention[] =>
  figures
    .flatMap(({ kind, roles, mentions }) => (kind === "person" && roles.has(office) ? mentions : []))
    .sort((one, other) => one.start - other.start)
