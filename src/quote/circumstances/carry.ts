import type { Reading } from "../transmissions/reading.js"
import { type Around, type Attributed, indexAt, type Local } from "./circumstances.js"
import type { Scene } from "./scenes.js"

interface Held {
  readonly around: Around
  /** Paragraph in which the scene was last spoken in. */
  readonly paragraph: number
}

/** Paragraphs without a word of the speaker after which the text has moved on. */
const LONGEST_SILENCE = 5

/** Paragraphs over which what is newly stated may add to a scene that it does not name. */
const SAME_STRETCH = 2

/** Occasions that many speak at: the day and place that are known from one speaker hold for all. */
const SHARED: ReadonlySet<string> = new Set(["testimony", "debate"])

const SHARED_SILENCE = 3

/** Saying done at one time: what is thought, planned or has often been said has no occasion. */
const HAPPENED =
  /\b(?:said|told|added|adding|asked|continued|wrote|replied|responded|noted|noting|insisted|argued|called|explained|recalled|concluded|went on|conceded|admitted|declared|announced|warned|joked|accused|denied|promised|vowed|urged|described|pointed out|read|stressed|emphasis|pushing back|referencing|referring|citing|pointing out|[\p{L}]{3,}ed)\b/iu
const HABIT =
  /^(?:\W*(?:has|have|had|is|are|was|were|does|do|did|will|would|can|could|should|may|might|must|to|often|repeatedly|consistently)\b(?! not resist))|\b(?:believes?d?|thinks?|thought|hopes?d?|wants?|wanted|plans?|planned|intends?|supports?|supported|opposes?d?|knows?|knew|feels?|felt|admires?|proposes|decided|considers?|refused|declined|expects?|expected|likes?|prefers?|needs?|sees?|approved)\b/iu

/** Cues in languages whose tenses are not told apart here count as saying. */
const isEnglish = (cue: string): boolean => /^[\p{Script=Latin}\P{L}]*$/u.test(cue) && /[a-z]/i.test(cue)

const happened = (
  text: string,
  { attribution: { cue, language } }: Attributed,
  { occasion }: Around = {},
): boolean => {
  const words = cue.map(([s, e]) => text.slice(s, e)).join(" ")
  if (!isEnglish(words) || (language !== undefined && language !== "en")) return true
  return (HAPPENED.test(words) || occasion !== undefined) && !HABIT.test(words)
}

const FIELDS = ["outlet", "occasion", "place"] as const

const setsScene = ({ outlet, occasion, place, said }: Around): boolean =>
  outlet !== undefined || occasion !== undefined || place !== undefined || said !== undefined

/** Whoever was speaking to an outlet and now speaks to somebody else is no longer in that interview. */
const leavesInterview = (held: Around, next: Around): boolean =>
  held.outlet !== undefined &&
  held.addressee === held.outlet &&
  next.addressee !== undefined &&
  next.addressee !== held.addressee

const conflicts = (held: Around, next: Around): boolean =>
  leavesInterview(held, next) ||
  FIELDS.some((field) => held[field] && next[field] && held[field] !== next[field]) ||
  (held.said !== undefined && next.said !== undefined && held.said.value !== next.said.value)

const namesSame = (held: Around, next: Around): boolean =>
  (held.outlet !== undefined && held.outlet === next.outlet) ||
  (held.occasion !== undefined && held.occasion === next.occasion)

/** Whoever is quoted between two senators speaks at the hearing too, unless it is one of long ago. */
const isEnclosing = (shared: Around | undefined): boolean =>
  shared?.occasion === "testimony" && (shared.said === undefined || shared.said.precision === "day")

const withoutAddressee = ({ addressee: _, ...rest }: Around): Around => rest

/**
 * What is newly stated, with what was known of the scene where it is still the same. Who was told something is not told what
 * another paragraph has of a day or place of its own.
 */
function merged(known: Held | undefined, own: Around, paragraph: number): Around {
  if (!known || conflicts(known.around, own)) return own
  const reach = namesSame(known.around, own) ? LONGEST_SILENCE : SAME_STRETCH
  if (paragraph - known.paragraph > reach) return own
  const isElsewhere = paragraph > known.paragraph && (own.said || own.place) && !namesSame(known.around, own)
  return { ...(isElsewhere ? withoutAddressee(known.around) : known.around), ...own }
}

/** Who speaks in which scene, as the text goes on. */
class Stage {
  private readonly held = new Map<string, Held>()
  private shared: Held | undefined

