import { foldWord } from "../../text/index.js"
import type { Figure } from "../mentions/cast.js"
import { ROLES_OF_MEN, ROLES_OF_WOMEN } from "../mentions/lexicon.js"
import type { Mention } from "../mentions/mentions.js"
import { mentionsAfter, mentionsBefore } from "../mentions/near.js"
import type { SourcePhrase } from "./phrase.js"
import { person, type Referent, type Scene, withoutArticle } from "./scene.js"

/** One office under its usual words, so that “the senator” finds `Sen.`. */
const OFFICES: readonly (readonly string[])[] = [
  ["sen", "sens", "senator", "senators", "lawmaker", "legislator"],
  ["rep", "reps", "representative", "congressman", "congresswoman", "lawmaker", "legislator", "member"],
  ["gov", "govs", "governor"],
  ["gen", "general"],
  ["col", "colonel"],
  ["capt", "captain"],
  ["sgt", "sergeant"],
  ["prof", "professor"],
  ["dr", "doctor", "physician"],
  ["ceo", "chief", "executive", "boss"],
  ["boss", "manager", "coach", "gaffer"],
  ["nominee", "candidate", "contender"],
  ["attorney", "lawyer", "solicitor", "barrister"],
  ["chairman", "chairwoman", "chair"],
  ["spokesman", "spokeswoman", "spokesperson", "secretary"],
  ["premier", "prime"],
  ["bundeskanzler", "kanzler"],
  ["bundeskanzlerin", "kanzlerin"],
]

const sameOffice = (head: string): ReadonlySet<string> =>
  new Set([head, ...OFFICES.filter((office) => office.includes(head)).flat()])

/** Mentions of office holders that are weighed before and after the description. */
const BEFORE = 60
const AFTER = 12

/** Who holds the described office: shares the head noun, then as many of the other words as may be, then was named last. */
export function holderOf(
  { head = "", core }: Pick<SourcePhrase, "head" | "core">,
  scene: Scene,
): Figure | undefined {
  const offices = sameOffice(head)
  const gender = ROLES_OF_MEN.has(head) ? "he" : ROLES_OF_WOMEN.has(head) ? "she" : undefined
  const others = withoutArticle(core)
    .split(/[\s-]+/)
    .map((word) => foldWord(word.replace(/(?:[’']s|(?<=s)[’'])$/u, "")))
    .filter((word) => word !== head)
  const last = scene.spoken.at(-1)?.referent.figure
  let best: { figure: Figure; weight: number } | undefined
  for (const [nearness, figure] of holders(offices, scene).entries()) {
    if (gender && figure.gender && figure.gender !== gender) continue
    const shared = others.filter((word) => figure.roles.has(word)).length
    const weight =
      2 * shared -
      (isBelow(figure, others) ? 1.5 : 0) +
      nearness / (BEFORE + AFTER) +
      (last === figure ? 0.8 : 0) +
      (figure.roles.has(head) ? 0.5 : 0)
    if (!best || weight > best.weight) best = { figure, weight }
  }
  return best?.figure
}

/** The vice president is not meant by “the president”. */
const isBelow = ({ roles }: Figure, others: readonly string[]): boolean =>
  ["vice", "deputy", "assistant"].some((rank) => roles.has(rank) && !others.includes(rank))

/** Who holds any of the offices: first those named after the place only, then the others, the one named last at the end. */
function holders(offices: ReadonlySet<string>, { cast, place }: Scene): Figure[] {
  const bearing = [...offices].map((office) => cast.mentionsOf(office))
  const after = inOrder(bearing.flatMap((mentions) => mentionsAfter(mentions, place, AFTER)))
  const before = inOrder(bearing.flatMap((mentions) => mentionsBefore(mentions, place, BEFORE)))
  const found = new Set<Figure>()
  for (const mention of [...after.slice(0, AFTER).reverse(), ...before.slice(-BEFORE)]) {
    const figure = cast.figureOf.get(mention)
    if (!figure) continue
    found.delete(figure)
    found.add(figure)
  }
  return [...found]
}

const inOrder = (mentions: readonly Mention[]): Mention[] =>
  [...new Set(mentions)].sort((one, other) => one.start - other.start)

/** Words for what somebody is and not for an office: whoever spoke last may be called so, whatever the office. */
const EPITHET =
  /(?:^|-)(?:old|star|democrat|republican|liberal|conservative|socialist|native|veteran|father|mother|billionaire|millionaire|actor|actress|singer|rapper|comedian|musician|player|striker|defender|goalkeeper|midfielder|winger|batsman|bowler|champion|author|writer|novelist|politician|lawmaker|legislator|businessman|businesswoman|entrepreneur|tycoon|mogul|widow|widower|pensioner|father-of-\p{L}+|mother-of-\p{L}+)$/u

/**
 * “The actress added”: a description that nobody is known to answer to takes up whoever spoke last. One who is known
 * to hold another office is not taken for it.
 */
export function takenUp(phrase: SourcePhrase, scene: Scene): Referent | undefined {
  const last = scene.spoken.at(-1)
  const figure = last?.referent.figure
  if (!last || figure?.kind !== "person" || scene.paragraph - last.paragraph > 2) return undefined
  const head = phrase.head ?? ""
  const gender = ROLES_OF_MEN.has(head) ? "he" : ROLES_OF_WOMEN.has(head) ? "she" : undefined
  if (gender && figure.gender && figure.gender !== gender) return undefined
  if (EPITHET.test(head)) return person(figure, 0.7)
  return figure.roles.size === 0 ? person(figure, 0.5) : undefined
}
