import { foldWord } from "../../text/index.js"
import type { Cast, Figure } from "../mentions/cast.js"
import type { Mention } from "../mentions/mentions.js"
import { mentionsBefore } from "../mentions/near.js"
import { isSocialNetwork } from "../mentions/outlets.js"
import type { SourcePhrase } from "./phrase.js"
import { antecedent } from "./pronouns.js"
import { body, nameOnly, type Referent, type Scene } from "./scene.js"

/** The body, outlet or place that a mention names, under its fullest name. */
export function organisationNamed(mention: Mention, scene: Scene): Referent {
  const figure = scene.cast.figureOf.get(mention)
  const outlet = fullOutlet(mention, scene)
  if (outlet) return body(outlet, 0.95)
  return figure ? body(figure, 0.95) : nameOnly(mention.name, "organisation", 0.8)
}

/** “the Times” after “The New York Times”. */
function fullOutlet(mention: Mention, { cast, place }: Scene): Figure | undefined {
  const last = mention.words.at(-1)
  const fuller = cast
    .outletsOf(last ?? "")
    .filter(
      (f) =>
        f.words.length > mention.words.length &&
        f.words.at(-1) === last &&
        (f.mentions[0]?.start ?? place) < place,
    )
  return fuller.length === 1 ? fuller[0] : undefined
}

/** Mentions before a description among which its body is looked for. */
const REACH = 60

/** Bodies in trade: what their articles are about is called so, and no committee or agency. */
const IN_TRADE =
  /^(?:company|firm|airline|automaker|brewery|carmaker|chain|chipmaker|conglomerate|developer|drugmaker|giant|insurer|lender|maker|manufacturer|railway|retailer|startup|start-up|utility)$/u

const PUBLIC =
  /^(?:administration|agency|assembly|authority|bureau|cabinet|commission|committee|congress|council|court|department|government|house|legislature|ministry|office|parliament|party|police|senate|team|university)$/u

const PAPERS = /^(?:broadcaster|magazine|network|newspaper|outlet|paper|publication|site|station|website)$/u

const isInTrade = ({ kind, words }: Figure): boolean =>
  kind === "organisation" && !words.some((word) => PUBLIC.test(word))

/** “the company”: the body in trade that the article has named most often so far. */
function inTrade(scene: Scene): Figure | undefined {
  const times = new Map<Figure, number>()
  for (const mention of mentionsBefore(scene.cast.mentions, scene.place, REACH)) {
    const figure = scene.cast.figureOf.get(mention)
    if (figure && isInTrade(figure)) times.set(figure, (times.get(figure) ?? 0) + 1)
  }
  const most = Math.max(...times.values())
  return [...times].findLast(([, count]) => count === most)?.[0]
}

/** “the bank”, “the steel company” after “Velm Steel”: the last body so named, else the one that trades, else the last one that spoke. */
export function lastBody(scene: Scene, head: string, core = head): Figure | undefined {
  const before = mentionsBefore(scene.cast.mentions, scene.place, REACH)
  const bodies = before.filter((m) => m.kind === "organisation" || m.kind === "outlet")
  const trade = core.split(/[\s-]+/u).map(foldWord)
  const fitting =
    bodies.findLast((m) => m.words.includes(head)) ??
    bodies.findLast((m) => m.words.some((word) => trade.some((name) => word === name || word === `${name}s`)))
  const spoke = lastSpoken(
    scene,
    ({ kind, figure }) =>
      kind === "organisation" &&
      figure !== undefined &&
      figure.kind !== "place" &&
      (figure.kind !== "outlet" || PAPERS.test(head)),
  )
  const named = fitting && scene.cast.figureOf.get(fitting)
  const trader = spoke?.referent.figure
  if (!named && trader && IN_TRADE.test(head) && isInTrade(trader) && scene.paragraph - spoke.paragraph <= 1)
    return trader
  return named ?? (IN_TRADE.test(head) ? inTrade(scene) : undefined) ?? spoke?.referent.figure
}

