import { Link } from "../router.js"
import { counted, words } from "../words.js"

interface AllOfProps {
  readonly page: { readonly total: number; readonly isMore?: true; readonly next?: string }
  readonly to: string
}

/** The way from the first of a list to all of it, where there are more. */
export const AllOf = ({ page: { total, isMore, next }, to }: AllOfProps) =>
  next ? (
    <Link to={to} className="more">
      {words.search.more(counted(total, isMore))}
    </Link>
  ) : null
