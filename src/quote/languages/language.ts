/**
 * What the finder knows of one language. Words are given in lower case; a phrase is words parted by spaces.
 * Every list may stay empty: the language then gives marked passages with fewer speakers.
 */
export interface Language {
  /** BCP 47 code. */
  readonly code: string
  /** Verbs of saying, every finite form, and the participles that follow an auxiliary. */
  readonly says: readonly string[]
  /** The same for verbs whose hearer comes before what is said: `told`. */
  readonly tells?: readonly string[]
  /** Verbs whose object or infinitive is the content: `called for`, `promised to`. */
  readonly objects?: readonly string[]
  /** Forms whose subject stands elsewhere in the sentence: `adding`, `saying`. */
  readonly participles?: readonly string[]
  /** Before a source: `according to`, `laut`. */
  readonly accordingTo: readonly string[]
  /** After a source: `zufolge`. */
  readonly accordingAfter?: readonly string[]
  /** Before a source that follows its words and a comma: `…, so Roe`. */
  readonly closing?: readonly string[]
  /** What opens a reported clause: `that`, `dass`. */
  readonly that: readonly string[]
  /** Stand between source and verb and belong to the verb: `has`, `hat`. */
  readonly auxiliaries: readonly string[]
  /** Stand between source and verb, or after the verb, and say little: `also`. */
  readonly adverbs: readonly string[]
  readonly pronouns: readonly string[]
  readonly relatives: readonly string[]
  readonly determiners: readonly string[]
  /** Prepositions that go on with a noun phrase: `of`, `for`. */
  readonly of: readonly string[]
  /** Prepositions that end it: `in`, `during`. */
  readonly prepositions: readonly string[]
  /** Conjunctions that open a clause: `but`, `because`. */
  readonly conjunctions: readonly string[]
  /** Joins two names: `and`. */
  readonly and: readonly string[]
  /** Opens an attribution that follows or goes before its content: `…, as Roe put it`, `wie Roe sagte, …`. */
  readonly as?: readonly string[]
  /** Opens a sentence without being part of its subject: `meanwhile`. */
  readonly openers?: readonly string[]
  /** Days and months: a date ends a name. */
  readonly days?: readonly string[]
  /** Nouns are capitalised, so that a lower-case word ends a name: German. */
  readonly capitalNouns?: boolean
  /** A reported clause without `that` comes after a comma: German. */
  readonly commaClause?: boolean
  /** Verb forms of reported speech: the German Konjunktiv. */
  readonly reported?: readonly string[]
  /** One-letter words written on to the next: Arabic `و`. */
  readonly proclitics?: string
  /** `l’ami`, `qu’il`: a word ends after its apostrophe. */
  readonly elisions?: boolean
  /** No spaces between words: Chinese. */
  readonly unspaced?: boolean
  /** The subject follows its verb without inversion: Arabic. */
  readonly verbFirst?: boolean
  /** The subject may follow its verb in any sentence: German, Spanish. */
  readonly verbSecond?: boolean
}

/** A list written as one string, phrases parted by `|` or line ends. `phrases("said|also said")` → two phrases. */
export const phrases = (list: string): readonly string[] =>
  list
    .split(/[|\n]/u)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== "")
