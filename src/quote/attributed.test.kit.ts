import type { Article, Quotation, Span } from "../model.js"
import type { Attribution } from "./attribution.js"
import { identify } from "./speakers/speakers.js"

/** Marked text: `<c>` content, `<v>` cue, `<s>` source; a number joins the pieces of one attribution: `<c2>`. */
function attributionsIn(marked: string): { text: string; attributions: Attribution[] } {
  const drafts = new Map<string, { content: Span[]; cue: Span[]; source: Span[] }>()
  const open = new Map<string, number>()
  let text = ""
  let at = 0
  for (const tag of marked.matchAll(/<(\/?)([cvs])(\d?)>/g)) {
    text += marked.slice(at, tag.index)
    at = tag.index + tag[0].length
    const [, closing, role = "", number = ""] = tag
    const draft = drafts.get(number) ?? { content: [], cue: [], source: [] }
    drafts.set(number, draft)
    if (!closing) open.set(role + number, text.length)
    else
      draft[role === "c" ? "content" : role === "v" ? "cue" : "source"].push([
        open.get(role + number) ?? 0,
        text.length,
      ])
  }
  text += marked.slice(at)
  return {
    text,
    attributions: [...drafts.values()].map((draft) => ({
      ...draft,
      confidence: 1,
      rule: isTurn(text, draft.cue) ? "transcripts/turn" : "test",
    })),
  }
}

/** A colon alone is the cue of a turn: `ROE: Yes.` */
const isTurn = (text: string, [cue]: readonly Span[]): boolean =>
  cue !== undefined && text.slice(...cue) === ":"

const published = { value: "2031-05-07", precision: "day", from: "given" } as const

/** The quotations of marked text, published on a Wednesday in May 2031. */
export function quotationsOf(marked: string, more: Partial<Article> = {}): Quotation[] {
  const { text, attributions } = attributionsIn(marked)
  return identify({ id: "a", published, ...more, text }, attributions)
}
