import type { Span } from "../model.js"

/** Paragraphs of `text` in order: runs between blank lines, white space at the edges left out. */
export function paragraphs(text: string): Span[] {
  const spans: Span[] = []
  for (const { 0: run, index } of text.matchAll(/\S[^\n]*(?:\n(?!\s*\n)[^\n]*)*/g)) {
    const end = index + run.trimEnd().length
    if (end > index) spans.push([index, end])
  }
  return spans
}
