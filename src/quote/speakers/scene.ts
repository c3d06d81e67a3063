import type { Article, SpeakerKind } from "../../model.js"
import type { Cast, Figure } from "../mentions/cast.js"

/** Whom a source's words mean, with the chance that this is right. */
export interface Referent {
  readonly name: string
  readonly kind: SpeakerKind
  readonly figure?: Figure
  readonly sure: number
}

/** A source that was resolved, where it stands. */
export interface Spoken {
  readonly referent: Referent
  readonly place: number
  readonly paragraph: number
}

/** What is known where a source stands: the article, its cast, and who spoke before, the last one at the end. */
export interface Scene {
  readonly article: Article
  readonly cast: Cast
  readonly spoken: readonly Spoken[]
  readonly place: number
  readonly paragraph: number
  /** Is the source the name before a turn of a transcript? */
  readonly turn: boolean
  /** Does the place lie in quoted words? Mentions there are poor antecedents. */
  readonly quoted: (place: number) => boolean
  readonly sentenceOf: (place: number) => number
}

export const person = (figure: Figure, sure: number): Referent => ({
  name: figure.name,
  kind: "person",
  figure,
  sure,
})

export const body = (figure: Figure, sure: number): Referent => ({
  name: figure.name,
  kind: "organisation",
  figure,
  sure,
})

/** A person's figure as a person, any other as a body. */
export const ofFigure = (figure: Figure, sure: number): Referent =>
  figure.kind === "person" ? person(figure, sure) : body(figure, sure)

export const nameOnly = (name: string, kind: SpeakerKind, sure: number): Referent => ({ name, kind, sure })

const ARTICLE =
  /^(?:the|a|an|this|that|these|those|der|die|das|dem|den|des|ein|eine|einem|einer|eines|diese|dieser|dieses|le|la|les|un|une|el|los|las|una|il|lo|gli)\s+/iu

export const hasArticle = (words: string): boolean => ARTICLE.test(words)

/** `the mayor’s` → `mayor` */
export const withoutArticle = (words: string): string =>
  words.replace(ARTICLE, "").replace(/(?:[’']s|(?<=s)[’'])$/u, "")
