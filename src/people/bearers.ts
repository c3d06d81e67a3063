import type { Quotation, QuotedArticle } from "../model.js"
import { type NameForm, nameForm } from "../text/index.js"
import { fieldsOf, roleIn } from "./roles.js"

/** Somebody quoted under one name in one article: the smallest thing that is surely one person. */
export interface Bearer {
  readonly article: string
  readonly name: string
  readonly form: NameForm
  readonly roles: readonly string[]
  readonly fields: ReadonlySet<string>
  readonly gender?: "he" | "she"
  readonly quotations: readonly string[]
  /** Set on namesakes that were parted, so that their ids differ. */
  readonly field?: string
}

const genderIn = (as: string): "he" | "she" | undefined =>
  /^(?:he|his|him|mr\.?\b.*|er|il)$/iu.test(as)
    ? "he"
    : /^(?:she|her|mrs\.?\b.*|ms\.?\b.*|elle)$/iu.test(as)
      ? "she"
      : undefined

function bearerOf(article: string, name: string, said: readonly Quotation[]): Bearer {
  const words = said.map((q) => q.speaker?.as ?? "")
  const roles = [...new Set(words.map((as) => roleIn(as, name)).filter((role) => role !== undefined))]
  const genders = new Set(words.map(genderIn).filter((gender) => gender !== undefined))
  const [gender] = genders
  return {
    article,
    name,
    form: nameForm(name),
    roles,
    fields: new Set(roles.flatMap(fieldsOf)),
    ...(gender && genders.size === 1 && { gender }),
    quotations: said.map((q) => q.id),
  }
}

/** All persons quoted, article by article, in the order of article ids and names. */
export function gatherBearers(articles: Iterable<QuotedArticle>): Bearer[] {
  const found: Bearer[] = []
  for (const { id, quotations } of articles) {
    const byName = new Map<string, Quotation[]>()
    for (const quotation of quotations) {
      if (quotation.speaker?.kind !== "person") continue
      const said = byName.get(quotation.speaker.name)
      if (said) said.push(quotation)
      else byName.set(quotation.speaker.name, [quotation])
    }
    for (const [name, said] of byName) {
      const bearer = bearerOf(id, name, said)
      if (bearer.form.words.length > 0) found.push(bearer)
    }
  }
  return found.sort((a, b) =>
    a.article < b.article ? -1 : a.article > b.article ? 1 : a.name < b.name ? -1 : 1,
  )
}
