import { type ReactNode, useSyncExternalStore } from "react"
import { words } from "../words.js"

interface FoldedProps {
  /** A window that is no wider is narrow, as CSS writes it: `46rem`. */
  readonly upTo: string
  /** How many of the filters are set. */
  readonly set: number
  readonly children: ReactNode
}

/** Filters: all there on a wide screen; on a narrow one behind a button that says how many are set, so that the list comes first. */
export function Folded({ upTo, set, children }: FoldedProps) {
  if (!useMedia(`(max-width: ${upTo})`)) return children
  return (
    <details className="folded">
      <summary>
        {words.list.filters}
        {set > 0 && `: ${words.list.set(set)}`}
      </summary>
      {children}
    </details>
  )
}

/** Does a media query hold? Followed. */
const useMedia = (query: string): boolean =>
  useSyncExternalStore(
    (listener) => {
      const media = matchMedia(query)
      media.addEventListener("change", listener)
      return () => media.removeEventListener("change", listener)
    },
    () => matchMedia(query).matches,
  )
