/** `[start, end)` in UTF-16 code units of an article's `text`, so that `text.slice(start, end)` is the words. */
export type Span = readonly [start: number, end: number]
