/**
 * Witnesses whose readings are already aligned, as philologists have them: a witness stands for an article.
 * `aligned.words` holds a row a place and a cell a column: cells that are equal are equal readings,
 * `0` or `""` is an omission, `null` says that the witness has no text there at all.
 */
export interface AlignedReadings {
  readonly id: string
  readonly witnesses: readonly { readonly id: string }[]
  /** The witness that all others descend from, where that is known. */
  readonly root?: string
  readonly aligned: {
    /** Witness ids, in the order of the cells. */
    readonly columns: readonly string[]
    readonly words: readonly (readonly (number | string | null)[])[]
  }
}
