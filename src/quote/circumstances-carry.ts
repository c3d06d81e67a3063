import { type Around, type Attributed, indexAt, type Surroundings } from "./circumstances.js"
import type { Figure } from "./mentions-cast.js"

/** Occasions that narration sets, in text order. */
export type Scenes = readonly { readonly place: number; readonly figure: Figure; readonly around: Around }[]

interface Held {
  readonly around: Around
  /** Paragraph in which the scene was last spoken in. */
  paragraph: number
}

/** Paragraphs without a word of the speaker after which the text has moved on. */
const LONGEST_SILENCE = 6

/** Occasions that many speak at: what is known of one speaker's holds for the next. */
const SHARED: readonly string[] = ["testimony", "debate"]

/** Saying done at one time: what is thought, planned or has often been said has no occasion. */
const HAPPENED =
  /\b(?:said|told|added|adding|asked|continued|wrote|replied|responded|noted|noting|insisted|argued|called|explained|recalled|concluded|went on|conceded|admitted|declared|announced|warned|joked|accused|denied|claimed|claim|promised|vowed|urged|described|pointed out|read|stressed|emphasi[sz]ed|criticized|slammed|blasted|praised|referencing|referring|citing|[\p{L}]{3,}ed)\b/iu
const HABIT =
  /^(?:\W*(?:has|have|had|is|are|was|were|does|do|did|will|would|can|could|should|may|might|must)\b)|\b(?:believes?d?|thinks?|thought|hopes?d?|wants?|wanted|plans?|planned|intends?|supports?|supported|opposes?d?|knows?|knew|feels?|felt|admires?|proposes|decided|considers?|refused|declined|expects?|expected|likes?|prefers?|needs?|sees?|approved)\b/iu

const happened = (text: string, { attribution: { cue } }: Attributed): boolean => {
  const words = cue.map(([s, e]) => text.slice(s, e)).join(" ")
  return (
    words === "" ||
    /^[\s:–—―-]*$/u.test(words) ||
    (HAPPENED.test(words) && !HABIT.test(words)) ||
    !/[\p{Script=Latin}]/u.test(words)
  )
}

const setsScene = ({ outlet, occasion, place, said }: Around): boolean =>
  outlet !== undefined || occasion !== undefined || place !== undefined || said !== undefined

const conflicts = (held: Around, next: Around): boolean =>
  (["outlet", "occasion", "place"] as const).some(
    (field) => held[field] && next[field] && held[field] !== next[field],
  ) ||
  (held.said !== undefined && next.said !== undefined && held.said.value !== next.said.value)

const withoutAddressee = ({ addressee: _, ...rest }: Around): Around => rest

/**
 * Circumstances stated for a stretch of a speaker's words hold for what the speaker says next, until the text states
 * others or moves on; at a hearing or a debate they hold for the other speakers too. A headline and a lead take those
 * of the words that follow them.
 *
 * @param local what stands with each attribution itself, in the order of `attributed`
 */
export function carry(
  attributed: readonly Attributed[],
  local: readonly Around[],
  narrated: Scenes,
  { article, paras }: Surroundings,
): Around[] {
  const held = new Map<string, Held>()
  let shared: Held | undefined
  let next = 0
  const forward = attributed.map((one, at): Around => {
    const paragraph = indexAt(paras, one.place)
    for (; (narrated[next]?.place ?? Number.POSITIVE_INFINITY) <= one.place; next++) {
      const scene = narrated[next]
      if (!scene) break
      const known = held.get(scene.figure.name)
      const around = merged(known, scene.around, indexAt(paras, scene.place))
      held.set(scene.figure.name, { around, paragraph: indexAt(paras, scene.place) })
      if (SHARED.includes(around.occasion ?? "")) shared = { around: withoutAddressee(around), paragraph }
    }
    const name = one.referent?.name
    const own = local[at] ?? {}
    if (name === undefined) return own
    const known = held.get(name)
    if (setsScene(own)) {
      const around = merged(known, own, paragraph)
      if (happened(article.text, one)) held.set(name, { around, paragraph })
      if (SHARED.includes(around.occasion ?? "")) shared = { around: withoutAddressee(around), paragraph }
      return around
    }
    if (!happened(article.text, one)) return own
    const scene = known ?? (shared && paragraph - shared.paragraph <= 3 ? shared : undefined)
    if (!scene || paragraph - scene.paragraph > LONGEST_SILENCE) return own
    scene.paragraph = paragraph
    return { ...scene.around, ...own }
  })
  return toLeads(attributed, forward, paras, article.text)
}

function merged(known: Held | undefined, own: Around, paragraph: number): Around {
  if (!known || paragraph - known.paragraph > 2 || conflicts(known.around, own)) return own
  return { ...known.around, ...own }
}

/** Headline and lead take what is stated for the same speaker in the paragraphs that follow. */
function toLeads(
  attributed: readonly Attributed[],
  found: readonly Around[],
  paras: readonly { readonly 0: number }[],
  text: string,
): Around[] {
  const starts = paras.map((p) => [p[0], p[0]] as const)
  const result = [...found]
  for (let at = attributed.length - 1; at >= 0; at--) {
    const one = attributed[at]
    const own = result[at]
    if (!one?.referent || !own || setsScene(own)) continue
    const paragraph = indexAt(starts, one.place)
    if (paragraph > 3 || (paragraph > 0 && !happened(text, one))) continue
    const later = attributed.findIndex(
      (other, j) => j > at && other.referent?.name === one.referent?.name && setsScene(result[j] ?? {}),
    )
    const near = later >= 0 && indexAt(starts, attributed[later]?.place ?? 0) - paragraph <= 2
    if (near) result[at] = { ...withoutAddressee(result[later] ?? {}), ...own }
  }
  return result
}
