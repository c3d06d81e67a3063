/**
 * What a hostile input must come to: the page's prose and no word besides, or nothing but reasons that say this, or both;
 * of aligned readings, which are no article, nothing.
 */
export type Outcome = "read" | "no article" | RegExp | { readonly read: true; readonly told: RegExp }

/** A hostile input: what stands in the file (or how it is made in the folder), and what must become of it. */
export interface HostileCase {
  readonly name: string
  readonly file: string
  readonly content?: () => Uint8Array | string | Promise<Uint8Array | string>
  readonly make?: (path: string) => void
  readonly outcome: Outcome
}

/** A sentence that a page is to be known by when it was read. */
export const SENTENCE = "The dam at Norwall has held through the night, said the mayor."
export const PROSE = `<p>${`${SENTENCE} `.repeat(4)}</p>`
export const HEAD = "<html><head><title>Dam holds</title></head><body><article><h1>Dam holds</h1>"

export const page = (
  name: string,
  content: () => Uint8Array | string,
  outcome: Outcome = "read",
): HostileCase => ({
  name,
  file: `${name.replace(/[^a-z0-9]+/gi, "-")}.html`,
  content,
  outcome,
})
