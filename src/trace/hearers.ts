import type { Quotation } from "../model.js"
import { overlaps } from "../text/index.js"
import { claimsStatement, creditsOfOthers } from "./credited.js"
import type { Page } from "./pile.js"

/** Who was told with all others that were there. */
const PRESS =
  /(?<!\p{L})(?:reporters?|journalists?|press|media|correspondents|journalisten|reportern|presse|journalistes|periodistas|prensa|giornalisti|журналист\p{L}*)(?!\p{L})/iu

/**
 * Does the page give the words as its own to give: it says that it had them itself, or that the speaker said them to
 * the press, and names nobody else for them?
 */
export const hasOwnAccount = (page: Page): boolean => claimsStatement(page) || isAmongThePress(page)

const isAmongThePress = (page: Page): boolean =>
  creditsOfOthers(page).length === 0 &&
  page.linked.size === 0 &&
  quotationsOf(page).some(({ addressee, occasion }) =>
    addressee === undefined ? occasion === "press conference" : PRESS.test(addressee),
  )

/**
 * Did two pages each hear the words? Both give them as their own to give, in other words about them: who copies an account
 * copies how it is told.
 */
export const bothHeard = (page: Page, other: Page): boolean =>
  hasOwnAccount(page) &&
  hasOwnAccount(other) &&
  !page.linked.has(other.index) &&
  !attributionsOf(page).some((words) => attributionsOf(other).includes(words))

const quotationsOf = ({ article, passage }: Page): Quotation[] =>
  (article.quotations ?? []).filter(({ content }) =>
    content.some((one) => passage.some((span) => overlaps(one, span))),
  )

/** Who the page says spoke, and how: `Ada Roe, the mayor, told`. A pronoun is anybody's. */
function attributionsOf(page: Page): string[] {
  const { text } = page.article
  return quotationsOf(page)
    .map(({ source, cue }) => [...source, ...cue].map((span) => text.slice(...span).toLowerCase()).join(" "))
    .filter((words) => words.split(/\s+/).length > 3)
}
