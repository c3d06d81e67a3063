/** Lines that were broken at a fixed width are joined; blank lines, which part paragraphs, stay. */
export const unwrapped = (text: string): string => text.replace(/(?<!\n)[^\S\n]*\n[^\S\n]*(?!\n)/g, " ")

/** Were the lines of this paragraph broken at a fixed width, as plain-text mail does, and not by meaning? */
export function isHardWrapped(paragraph: string): boolean {
  const lines = paragraph.split("\n")
  return lines.length >= 3 && lines.slice(0, -1).every((line) => line.length >= 45 && line.length <= 100)
}

/** The beginning and the end of a long text, and how many words stand between; a shorter one whole. */
export function clipped(text: string, longest: number, between: (words: number) => string): string {
  const words = text.trim().split(/\s+/)
  if (words.length <= longest) return text
  const kept = Math.max(1, Math.floor(longest / 4))
  const left = words.length - 2 * kept
  return ` ${words.slice(0, kept).join(" ")} … ${between(left)} … ${words.slice(-kept).join(" ")} `
}

/** How many words a text has; a run of letters or digits is one. */
export const wordsIn = (text: string): number =>
  text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0
