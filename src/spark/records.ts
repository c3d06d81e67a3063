import type { Adjacent, KnownPassage, MarkedPassage, PackedSide, StatementPart } from "../match/index.js"
import type { Article, QuotedArticle, Statement } from "../model.js"
import type { KnownName, PackedBearer } from "../people/index.js"

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const hasId = (value: unknown): value is Fields => isFields(value) && typeof value.id === "string"

/** Is it an article, as far as a worker can tell? It was checked in full when it was read. */
export const isArticle = (value: unknown): value is Article => hasId(value) && typeof value.text === "string"

export const isQuotedArticle = (value: unknown): value is QuotedArticle =>
  isArticle(value) && Array.isArray(value.quotations) && Array.isArray(value.transmissions)

export const isStatement = (value: unknown): value is Statement =>
  hasId(value) && typeof value.text === "string" && Array.isArray(value.witnesses)

const hasKeyAndName = (value: unknown): value is Fields & { readonly key: string; readonly name: string } =>
  isFields(value) && typeof value.key === "string" && typeof value.name === "string"

export const isKnownName = (value: unknown): value is KnownName =>
  hasKeyAndName(value) && typeof value.said === "number"

/** Two names that are to be compared. */
export const isMetNames = (value: unknown): value is Readonly<Record<"one" | "other", KnownName>> =>
  isFields(value) && hasKeyAndName(value.one) && hasKeyAndName(value.other)

export const isAlikeNames = (
  value: unknown,
): value is { readonly id: string; readonly other: string; readonly weight: number } =>
  hasId(value) && typeof value.other === "string" && typeof value.weight === "number"

export const isBearer = (value: unknown): value is PackedBearer =>
  isFields(value) && typeof value.name === "string" && Array.isArray(value.quotations)

/** From the ids of an article's quotations to those of persons, in any number of records. */
export const isPersonsList = (
  value: unknown,
): value is readonly { readonly persons: Readonly<Record<string, string>> }[] =>
  Array.isArray(value) && value.every((one) => hasId(one) && isFields(one.persons))

/** A passage by its place, as far as a worker can tell. */
const isKnownPassage = (value: unknown): value is KnownPassage =>
  hasId(value) && typeof value.article === "string" && typeof value.place === "number"

export const isMarkedPassage = (value: unknown): value is MarkedPassage =>
  isKnownPassage(value) && "rank" in value && typeof value.rank === "number"

export const isPassagePair = (
  value: unknown,
): value is { readonly one: KnownPassage; readonly other: KnownPassage } =>
  isFields(value) && isKnownPassage(value.one) && isKnownPassage(value.other)

/** A passage of a component, and the one of the same words that stands for it. */
export const isComponentMember = (value: unknown): value is KnownPassage & { readonly standIn?: string } =>
  isKnownPassage(value)

export const isLikelyPair = (
  value: unknown,
): value is { readonly id: string; readonly other: string; readonly probability: number } =>
  hasId(value) && typeof value.other === "string" && typeof value.probability === "number"

/** A passage of a part, with what tells whether another one adjoins it. */
export const isPartPassage = (value: unknown): value is { readonly adjacent: Adjacent } =>
  isFields(value) && isFields(value.adjacent)

export const isStatementPart = (value: unknown): value is StatementPart =>
  isFields(value) && isKnownPassage(value.first) && Array.isArray(value.passages)

export const isPackedSide = (value: unknown): value is PackedSide & { readonly group: string } =>
  isFields(value) && typeof value.group === "string" && Array.isArray(value.keys)

/** Pages of which one translates the other. */
export const isPageLink = (value: unknown): value is Readonly<Record<"one" | "other", string>> =>
  isFields(value) && typeof value.one === "string" && typeof value.other === "string"

/**
 * The record that a column holds.
 *
 * @throws Error what was expected instead
 * @example recordIn("{…}", isArticle, "an article") // Article
 */
export function recordIn<T>(json: string, isOne: (value: unknown) => value is T, what: string): T {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (cause) {
    throw new Error("not a line of JSON", { cause })
  }
  if (!isOne(value)) throw new Error(`not ${what}`)
  return value
}

/** The quoted article that a column holds. */
export const quotedIn = (json: string): QuotedArticle => recordIn(json, isQuotedArticle, "a quoted article")

/** Bytes, or numbers as bytes, as a column holds them. */
export const base64 = (content: Uint8Array | Uint32Array): string =>
  Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString("base64")

/** The bytes that a column holds, in memory of their own: a buffer may lie in one with others. */
export const bytesIn = (packed: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.from(packed, "base64"))

/** The inverse of {@link base64} for numbers. */
export const numbersIn = (packed: string): Uint32Array => new Uint32Array(bytesIn(packed).buffer)
