import type { Span } from "../../src/model.js"

/** An article with every attribution that a reader would mark in it. */
export interface MarkedArticle {
  readonly id: string
  readonly manner: string
  readonly language: string
  readonly published: string
  readonly text: string
  readonly attributions: readonly GoldAttribution[]
}

/** Who (source) by which words (cue) said what (content): span lists, as in the scorers of the field. */
export interface Roles {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
}

export interface GoldAttribution extends Roles {
  readonly number: number
  /** The fullest name the article gives the speaker; absent where nobody is named. */
  readonly speaker?: string
}

const TAG = /<([svc])([\d,]+)>|<\/([svc])>/gu

const roleOf = (letter: string): keyof Roles =>
  letter === "s" ? "source" : letter === "v" ? "cue" : "content"

/**
 * A marked article as `articles/*.txt` holds it: fields, the text with numbered tags around the source (`s`), the words
 * that report (`v`, verb) and the content (`c`) of each attribution, and, behind a line of dashes, the speakers' full
 * names with the numbers of what they said. One tag may serve several attributions: `<s4,5>she</s>`.
 *
 * @throws {Error} where a tag is never closed, or a speaker is named for what is not marked
 * @example parseMarked("a", "manner: wire\n\n<s1>Roe</s> <v1>agreed</v>.\n---\nAda Roe: 1").attributions[0]?.source // [[0, 3]]
 */
export function parseMarked(id: string, file: string): MarkedArticle {
  const [head = "", ...body] = file.split("\n\n")
  const [marked = "", names = ""] = body.join("\n\n").split("\n---\n")
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, "mu").exec(head)?.[1] ?? ""
  const { text, roles } = untag(id, marked)
  const speakers = speakersOf(id, names, roles)
  const attributions = [...roles].sort(byNumber).map(([number, spans]) => {
    const speaker = speakers.get(number)
    return { number, ...spans, ...(speaker !== undefined && { speaker }) }
  })
  return {
    id,
    manner: field("manner"),
    language: field("language"),
    published: field("published"),
    text,
    attributions,
  }
}

const byNumber = ([one]: readonly [number, unknown], [other]: readonly [number, unknown]) => one - other

type Building = Record<keyof Roles, Span[]>

interface OpenTag {
  readonly letter: string
  readonly numbers: readonly number[]
  readonly start: number
}

function untag(id: string, marked: string): { text: string; roles: Map<number, Building> } {
  const roles = new Map<number, Building>()
  const open: OpenTag[] = []
  let text = ""
  let from = 0
  for (const { 0: tag, 1: opens, 2: numbers = "", 3: closes, index } of marked.matchAll(TAG)) {
    text += marked.slice(from, index)
    from = index + tag.length
    if (opens) {
      open.push({ letter: opens, numbers: numbers.split(",").map(Number), start: text.length })
      continue
    }
    const last = open.pop()
    if (!last || last.letter !== closes) throw new Error(`${id}: </${closes}> at ${index} closes nothing`)
    for (const number of last.numbers)
      attribution(roles, number)[roleOf(last.letter)].push([last.start, text.length])
  }
  const [unclosed] = open
  if (unclosed) throw new Error(`${id}: <${unclosed.letter}${unclosed.numbers}> is never closed`)
  return { text: (text + marked.slice(from)).trimEnd(), roles }
}

function attribution(roles: Map<number, Building>, number: number): Building {
  const known = roles.get(number) ?? { source: [], cue: [], content: [] }
  roles.set(number, known)
  return known
}

/** `nobody`: no source is given; `nobody named`: one is, without a name. */
const NOBODY = /^nobody/u

function speakersOf(
  id: string,
  names: string,
  marked: ReadonlyMap<number, unknown>,
): Map<number, string | undefined> {
  const speakers = new Map<number, string | undefined>()
  for (const line of names.split("\n").filter(Boolean)) {
    const [name = "", numbers = ""] = line.split(": ")
    for (const number of numbers.split(" ").map(Number)) {
      if (!marked.has(number)) throw new Error(`${id}: nothing is marked as ${number}`)
      speakers.set(number, NOBODY.test(name) ? undefined : name)
    }
  }
  for (const number of marked.keys())
    if (!speakers.has(number)) throw new Error(`${id}: nobody is named for ${number}`)
  return speakers
}
