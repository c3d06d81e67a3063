import type { Attribution } from "./attribution.js"
import type { MarkedText } from "./nesting.js"

/** Of attributions that overlap, which win. */
export function combine(
  _text: string,
  _marked: MarkedText,
  attributions: readonly Attribution[],
): Attribution[] {
  return [...attributions]
}
