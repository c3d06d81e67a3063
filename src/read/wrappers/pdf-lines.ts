/** A run of signs on a page of a PDF, as pdf.js gives it: `x` and `y` in points from the lower left corner. */
export interface TextItem {
  readonly str: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly fontSize: number
}

/** A printed line. */
export interface PdfLine {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
}

/** A space narrower than this share of the letters' size is none. */
const SPACE = 0.15
/** Runs stand on one line that differ less than this share of the letters' size in height. */
const BASELINE = 0.5

/** The printed lines of a page, in the order in which the PDF draws them. */
export function linesOf(items: readonly TextItem[]): PdfLine[] {
  const lines: (PdfLine & { end: number })[] = []
  for (const { str, x, y, width, fontSize: size } of items) {
    if (str.trim() === "") continue
    const last = lines.at(-1)
    const isSameLine = last && Math.abs(last.y - y) < size * BASELINE && x >= last.end - size
    if (!isSameLine) lines.push({ text: str, x, y, size, end: x + width })
    else {
      const gap = x - last.end > size * SPACE && !/\s$/.test(last.text) && !/^\s/.test(str) ? " " : ""
      lines[lines.length - 1] = { ...last, text: last.text + gap + str, end: x + width }
    }
  }
  return lines.map(({ text, x, y, size }) => ({ text: text.replace(/\s+/g, " ").trim(), x, y, size }))
}

/** A gap this many times the usual one between two lines parts paragraphs. */
const WIDE_GAP = 1.3
/** A first line is set in by more than this share of the letters' size. */
const INDENT = 0.8

/** The paragraphs of all pages; one that a page or a column breaks off goes on where the next begins. */
export function paragraphsOf(pages: readonly (readonly PdfLine[])[]): string[] {
  const running = runningLines(pages)
  const lines = pages.flatMap((page) => page.filter((line) => !running.has(line)))
  const usual = usualGap(lines)
  const paragraphs: string[] = []
  let last: PdfLine | undefined
  for (const line of lines) {
    const before = paragraphs.at(-1)
    if (before === undefined || !last || startsParagraph(last, line, usual)) paragraphs.push(line.text)
    else paragraphs[paragraphs.length - 1] = joinedLines(before, line.text)
    last = line
  }
  return paragraphs
}

function startsParagraph(last: PdfLine, line: PdfLine, usual: number): boolean {
  if (Math.abs(last.size - line.size) > 0.1 * last.size) return true
  const gap = last.y - line.y
  // Upwards or far down: another column, another page.
  if (gap <= 0 || gap > 4 * usual) return endsSentence(last.text)
  return gap > WIDE_GAP * usual || (line.x - last.x > INDENT * line.size && endsSentence(last.text))
}

const endsSentence = (text: string): boolean => /[.!?:…]["'”’»“)\]]*$/.test(text)

/** The gap between two lines that occurs most. */
function usualGap(lines: readonly PdfLine[]): number {
  const counts = new Map<number, number>()
  for (const [at, line] of lines.entries()) {
    const gap = Math.round(2 * ((lines[at - 1]?.y ?? line.y) - line.y)) / 2
    if (gap > 0) counts.set(gap, (counts.get(gap) ?? 0) + 1)
  }
  const [most] = [...counts].sort(([gap, count], [other, times]) => times - count || gap - other)
  return most?.[0] ?? Number.POSITIVE_INFINITY
}

/** `joinedLines("on Tues-", "day")` → `on Tuesday`; before a capital or a digit the hyphen is the word's own. */
function joinedLines(before: string, line: string): string {
  if (/\p{L}\u00ad$/u.test(before)) return before.slice(0, -1) + line
  if (!/\p{L}[-‐]$/u.test(before)) return `${before} ${line}`
  return /^\p{Ll}/u.test(line) ? before.slice(0, -1) + line : before + line
}

/** Heads, feet and page numbers: the outermost lines that come again, but for their digits, on most pages. */
function runningLines(pages: readonly (readonly PdfLine[])[]): Set<PdfLine> {
  const counts = new Map<string, number>()
  const outer = pages.map((page) =>
    [...page].sort((a, b) => b.y - a.y).filter((_, at, { length }) => at < 2 || at >= length - 2),
  )
  const sameness = ({ text }: PdfLine) => text.replace(/\d+/g, "#")
  for (const lines of outer)
    for (const same of new Set(lines.map(sameness))) counts.set(same, (counts.get(same) ?? 0) + 1)
  const isRunning = (line: PdfLine) =>
    pages.length > 1 && (counts.get(sameness(line)) ?? 0) > Math.max(1, pages.length / 2)
  return new Set(outer.flat().filter(isRunning))
}

/** Programs fill a PDF's title with their own names and with those of files. */
export const isLikelyTitle = (said: string): boolean =>
  said.trim().includes(" ") &&
  !/^(?:microsoft word|untitled|powerpoint)\b|\.(?:docx?|indd|pdf|qxp|odt|rtf)$/i.test(said.trim())
