import type { Span } from "../../model.js"
import { covers, foldWord, genderOfGivenName, isGivenName, paragraphs } from "../../text/index.js"
import { isGermanBody } from "./german.js"
import { isKnownBody } from "./known-bodies.js"
import {
  AFTER_PARTICLES,
  isTitle,
  JOINERS,
  OPENERS,
  ORGANISATION_WORDS,
  PARTICLES,
  PLACES,
  ROLES_OF_MEN,
  ROLES_OF_WOMEN,
  SURNAMES_TOO,
  TITLES_OF_MEN,
  TITLES_OF_WOMEN,
  UNNAMED_NOUNS,
  WEAK_TITLES,
} from "./lexicon.js"
import { isSaidToBeOutlet, isSocialNetwork, looksLikeOutlet } from "./outlets.js"
import { roleAfter, roleBefore, roleSaid } from "./roles.js"
import { capitalRuns, type NameWord } from "./runs.js"
import { isShownBody } from "./shown.js"

export type MentionKind = "person" | "organisation" | "outlet" | "place" | "name"

export type Gender = "he" | "she"

/** Somebody or something named at a place in the text. `name` where one word alone does not tell what it names. */
export interface Mention {
  readonly start: number
  readonly end: number
  /** Where the capitalised run begins, titles included. */
  readonly from: number
  /** As written, titles left off: `Ada Roe` of `Mayor Ada Roe`. */
  readonly name: string
  readonly words: readonly string[]
  readonly kind: MentionKind
  /** Title, description before or apposition after the name: `foreign minister of Velmora`. */
  readonly roles: readonly string[]
  readonly gender?: Gender
  /** Is the kind seen from a title, a lexicon or the surroundings, and not merely likely? */
  readonly sure: boolean
  /** Do its letters or the words around show a body, where the name is one word? */
  readonly body?: true
  /** In a line whose words are all capitalised, where capitals tell nothing. */
  readonly headline: boolean
}

interface Run {
  readonly text: string
  readonly words: readonly NameWord[]
  readonly before: string
  readonly after: string
  readonly headline: boolean
}

type Draft = Pick<Mention, "kind" | "sure" | "body"> & {
  from?: number
  gender?: Gender | undefined
  role?: string
}

const genderOfTitle = (norm: string): Gender | undefined =>
  TITLES_OF_MEN.has(norm) ? "he" : TITLES_OF_WOMEN.has(norm) ? "she" : undefined

const nameOf = (run: Run, from = 0): string =>
  run.text.slice(run.words[from]?.start ?? 0, run.words.at(-1)?.end ?? 0).replace(/,?\s/gu, " ")

/** `In her speech to the council, Ada Roe`: the pronoun in front means who is named next. */
const BEFORE_ITS_PERSON =
  /(?:^|[.!?”"]\s+)(?:In|At|During|After|Before|On|For|With|From) (her|his) [^.,;:!?“”"]{2,80}, $/u

const PARTY = /^[ \u00a0]\((?:[RDI]|Lab|Con|CDU|CSU|SPD|FDP|AfD|PP|PSOE)\b[^)]*\)/
const AGE = /^, \d{2}(?:,|\.|$| )/

function lastTitle(run: Run): number {
  for (let at = run.words.length - 2; at >= 0; at--) {
    const { norm } = run.words[at] ?? { norm: "" }
    if (isTitle(norm) && !(norm === "general" && at === 0)) return at
  }
  return -1
}

/** Words of an office with the name after it; a longer run of capitals is none. */
const LONGEST_OFFICE = 12

/** Where the name begins after a title that goes on: `Director of Public Works | Ada Roe`. */
function afterOffice(run: Run, at: number): number {
  if (run.words.length > LONGEST_OFFICE || !JOINERS.has(run.words[at]?.norm ?? "")) return at
  const given = run.words.findIndex((w, i) => i > at && isGivenName(w.norm.split("-")[0] ?? ""))
  return given > 0 && given < run.words.length - 1 ? given : Math.max(at + 2, run.words.length - 2)
}

const startsWithGivenName = (run: Run): boolean => isGivenName(run.words[0]?.norm.split("-")[0] ?? "")

/** `Team Roe`, `Police Velm`, `Nachrichtenagentur NORTHWIRE`. */
const opensWithBody = ({ words: [first, second] }: Run): boolean =>
  first !== undefined &&
  second !== undefined &&
  !isGivenName(second.norm) &&
  (isGermanBody(first.norm) || /^(?:team|police)$/u.test(first.norm))

/** `Senate Democrats`, `Republicans on Capitol Hill`: many, and nobody's name. */
const isGroup = ({ words }: Run): boolean =>
  UNNAMED_NOUNS.has(words.at(-1)?.norm ?? "") ||
  (UNNAMED_NOUNS.has(words[0]?.norm ?? "") && JOINERS.has(words[1]?.norm ?? ""))

