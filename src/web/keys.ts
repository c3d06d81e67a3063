import { useEffect, useState } from "react"
import { navigate } from "./router.js"
import { coveredAbove } from "./scroll.js"

/** Does the element take letters itself? */
const takesLetters = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]") !== null

/** Where `g` and a letter lead. */
const places: Readonly<Record<string, string>> = {
  s: "/",
  a: "/articles",
  p: "/people",
  o: "/outlets",
  l: "/second-look",
  n: "/start",
}

/**
 * Steps to the next (1) or previous (-1) thing that can be opened with Enter; from nothing, to the first or the last
 * in sight, as the row that was read may have been scrolled away.
 */
function step(by: 1 | -1): void {
  const stops = [...document.querySelectorAll<HTMLElement>("[data-stop]")]
  const at = stops.findIndex(
    (stop) => stop === document.activeElement || stop.contains(document.activeElement),
  )
  const next = at === -1 ? (by === 1 ? stops.find(isInSight) : stops.findLast(isInSight)) : stops[at + by]
  next?.focus()
  next?.scrollIntoView({ block: "nearest" })
}

function isInSight(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  return top >= coveredAbove() && bottom <= innerHeight
}

/** Presses the button for a verdict in the thing before the reader: of the focused item, else of the first open one. */
function press(key: string): void {
  const item =
    document.activeElement?.closest("[data-item], .card, .evidence") ?? document.querySelector("[data-item]")
  item?.querySelector<HTMLButtonElement>(`[data-key="${key}"]`)?.click()
}

const undoLast = () => document.querySelector<HTMLButtonElement>("[data-undo] button")?.click()

const focusSearch = () => document.querySelector<HTMLInputElement>("#search")?.focus()

/** The keys that work everywhere. Holds whether the help on them is open. */
export function useKeys() {
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    let isGoing = false
    const actions: Readonly<Record<string, () => void>> = {
      j: () => step(1),
      k: () => step(-1),
      "/": focusSearch,
      y: () => press("y"),
      n: () => press("n"),
      e: () => press("e"),
      u: undoLast,
      "?": () => setOpen(true),
      g: () => {
        isGoing = true
      },
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || takesLetters(event.target)) return
      const place = isGoing ? places[event.key] : undefined
      const action = place === undefined ? actions[event.key] : () => navigate(place)
      isGoing = false
      if (!action) return
      event.preventDefault()
      action()
    }
    addEventListener("keydown", onKey)
    return () => removeEventListener("keydown", onKey)
  }, [])
  return { isOpen, open: () => setOpen(true), close: () => setOpen(false) }
}
