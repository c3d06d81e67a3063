import type { Unsaid } from "../../model.js"

/** What words of reporting in lower case tell that nobody said; the first that holds decides. */
export type UnsaidWords = readonly (readonly [Unsaid, RegExp])[]

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
  /** Verbs whose other part stands at the clause's end: `gab … bekannt`. Both parts, then `…` between them. */
  readonly parted?: readonly string[]
  /** The same for verbs whose object is the content: `wies … zurück`. */
  readonly partedObjects?: readonly string[]
  /** Before a source: `according to`, `laut`. */
  readonly accordingTo: readonly string[]
  /** Nouns of reporting behind a preposition, which alone say who: `nach ersten Untersuchungen`, `nach Angaben von Roe`. */
  readonly accounts?: readonly string[]
  /** The prepositions before them. */
  readonly accountsAfter?: readonly string[]
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
  /** What small-written adverbs end in: `-ly`. */
  readonly adverbEnding?: RegExp
  readonly pronouns: readonly string[]
  readonly relatives: readonly string[]
  readonly determiners: readonly string[]
  /** Determiners and pronouns in a case that no subject has: `den`, `einem`, `ihn`. */
  readonly oblique?: readonly string[]
  /** Determiners that are oblique before a feminine noun or an adjective in -en only: German `der Zeitung`. */
  readonly feminineOblique?: readonly string[]
  /** Nouns that are feminine by their ending. */
  readonly feminine?: RegExp
  /** Prepositions that go on with a noun phrase: `of`, `for`. */
  readonly of: readonly string[]
  /** Words whose noun phrase is never a subject, beside the prepositions: `als`, `zum`. */
  readonly governing?: readonly string[]
  /** Prepositions that end it: `in`, `during`. */
  readonly prepositions: readonly string[]
  /** Conjunctions that open a clause: `but`, `because`. */
  readonly conjunctions: readonly string[]
  /** Joins two names: `and`. */
  readonly and: readonly string[]
  /** Opens an attribution that follows or goes before its content: `…, as Roe put it`, `wie Roe sagte, …`. */
  readonly as?: readonly string[]
  /** Verbs that hand on another's words, named behind them: `zitiert Roe mit den Worten`. */
  readonly quotes?: readonly string[]
  /** Verbs without a subject, whose source is the place: `In dem Brief heißt es`. */
  readonly impersonal?: readonly string[]
  /** Announces a passage under whatever verb: `mit den Worten`. */
  readonly wording?: readonly string[]
  /** Opens a sentence that says who said the one before: `Das` in `Das teilte Roe mit.` */
  readonly backward?: readonly string[]
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
  /** Dashes part the narrator's words from speech, between marks and without any: `— Да, — сказал он.` */
  readonly dashes?: boolean
  /** So do commas between marks: `« Oui, a dit Roe, demain. »` */
  readonly incises?: boolean
  /** Adverbials stand between subject and verb: Persian, Turkish, Chinese. */
  readonly verbLast?: boolean
  /** What a clause turned into an object ends in, the verb behind it: Turkish `güvenli olduğunu söyledi`. */
  readonly nominalised?: RegExp
  /** A verb needs no subject where it is the last speaker's: `Y añadió: «…»`. */
  readonly dropsSubject?: boolean
  /** Words of reporting that report no words: `believes`, `plans to`. */
  readonly unsaid?: UnsaidWords
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
