/** Where the browser keeps the name that decisions are signed with. */
const KEY = "quotetrail.signature"

/** Whoever sits before the screen, as far as they have said; nothing where the browser keeps nothing. */
export function signature(): string | undefined {
  try {
    return localStorage.getItem(KEY) ?? undefined
  } catch {
    return undefined
  }
}

/** Signs what is decided from now on; an empty name signs nothing. */
export function sign(name: string): void {
  try {
    if (name.trim() === "") localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, name.trim())
  } catch {
    // A browser that keeps nothing: decisions stay those of "reader".
  }
}
