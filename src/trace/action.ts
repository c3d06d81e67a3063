import type { TransmissionAction } from "../model.js"
import { outletKey } from "../text/index.js"
import { carrierNames } from "./carriers.js"
import type { CreditedCarrier } from "./credited.js"
import type { Page, Pile } from "./pile.js"

/** From this share of the surroundings on, a page is a repost of the whole. */
const WHOLE_PAGE = 0.8

/** How a page passed the statement on: in its own words about it, else as a repost, else as one that carries it. */
export function actionOf(
  pile: Pile,
  page: Page,
  parent: Page | undefined,
  carrier: CreditedCarrier | undefined,
): TransmissionAction {
  const keys = new Set([
    ...(carrier ? [carrier.key] : []),
    ...(parent ? carrierNames(parent.article).map(outletKey) : []),
  ])
  const stated = page.article.transmissions?.find(({ outlet }) => keys.has(outletKey(outlet)))
  if (stated) return stated.action
  if (parent && pile.context.share(parent.index, page.index) >= WHOLE_PAGE) return "reposted"
  return page.credits.some(({ key, role }) => role !== "named" && keys.has(key)) ? "cited" : "carried"
}
