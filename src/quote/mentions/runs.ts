import { foldWord, isGivenName } from "../../text/index.js"
import {
  AFTER_PARTICLES,
  CALENDAR,
  JOINERS,
  ORGANISATION_WORDS,
  OUTLET_WORDS,
  PARTICLES,
  POINTED,
  TITLES,
} from "./lexicon.js"

/** A word of a name as it stands in the text. */
export interface NameWord {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly norm: string
}

/** Initials, or letters with inner hyphens, apostrophes and points; a possessive 's is no part of the name, the sign in `T&V` is. */
const WORD =
  /@?(?:(?:\p{Lu}\.){1,4}(?:-\p{Lu}\.)?(?![\p{L}\d])|[\p{L}\p{M}\d]+(?:(?:[-‑’'.](?!s(?![\p{L}\d]))|&(?=\p{Lu}))[\p{L}\p{M}\d]+)*)/gu

const DOMAIN = /^[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.(?:com|org|net|info|news|media|example|[a-z]{2})$/u

const isCapital = (text: string): boolean =>
  DOMAIN.test(text) || /^@?(?:al-|el-|d['’]|l['’]|i(?=[A-Z]))?\p{Lu}/u.test(text)

function nameWords(text: string): NameWord[] {
  const found: NameWord[] = []
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const norm = foldWord(word.replace(/\.$/, "")).replaceAll(".", word.includes("@") ? "." : "")
    const pointed = /^[JS]n?r$/.test(word) && text.charAt(index + word.length) === "." ? `${word}.` : word
    found.push({ start: index, end: index + pointed.length, text: pointed, norm })
  }
  return found
}

/** `Jr.` belongs to the name with its point, and ends it. */
const isSuffix = ({ norm }: NameWord): boolean => /^(?:jr|sr|jnr|snr)$/.test(norm)

/** May a run go on from `before` over the text between to the next word? Over one space, or the point of `Mr.` */
function isJoined(text: string, before: NameWord, next: NameWord): boolean {
  const gap = text.slice(before.end, next.start)
  if (isSuffix(next)) return /^,?[ \u00a0]$/.test(gap)
  if (isSuffix(before)) return false
  if (/^[ \u00a0]$/.test(gap) || gap === " & ") return true
  return /^\.[ \u00a0]$/.test(gap) && (POINTED.has(before.norm) || /^\p{Lu}$/u.test(before.text))
}

/** A weekday or month that is no surname here: `May` in “Tuesday, May 3”, not in “Theresa May” or “Prime Minister May”. */
function isCalendar({ norm }: NameWord, before: NameWord | undefined): boolean {
  if (!CALENDAR.has(norm)) return false
  const mayFollowTitle = !norm.endsWith("day")
  return !(before && (isGivenName(before.norm) || (mayFollowTitle && TITLES.has(before.norm))))
}

/** May a small word stand inside the run that ends with `before`? */
function isLink(word: NameWord, before: NameWord): boolean {
  if (AFTER_PARTICLES.has(word.norm) && PARTICLES.has(before.norm)) return true
  if (PARTICLES.has(word.norm) && !ORGANISATION_WORDS.has(before.norm)) return true
  const opensOffice =
    ORGANISATION_WORDS.has(before.norm) || TITLES.has(before.norm) || OUTLET_WORDS.has(before.norm)
  return JOINERS.has(word.norm) && (opensOffice || JOINERS.has(before.norm))
}

/** No name has so many words: what is longer is read in pieces, so that time grows as the text. */
const LONGEST_RUN = 40

/**
 * Runs of capitalised words with the small words that names hold: `Secretary of State Ada de Roe`. A weekday or a
 * month ends a run. Nothing is found in scripts without capitals.
 */
export function capitalRuns(text: string): NameWord[][] {
  const all = nameWords(text)
  const runs: NameWord[][] = []
  let run: NameWord[] = []
  let links: NameWord[] = []
  const close = () => {
    if (run.length > 0) runs.push(run)
    run = []
    links = []
  }
  for (const word of all) {
    const before = links.at(-1) ?? run.at(-1)
    if (before && (run.length >= LONGEST_RUN || !isJoined(text, before, word))) close()
    if (isCapital(word.text) && !isCalendar(word, before)) {
      run.push(...links, word)
      links = []
    } else if (before && run.length > 0 && links.length < 3 && isLink(word, before)) links.push(word)
    else close()
  }
  close()
  return runs
}
