import type { Reading } from "../model.js"
import { plainForm } from "../text/index.js"
import { tokenise } from "./tokens.js"

const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** Words that turn a sentence round. Only words that mean nothing else in the other languages listed. */
const NEGATIONS = wordSet(`
  no not never none nobody nothing neither nor without hardly cannot
  nicht kein keine keinen keinem keiner keines nie niemals niemand nichts ohne
  pas jamais aucun aucune rien sans personne non
  nunca jamas nadie nada ningun ninguna tampoco
  nao nenhum nenhuma ninguem nessuno nessuna niente senza
  не нет ни никто ничего никогда без 不 沒 没 未 非 無`)

/** Words that say how sure, how bound or how free: "may" for "must" is another promise. */
const MODALS = wordSet(`
  will would shall should can could may might must ought
  kann konnte konnen darf durfen muss mussen soll sollen sollte sollten
  peut peuvent pourrait doit doivent devrait
  puede pueden podria debe deben deberia
  может могут должен должна должны 必 須 须 可 能`)

const NUMBER = /\p{N}/u
const NUMBER_WORD =
  /^(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|half|twice)$/

/** Words that narrow what is said: a clause that begins so is not left out without harm. */
const LIMITS = wordSet(`
  if unless except but until provided only without although though however
  wenn falls ausser aber sofern solange obwohl nur
  si sauf mais tant quoique seulement sauf pero salvo aunque solo если но кроме пока`)

/** In words: what a longer omission or addition holds is plain to see, and only its first word is looked at. */
const SHORT = 3

/**
 * Does the reading change what was claimed: a number, a negation, a word such as "must" or "may", a
 * limiting clause ("unless …") left out inside one sentence, or quotation marks moved, which puts words into the
 * speaker's mouth or takes them out?
 *
 * @param reading what a witness has
 * @param baseText what the statement has at that place
 * @example isMaterial({ text: "", witnesses: ["w"], kind: "omission" }, "not") // true
 */
export function isMaterial({ text, kind }: Pick<Reading, "text" | "kind">, baseText: string): boolean {
  if (kind === "punctuation") return quotationMarks(text) !== quotationMarks(baseText)
  if (kind === "spelling" || kind === "transposition") return false
  const [lost, gained] = [wordsOf(baseText), wordsOf(text)]
  if (hidesLimit(lost, gained, baseText)) return true
  const words = Math.max(lost.length, gained.length)
  const oneSided = lost.length === 0 || gained.length === 0
  return CLAIMS.some(({ compared, longest }) => {
    return words <= (oneSided ? SHORT : longest) && compared(lost) !== compared(gained)
  })
}

const quotationMarks = (text: string): number =>
  tokenise(text).tokens.filter(({ norm }) => norm === '"').length

const wordsOf = (text: string): string[] =>
  tokenise(plainForm(text))
    .tokens.filter((token) => token.kind === "word")
    .map((token) => token.norm)

const onlyThose = (isOne: (word: string) => boolean) => (words: readonly string[]) =>
  words.filter(isOne).sort().join(" ")

interface Claim {
  /** What is compared, as one string. */
  readonly compared: (words: readonly string[]) => string
  /** In words: a clause reworded at greater length says it otherwise, and is for the reader to judge. */
  readonly longest: number
}

const CLAIMS: readonly Claim[] = [
  { compared: (words) => String(words.filter((word) => NEGATIONS.has(word)).length % 2), longest: 12 },
  { compared: onlyThose((word) => NUMBER.test(word) || NUMBER_WORD.test(word)), longest: 12 },
  { compared: onlyThose((word) => MODALS.has(word)), longest: 5 },
]

/** A limiting clause left out in the middle of its sentence: a sentence of its own would begin with a capital. */
function hidesLimit(lost: readonly string[], gained: readonly string[], baseText: string): boolean {
  const [first] = lost
  if (gained.length > 0 || first === undefined || !LIMITS.has(first)) return false
  return /^\P{L}*\p{Ll}/u.test(baseText)
}