const isChiefExecutive = ({ words }: Run, at: number): boolean =>
  words[at]?.norm === "executive" && words[at - 1]?.norm === "chief"

const hasInitial = (run: Run): boolean => run.words.slice(0, -1).some((w) => /^\p{Lu}\.?$/u.test(w.text))

/** What a run names: the first rule that answers. Order matters: what the words are comes before what surrounds them. */
const RULES: readonly ((run: Run) => Draft | undefined)[] = [
  function outlet(run) {
    const named =
      looksLikeOutlet(nameOf(run)) ||
      (/\bon $/u.test(run.before) && isSocialNetwork(nameOf(run))) ||
      (/\b[Tt]he $/.test(run.before) && looksLikeOutlet(`the ${nameOf(run)}`)) ||
      (run.words.length > 1 && !startsWithGivenName(run) && isSaidToBeOutlet(run.before))
    const person =
      startsWithGivenName(run) && SURNAMES_TOO.has(run.words.at(-1)?.norm ?? "") && run.words.length === 2
    return named && !person ? { kind: "outlet", sure: true } : undefined
  },
  function organisation(run) {
    const last = run.words.at(-1)?.norm ?? ""
    if (opensWithBody(run)) return { kind: "organisation", sure: true }
    const inside = run.words.findIndex((w) => ORGANISATION_WORDS.has(w.norm))
    const joined = inside >= 0 && /^(?:of|for|on)$/.test(run.words[inside + 1]?.norm ?? "")
    if (!ORGANISATION_WORDS.has(last) && !joined) return undefined
    const surname =
      SURNAMES_TOO.has(last) && (startsWithGivenName(run) || lastTitle(run) === run.words.length - 2)
    return surname || run.words.length < 2 ? undefined : { kind: "organisation", sure: true }
  },
  function titled(run) {
    const at = lastTitle(run)
    if (at < 0) return undefined
    const from = afterOffice(run, at + 1)
    const norm = run.words[at]?.norm ?? ""
    if (UNNAMED_NOUNS.has(norm) && JOINERS.has(run.words[at + 1]?.norm ?? "")) return undefined
    const single = run.words.length - from === 1
    const before = run.words.slice(0, at).some((w) => isTitle(w.norm) && !WEAK_TITLES.has(w.norm))
    if (single && WEAK_TITLES.has(norm) && !before && !isChiefExecutive(run, at)) return undefined
    if (PLACES.has(words(run, from).join(" "))) return undefined
    const role = run.text.slice(run.words[0]?.start ?? 0, run.words[at]?.end ?? 0)
    const gender = genderOfTitle(norm) ?? genderOfGivenName(run.words[from]?.norm ?? "")
    return { kind: "person", sure: true, from, role, gender }
  },
  function place(run) {
    return PLACES.has(words(run).join(" ")) ? { kind: "place", sure: true } : undefined
  },
  function acronym(run) {
    return run.words.length === 1 && /^(?:\p{Lu}[\p{Lu}\d&]{1,6}|(?:\p{Lu}\.){2,5})$/u.test(nameOf(run))
      ? { kind: "organisation", sure: true }
      : undefined
  },
  function shown(run) {
    if (run.words.length > LONGEST_OFFICE) return undefined
    const isPerson = startsWithGivenName(run) || hasInitial(run)
    const isBody = isKnownBody(nameOf(run)) || isShownBody(nameOf(run), run.before, run.after)
    if (isPerson || !isBody) return undefined
    return run.words.length > 1
      ? { kind: "organisation", sure: true }
      : { kind: "name", sure: false, body: true }
  },
  function described(run) {
    const role = roleBefore(run.before) ?? (run.words.length > 1 ? roleAfter(run.after) : undefined)
    if (role === undefined) return undefined
    const head = role.split(/\s/).map(foldWord)
    const told = head.some((w) => ROLES_OF_MEN.has(w))
      ? "he"
      : head.some((w) => ROLES_OF_WOMEN.has(w))
        ? "she"
        : undefined
    return { kind: "person", sure: true, role, gender: genderOfGivenName(run.words[0]?.norm ?? "") ?? told }
  },
  function officeBeforeName(run) {
    const from = run.words.findIndex((w, at) => at > 0 && at < run.words.length - 1 && isGivenName(w.norm))
    if (from < 1 || run.words.length - from > 3 || startsWithGivenName(run)) return undefined
    const role = run.text.slice(run.words[0]?.start ?? 0, run.words[from - 1]?.end ?? 0)
    return { kind: "person", sure: true, from, role, gender: genderOfGivenName(run.words[from]?.norm ?? "") }
  },
  function given(run) {
    const few = run.words.length > 1 && run.words.length < 6
    if (!few || !(startsWithGivenName(run) || hasInitial(run))) return undefined
    return { kind: "person", sure: true, gender: genderOfGivenName(run.words[0]?.norm ?? "") }
  },
  function introduced(run) {
    const [, pronoun] = BEFORE_ITS_PERSON.exec(run.before) ?? []
    if (pronoun === undefined || run.words.length < 2 || run.words.length > 5) return undefined
    return { kind: "person", sure: true, gender: pronoun === "her" ? "she" : "he" }
  },
  function marked(run) {
    return PARTY.test(run.after) || AGE.test(run.after) ? { kind: "person", sure: true } : undefined
  },
  function several(run) {
    if (run.words.length < 2 || run.words.length > 5) return undefined
    if (isGroup(run)) return { kind: "name", sure: false }
    return /\bthe $/i.test(run.before)
      ? { kind: "organisation", sure: false }
      : { kind: "person", sure: false }
  },
  function single(run) {
    if (run.words.length !== 1) return { kind: "organisation", sure: false }
    return { kind: "name", sure: false }
  },
]

