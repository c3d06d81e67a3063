import type { Article, Transmission } from "../../model.js"

const NAMES =
  "(?:press|news|media) (?:release|statement)|pressemitteilung|medienmitteilung|communiqué de presse|comunicado de prensa|nota de prensa|comunicato stampa|persbericht|пресс-релиз|プレスリリース|新闻稿|新聞稿"

/** At the head of a title, at its end, or after a mark: a headline *about* a press release has more words around it. */
const IN_TITLE = new RegExp(`^(?:${NAMES})|[|:–—-] ?(?:${NAMES})|(?:${NAMES})$`, "iu")
/** A line of its own at the head of the text. */
const LINE = new RegExp(`^(?:for immediate release|(?:${NAMES})(?: (?:no\\.? ?)?[\\d/.-]+)?)[:.]?$`, "iu")
/** Lines of the text among which such a one is looked for. */
const FIRST_LINES = 4

/**
 * A press release is its house's own word: nobody had it before. Nothing for other pages, nor where the house is not known.
 *
 * @example releaseOf({ id: "a", title: "Press release 7: dam holds", publisher: "Norwall Water", text: "" })
 * // { action: "published", outlet: "Norwall Water", original: true, as: "Press release 7: dam holds", … }
 */
export function releaseOf({ title = "", publisher, text }: Article): Transmission | undefined {
  if (publisher === undefined) return undefined
  const lines = text.slice(0, 400).split("\n").slice(0, FIRST_LINES)
  const as = IN_TITLE.test(title) ? title : lines.find((line) => LINE.test(line.trim()))?.trim()
  const { length: end } = text
  return as === undefined
    ? undefined
    : { start: end, end, as, action: "published", outlet: publisher, original: true }
}
