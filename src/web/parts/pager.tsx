import { type Address, Link, withQuery } from "../router.js"
import { words } from "../words.js"

interface PagerProps {
  readonly address: Address
  readonly page: { readonly total: number; readonly next?: string; readonly items: readonly unknown[] }
}

/** On to the next page of a list, and back to its beginning. */
export function Pager({ address, page }: PagerProps) {
  const isFirst = !address.query.has("next")
  if (isFirst && !page.next) return null
  return (
    <nav className="pager" aria-label={words.nextPage}>
      {!isFirst && <Link to={withQuery(address, { next: "" })}>{words.firstPage}</Link>}
      {page.next && (
        <Link to={withQuery(address, { next: page.next })} rel="next">
          {words.nextPage}
        </Link>
      )}
    </nav>
  )
}
