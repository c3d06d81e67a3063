import robotsParser, { type Robot } from "robots-parser"
import { QuotetrailError } from "../../errors.js"
import { readAll } from "./bytes.js"
import type { Answer } from "./loaded.js"

/** The name that a robots.txt calls us by. */
export const ROBOT_NAME = "Quotetrail"

const MAX_BYTES = 512 * 1024

/** What a site lets robots do (RFC 9309). */
export interface RobotRules {
  isAllowed(url: string): boolean
  /** Milliseconds that the site asks for between two requests. */
  readonly delay: number
}

const EVERYTHING: RobotRules = { isAllowed: () => true, delay: 0 }

/**
 * The rules in an answer to a request for robots.txt. No such file means that everything may be fetched (§2.3.1.3), a
 * server that is not well that nothing may (§2.3.1.4).
 */
export async function robotRules(url: string, { status, body }: Answer): Promise<RobotRules> {
  if (status >= 500)
    throw new QuotetrailError(
      "fetch/failed",
      `${url}: the server answered ${status}, so nothing is fetched there`,
    )
  if (status !== 200 || !body) return EVERYTHING
  return rulesOf(robotsParser(url, new TextDecoder().decode(await readAll(body, url, MAX_BYTES))))
}

const rulesOf = (robot: Robot): RobotRules => ({
  isAllowed: (url) => robot.isAllowed(url, ROBOT_NAME) !== false,
  delay: 1000 * (robot.getCrawlDelay(ROBOT_NAME) ?? 0),
})
