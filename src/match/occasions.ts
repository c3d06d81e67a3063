import type { Quotation } from "../model.js"

/** Dates a day apart may be one: an evening's speech, another time zone, a day counted from the wrong paper. */
const LEAST_DAYS_APART = 2
const DAY = 86_400_000

/** Says nothing of which occasion it was. */
const UNCERTAIN = "other"

/**
 * Do the pages tell that the two quotations were said on two occasions: on days that lie apart, or the one in an interview and
 * the other at a rally?
 *
 * @example isOtherOccasion({ occasion: "interview" }, { occasion: "speech" }) // true
 */
export function isOtherOccasion(
  one: Pick<Quotation, "said" | "occasion"> | undefined,
  other: Pick<Quotation, "said" | "occasion"> | undefined,
): boolean {
  if (!one || !other) return false
  return liesApart(one.said, other.said) || isUnlike(one.occasion, other.occasion)
}

function liesApart(one: Quotation["said"], other: Quotation["said"]): boolean {
  if (one?.precision !== "day" || other?.precision !== "day") return false
  return Math.abs(Date.parse(one.value) - Date.parse(other.value)) >= LEAST_DAYS_APART * DAY
}

const isUnlike = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && one !== other && one !== UNCERTAIN && other !== UNCERTAIN
