import type { Quotation, Span, Unsaid } from "../model.js"
import type { Language } from "./languages/index.js"

/**
 * What is attributed without having been said, by the words that attribute it: what somebody believes, plans, does, or did not
 * say. Nothing where words were said: what stands between marks was, unless it is said to have been avoided.
 *
 * @example unsaidIn("Roe believes it will rain.", { kind: "indirect", cue: [[4, 12]], … }, en) // "belief"
 */
export function unsaidIn(
  text: string,
  { kind, cue, source }: Pick<Quotation, "kind" | "cue" | "source">,
  { unsaid = [] }: Language,
): Unsaid | undefined {
  if (kind === "direct" || cue.length === 0) return undefined
  if (isAnnounced(text, cue, source)) return kind === "indirect" ? "plan" : undefined
  const words = cue
    .map((span) => text.slice(...span).toLowerCase())
    .join(" ")
    .replace(/\s+/gu, " ")
  const found = unsaid.find(([, pattern]) => pattern.test(words))?.[0]
  return kind === "indirect" || found === "silence" ? found : undefined
}

/** `Dockers to boycott harbour feast`: in a line that has no other verb, what is still to come. */
function isAnnounced(text: string, [verb]: readonly Span[], [who]: readonly Span[]): boolean {
  if (!verb || !who || !/^to\s/u.test(text.slice(...verb))) return false
  const opens = who[0] === 0 || text.charAt(who[0] - 1) === "\n"
  return opens && text.slice(who[1], verb[0]).trim() === ""
}