/**
 * “the council” after “the Torrmere council”; “the company” where no body is known, but something opened a sentence that is no
 * known person: `Brightline shut its mill.`
 */
export function bodyDescribed({ article, cast, place }: Scene, head: string): string | undefined {
  const before = article.text.slice(Math.max(0, place - DESCRIBED), place)
  const named = [...before.matchAll(new RegExp(`((?:\\p{Lu}[\\p{L}-]+ ){1,5}${head})(?!\\p{L})`, "gu"))]
  const fuller = named.at(-1)?.[1]?.replace(/^(?:The|This|That|An?|Its|His|Her|Their|Our) /u, "")
  if (fuller?.includes(" ")) return fuller
  return IN_TRADE.test(head)
    ? mentionsBefore(cast.mentions, place, REACH).findLast((one) => isUnknownSubject(one, cast, article.text))
        ?.name
    : undefined
}

/** How far back a body is looked for that is described and not named, in UTF-16 units. */
const DESCRIBED = 1_500

/** A name at the head of a sentence of whose bearer nothing shows that it is a person. */
function isUnknownSubject(mention: Mention, { figureOf }: Cast, text: string): boolean {
  const { kind, sure, headline, from, gender, name } = mention
  const figure = figureOf.get(mention)
  const isPerson = figure?.kind === "person" && (figure.gender || figure.mentions.some((one) => one.sure))
  const opens = from === 0 || /[.!?”"\n]\s*$/u.test(text.slice(Math.max(0, from - 3), from))
  const isHeading = !/\p{Ll}/u.test(name) || name.endsWith("ly")
  return (
    opens &&
    !sure &&
    !headline &&
    !gender &&
    !isPerson &&
    !isHeading &&
    (kind === "name" || kind === "person")
  )
}

/** How many of those who spoke before are asked. */
const SPEAKERS = 200

/** The last of those who spoke for whom it holds. */
export const lastSpoken = ({ spoken }: Scene, holds: (referent: Referent) => boolean) =>
  spoken.slice(-SPEAKERS).findLast(({ referent }) => holds(referent))

/** “they”: the several who spoke last; “it”: the body that did; else the one named last. */
export function severalMeant(scene: Scene, words: string): Referent | undefined {
  const isSeveral = /^the[ymi]/iu.test(words)
  const spoke = lastSpoken(scene, ({ kind, name }) =>
    isSeveral
      ? kind === "group" || kind === "organisation" || (kind === "unnamed" && SEVERAL.test(name))
      : kind === "organisation" || kind === "document",
  )
  if (spoke && scene.paragraph - spoke.paragraph <= 3) return { ...spoke.referent, sure: 0.7 }
  const near = mentionsBefore(scene.cast.mentions, scene.place, 12).findLast(
    (m) => (m.kind === "organisation" || m.kind === "outlet") && !isSocialNetwork(m.name),
  )
  const figure = near && scene.cast.figureOf.get(near)
  return figure && body(figure, 0.6)
}

/** `experts`, `residents of Torrmere` */
const SEVERAL = /^(?:[\p{L}-]+ ){0,3}?\p{L}{3,}[^s]s(?: (?:of|in|at|from|for|on|to|with|who) .*)?$/u

/** The person whose it is: `Ada Roe` of “her office”, “Roe's letter”. */
export function possessorOf(phrase: SourcePhrase, scene: Scene): Referent | undefined {
  const gender = /^his\s/iu.test(phrase.text) ? "he" : /^her\s/iu.test(phrase.text) ? "she" : undefined
  if (gender) return antecedent(scene, gender)
  const owner = phrase.owners.at(-1)
  const figure = owner && scene.cast.figureOf.get(owner)
  const isOwner = owner && /^[’']/u.test(scene.article.text.slice(owner.end, owner.end + 1))
  return isOwner && figure?.kind === "person"
    ? { name: figure.name, kind: "person", figure, sure: 0.9 }
    : undefined
}
