import { Answered, useAnswer } from "../answer.js"
import { Pager } from "../parts/pager.js"
import { ScreenHead } from "../parts/screen-head.js"
import { type Address, Link, to } from "../router.js"
import { words } from "../words.js"

/** Everyone who passes statements on. */
export function OutletsScreen({ address }: { address: Address }) {
  const query = address.query.toString()
  const answer = useAnswer(query, (client) => client.outlets(query))
  return (
    <>
      <ScreenHead title={words.outlet.title}>
        <p className="lead">{words.outlet.lead}</p>
      </ScreenHead>
      <Answered answer={answer}>
        {(page) => (
          <>
            <ul className="rows">
              {page.items.map(({ name, articles, statements }) => (
                <li key={name}>
                  <Link to={to.outlet(name)} data-stop="" className="row">
                    <bdi className="row-title">{name}</bdi>
                    <span className="row-note">
                      {articles === 0
                        ? words.statement.notInPile
                        : `${articles} ${words.list.counts.articles[articles === 1 ? 0 : 1]}`}
                      {" · "}
                      {statements} {words.list.counts.statements[statements === 1 ? 0 : 1]}
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
            <Pager address={address} page={page} />
          </>
        )}
      </Answered>
    </>
  )
}
