/** How many answers are kept. */
const MOST = 50

/**
 * The last answers to a question that is asked again soon or never: the attributions of a sentence follow each other,
 * and a long page must not be kept whole.
 *
 * @example
 * const lengths = new Recent<number>()
 * lengths.of("a", () => 1) // 1, and no more work the next time
 */
export class Recent<Answer> {
  private readonly known = new Map<string, { readonly answer: Answer }>()

  of(key: string, answer: () => Answer): Answer {
    const before = this.known.get(key)
    if (before) return before.answer
    if (this.known.size >= MOST) this.known.clear()
    const made = answer()
    this.known.set(key, { answer: made })
    return made
  }
}
