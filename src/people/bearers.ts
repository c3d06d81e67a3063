import type { Quotation, QuotedArticle } from "../model.js"
import { type NameForm, nameForm, outletKey } from "../text/index.js"
import { fieldsOf, roleIn } from "./roles.js"

/** Somebody quoted under one name in one article: the smallest thing that is surely one person. */
export interface Bearer {
  readonly article: string
  readonly name: string
  readonly form: NameForm
  readonly roles: readonly string[]
  readonly fields: ReadonlySet<string>
  readonly gender?: "he" | "she"
  /** The house that quotes, as far as the article tells it. */
  readonly outlet?: string
  /** The year of the article. */
  readonly year?: number
  readonly quotations: readonly string[]
}

const genderIn = (as: string): "he" | "she" | undefined =>
  /^(?:he|his|him|mr\.?\b.*|er|il)$/iu.test(as)
    ? "he"
    : /^(?:she|her|mrs\.?\b.*|ms\.?\b.*|elle)$/iu.test(as)
      ? "she"
      : undefined

function bearerOf(article: QuotedArticle, name: string, form: NameForm, said: readonly Quotation[]): Bearer {
  const words = said.map((q) => q.speaker?.as ?? "")
  const roles = [...new Set(words.map((as) => roleIn(as, name)).filter((role) => role !== undefined))]
  const genders = new Set(words.map(genderIn).filter((gender) => gender !== undefined))
  const [gender] = genders
  const year = Number.parseInt(article.published?.value ?? "", 10)
  return {
    article: article.id,
    name,
    form,
    roles,
    fields: new Set(roles.flatMap(fieldsOf)),
    ...(gender && genders.size === 1 && { gender }),
    ...(article.publisher && { outlet: outletKey(article.publisher) }),
    ...(Number.isFinite(year) && { year }),
    quotations: said.map((q) => q.id),
  }
}

/** All persons quoted in an article, one a name. */
export function bearersIn(article: QuotedArticle): Bearer[] {
  const byName = new Map<string, Quotation[]>()
  for (const quotation of article.quotations) {
    if (quotation.speaker?.kind !== "person") continue
    const said = byName.get(quotation.speaker.name)
    if (said) said.push(quotation)
    else byName.set(quotation.speaker.name, [quotation])
  }
  return [...byName].flatMap(([name, said]) => {
    const form = nameForm(name)
    return form.words.length > 0 ? bearerOf(article, name, form, said) : []
  })
}

/** All persons quoted, article by article, in the order of article ids and names. */
export function gatherBearers(articles: Iterable<QuotedArticle>): Bearer[] {
  const found: Bearer[] = []
  for (const article of articles) for (const bearer of bearersIn(article)) found.push(bearer)
  return found.sort((a, b) =>
    a.article < b.article ? -1 : a.article > b.article ? 1 : a.name < b.name ? -1 : 1,
  )
}

/** A {@link Bearer} as JSON holds it: what follows from name and roles is left out. */
export type PackedBearer = Omit<Bearer, "form" | "fields">

export const packBearer = ({ form: _form, fields: _fields, ...bearer }: Bearer): PackedBearer => bearer

/** The inverse of {@link packBearer}. */
export const unpackBearer = (bearer: PackedBearer): Bearer => ({
  ...bearer,
  form: nameForm(bearer.name),
  fields: new Set(bearer.roles.flatMap(fieldsOf)),
})