  /** The scene a speaker is in, added to what is newly stated; and it is that from now on. */
  set(name: string, own: Around, paragraph: number, elsewhen = false): Around {
    const known = this.held.get(name)
    const isNew = elsewhen && !(known && namesSame(known.around, own))
    const around = isNew ? own : this.filled(merged(known, own, paragraph), paragraph)
    this.keep(name, around, paragraph)
    return around
  }

  /** The scene a speaker is in, where nothing new is stated. */
  of(name: string, paragraph: number): Around | undefined {
    const known = this.held.get(name)
    const scene = known && paragraph - known.paragraph <= LONGEST_SILENCE ? known.around : undefined
    const shared = this.sharedAt(paragraph)
    const around = scene ? this.filled(scene, paragraph) : isEnclosing(shared) ? shared : undefined
    if (around) this.keep(name, around, paragraph)
    return around
  }

  private keep(name: string, around: Around, paragraph: number): void {
    this.held.set(name, { around, paragraph })
    if (SHARED.has(around.occasion ?? "")) this.shared = { around: withoutAddressee(around), paragraph }
  }

  private sharedAt(paragraph: number): Around | undefined {
    return this.shared && paragraph - this.shared.paragraph <= SHARED_SILENCE ? this.shared.around : undefined
  }

  /** The day and place of the hearing or debate that all are at. */
  private filled(around: Around, paragraph: number): Around {
    const shared = this.sharedAt(paragraph)
    const same =
      shared && !conflicts(shared, around) && (around.occasion === shared.occasion || !around.occasion)
    return same && around.said?.value === shared.said?.value ? { ...shared, ...around } : around
  }
}

/**
 * Circumstances stated for a stretch of a speaker's words hold for what the speaker says next, until the text states
 * others or moves on; at a hearing or a debate they hold for the other speakers too. A headline and a lead take those
 * of the words that follow them.
 *
 * @param local what stands with each attribution itself, in the order of `attributed`
 * @param scenes what narration sets, in text order
 */
export function carry(
  attributed: readonly Attributed[],
  local: readonly Local[],
  scenes: readonly Scene[],
  { article, paras }: Reading,
): Around[] {
  const stage = new Stage()
  let next = 0
  const forward = attributed.map((one, at): Around => {
    for (; next < scenes.length && (scenes[next]?.place ?? 0) <= one.place; next++) {
      const scene = scenes[next]
      if (scene) stage.set(scene.figure.name, scene.around, indexAt(paras, scene.place), scene.elsewhen)
    }
    const { around: own, elsewhen } = local[at] ?? { around: {}, elsewhen: false }
    const name = one.referent?.name
    if (name === undefined) return own
    const paragraph = indexAt(paras, one.place)
    const once = happened(article.text, one, own)
    if (setsScene(own) || (once && own.addressee))
      return once ? stage.set(name, own, paragraph, elsewhen) : own
    return once && !elsewhen ? { ...stage.of(name, paragraph), ...own } : own
  })
  const settled = local.map(({ elsewhen }) => elsewhen)
  return toLeads(attributed, forward, settled, { article, paras })
}

/** The last paragraph that may belong to headline and lead. */
const LAST_LEAD = 3

/** Headline and lead take what is stated for the same speaker in the two paragraphs that follow. */
function toLeads(
  attributed: readonly Attributed[],
  found: readonly Around[],
  elsewhen: readonly boolean[],
  { article, paras }: Pick<Reading, "article" | "paras">,
): Around[] {
  const result = [...found]
  const leads = attributed.filter((one) => indexAt(paras, one.place) <= LAST_LEAD).length
  /** By speaker, the next of whose words a scene is known. */
  const next = new Map<string, number>()
  for (let at = attributed.length - 1; at >= 0; at--) {
    const one = attributed[at]
    const own = result[at]
    if (!one?.referent || !own) continue
    const later = next.get(one.referent.name)
    const around = at < leads && later !== undefined && !elsewhen[later] ? result[later] : undefined
    const taken = around && takenByLead(one, own, around, attributed[later ?? at])
    if (taken) result[at] = taken
    if (setsScene(taken ?? own)) next.set(one.referent.name, at)
  }
  return result

  function takenByLead(one: Attributed, own: Around, around: Around, later: Attributed | undefined) {
    const paragraph = indexAt(paras, one.place)
    const isNear = indexAt(paras, later?.place ?? 0) - paragraph <= SAME_STRETCH
    if (!isNear || conflicts(own, around) || (paragraph > 0 && !happened(article.text, one))) return undefined
    return { ...(setsScene(own) ? withoutAddressee(around) : around), ...own }
  }
}
