import type { ArticleCard } from "../../api/types.js"
import { plainDate } from "../../text/plain-date.js"
import { Link, to } from "../router.js"
import { words } from "../words.js"

/** Articles as a list of title, outlet and date. */
export const ArticleList = ({ items }: { items: readonly ArticleCard[] }) => (
  <ul className="rows">
    {items.map((card) => (
      <li key={card.id}>
        <ArticleRow card={card} />
      </li>
    ))}
  </ul>
)

/** An article in a list. */
export const ArticleRow = ({ card }: { card: ArticleCard }) => (
  <Link to={to.article(card.id)} data-stop="" className="row">
    <span className="row-title" dir="auto">
      {card.title ?? card.file ?? words.untitled}
    </span>
    <span className="row-note">
      <bdi>{card.outlet ?? words.unknownOutlet}</bdi>
      {" · "}
      {card.published ? plainDate(card.published.value) : words.undated}
      {" · "}
      {words.articles.quotations(card.quotations)}
    </span>
  </Link>
)