const words = (run: Run, from = 0): string[] => run.words.slice(from).map((w) => w.norm)

const ARTICLES = new Set(["the", "le", "la", "les", "el", "il", "der", "die", "das"])

/** `Velm-born Ada Roe` */
const DESCRIBES = /^\p{Lu}[\p{L}-]*-(?:born|led|[\p{Ll}]{3,}ed)$/u

/** The run without the words that merely open its sentence: `But Ada Roe` → `Ada Roe`, yet `The Hill`, `Le Figaro`. */
function withoutOpeners(text: string, run: readonly NameWord[]): readonly NameWord[] {
  const end = run.at(-1)?.end ?? 0
  let from = 0
  for (; from < run.length; from++) {
    const word = run[from]
    if (!word) break
    if (ARTICLES.has(word.norm) && from < run.length - 1 && looksLikeOutlet(text.slice(word.start, end)))
      break
    const small = word.text === word.norm && (PARTICLES.has(word.norm) || AFTER_PARTICLES.has(word.norm))
    const opens = OPENERS.has(word.norm) ? word.text !== "US" : DESCRIBES.test(word.text)
    if (!opens && !small) break
  }
  return run.slice(from)
}

/** Lines in which nearly every longer word is capitalised: there capitals tell nothing. */
function headlines(text: string): Span[] {
  return paragraphs(text).filter(([start, end]) => {
    if (end - start > 300) return false
    const long = text.slice(start, end).match(/[\p{L}’']{4,}/gu) ?? []
    return (
      long.length >= (start === 0 ? 4 : 6) &&
      long.filter((w) => /^\p{Lu}/u.test(w)).length / long.length > 0.75
    )
  })
}

function mentionOf(run: Run): Mention {
  const draft = RULES.reduce<Draft | undefined>((found, rule) => found ?? rule(run), undefined) ?? {
    kind: "name",
    sure: false,
  }
  const from = draft.from ?? 0
  const said =
    draft.kind === "person" || draft.kind === "name" ? [roleAfter(run.after), roleSaid(run.after)] : []
  const roles = [draft.role, ...said].filter((role) => role !== undefined)
  return {
    start: run.words[from]?.start ?? 0,
    end: run.words.at(-1)?.end ?? 0,
    from: run.words[0]?.start ?? 0,
    name: nameOf(run, from),
    words: words(run, from).filter((word, at) => at > 0 || word !== "the"),
    kind: draft.kind,
    roles: [...new Set(roles)],
    ...(draft.gender && { gender: draft.gender }),
    sure: draft.sure,
    ...(draft.body && { body: draft.body }),
    headline: run.headline,
  }
}

/**
 * Persons, organisations, outlets and places named in `text`, in text order, found by the shape of names, titles,
 * descriptions and lexicons; there is no trained model. Scripts without capitals give none.
 *
 * @example
 * findMentions("Mayor Ada Roe told the Torrmere Gazette.")
 * // Ada Roe (person, role "Mayor"), Torrmere Gazette (outlet)
 */
export function findMentions(text: string): Mention[] {
  const capitals = headlines(text)
  let line = 0
  const found: Mention[] = []
  for (const all of capitalRuns(text)) {
    const kept = withoutOpeners(text, all)
    const [first, last] = [kept[0], kept.at(-1)]
    if (!first || !last) continue
    while (line < capitals.length && (capitals[line]?.[1] ?? 0) <= first.start) line++
    const headline = line < capitals.length && covers(capitals[line] ?? [0, 0], [first.start, last.end])
    const before = text.slice(Math.max(0, first.start - 60), first.start)
    found.push(
      mentionOf({ text, words: kept, before, after: text.slice(last.end, last.end + 130), headline }),
    )
  }
  return found
}
