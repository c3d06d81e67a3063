import type { Outlet } from "../../api/types.js"
import { joined, longLists } from "../long-list.js"
import { LongRows } from "../parts/long-rows.js"
import { ScreenHead } from "../parts/screen-head.js"
import { type Address, askedQuery, Link, to } from "../router.js"
import { words } from "../words.js"

const useOutlets = longLists((client, about, paging) => client.outlets(joined(about, paging)))

/** Everyone who passes statements on. */
export function OutletsScreen({ address }: { address: Address }) {
  return (
    <>
      <ScreenHead title={words.outlet.title}>
        <p className="lead">{words.outlet.lead}</p>
      </ScreenHead>
      <LongRows
        shown={useOutlets(askedQuery(address))}
        address={address}
        className="rows"
        keyOf={({ name }) => name}
        row={(outlet) => <OutletRow outlet={outlet} />}
        nothing={<p className="nothing">{words.outlet.none}</p>}
      />
    </>
  )
}

const OutletRow = ({ outlet: { name, articles, statements } }: { outlet: Outlet }) => (
  <Link to={to.outlet(name)} data-stop="" className="row">
    <bdi className="row-title">{name}</bdi>
    <span className="row-note">
      {articles === 0
        ? words.statement.notInPile
        : `${articles.toLocaleString("en")} ${words.list.counts.articles[articles === 1 ? 0 : 1]}`}
      {" · "}
      {statements.toLocaleString("en")} {words.list.counts.statements[statements === 1 ? 0 : 1]}
    </span>
  </Link>
)
