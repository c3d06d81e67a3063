/** What a step of the way holds: how far down its screen was read, in pixels. */
export const scrollState = (top: number) => ({ top })

/** Writes down how far the screen of the moment was read. */
export const keepScroll = (): void => history.replaceState(scrollState(scrollY), "")

const keptTop = (): number => {
  const state: unknown = history.state
  const isKept = typeof state === "object" && state !== null && "top" in state
  return isKept && typeof state.top === "number" ? state.top : 0
}

/** Was the screen read further down before, so that the way leads back to there? */
export const isOnWayBack = (): boolean => keptTop() > 0

/** How much of the window the head of the page covers, in pixels; on a phone it scrolls away. */
export const coveredAbove = (): number =>
  Math.max(0, document.querySelector(".head")?.getBoundingClientRect().bottom ?? 0)

/** How long the screen may take to become as long as it was, from its last growth on. */
const PATIENCE_MS = 3000
/** The reader has other plans. */
const MOVES = ["wheel", "touchstart", "keydown", "pointerdown"] as const

/**
 * Leads back to where a screen was left, on the way back, on and when it is loaded again. Browsers do that themselves
 * only where all is there at once; here rows come in as they are asked for.
 */
export function restoreScroll(): void {
  history.scrollRestoration = "manual"
  let pending: ReturnType<typeof setTimeout>
  addEventListener("scroll", () => {
    clearTimeout(pending)
    pending = setTimeout(keepScroll, 150)
  })
  addEventListener("popstate", () => {
    clearTimeout(pending)
    goBack()
  })
  goBack()
}

let waiting = new AbortController()

/** Whoever knows better where to go calls it off. */
export const stopGoingBack = (): void => waiting.abort()

function goBack(): void {
  const top = keptTop()
  stopGoingBack()
  waiting = new AbortController()
  const { signal } = waiting
  const done = stopGoingBack
  let patience = setTimeout(done, PATIENCE_MS)
  const observer = new ResizeObserver(() => {
    clearTimeout(patience)
    patience = setTimeout(done, PATIENCE_MS)
    scrollTo(0, top)
    if (Math.abs(scrollY - top) <= 1) done()
  })
  signal.addEventListener("abort", () => {
    observer.disconnect()
    clearTimeout(patience)
  })
  for (const move of MOVES) addEventListener(move, done, { signal })
  observer.observe(document.body)
}
