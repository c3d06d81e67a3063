import { useContext, useMemo } from "react"
import type { ArticleView } from "../../api/types.js"
import { plainDate } from "../../text/plain-date.js"
import { Answered, ClientContext, useAnswer } from "../answer.js"
import { originalAddress } from "../client.js"
import { ArticleText } from "../parts/article-text.js"
import { QuotationCards } from "../parts/quotation-cards.js"
import { ScreenHead } from "../parts/screen-head.js"
import { type Address, Link, to, withQuery } from "../router.js"
import { words } from "../words.js"

/** One page: its text with the quotations marked in place, and a card for each. The address holds the chosen one. */
export function ArticleScreen({ address, id }: { address: Address; id: string }) {
  const answer = useAnswer(id, (client) => client.article(id))
  return <Answered answer={answer}>{(view) => <Article address={address} view={view} />}</Answered>
}

function Article({ address, view }: { address: Address; view: ArticleView }) {
  const { article } = view
  const asked = address.query.get("quotation")
  const chosen = useMemo(
    () => article.quotations.findIndex((quotation) => quotation.id === asked),
    [article, asked],
  )
  return (
    <div className="article" lang={article.language}>
      <ScreenHead title={article.title ?? words.untitled}>
        <Source view={view} />
      </ScreenHead>
      <div className="article-body">
        <div>
          <Legend />
          <ArticleText article={article} address={address} chosen={chosen} />
          <Notes view={view} />
        </div>
        <Beside view={view} address={address} chosen={chosen} />
      </div>
    </div>
  )
}

interface BesideProps {
  readonly view: ArticleView
  readonly address: Address
  readonly chosen: number
}

/** Beside the text: the cards, or the page as it came. The address says which. */
function Beside({ view, address, chosen }: BesideProps) {
  const { id } = view.article
  const { server } = useContext(ClientContext)
  const held = useAnswer(`original ${id}`, async () => (await server?.hasOriginal(id)) ?? false)
  const isOriginal = held.value === true && address.query.get("beside") === "page"
  return (
    <aside
      className={isOriginal ? "beside beside-page" : "beside cards"}
      aria-label={isOriginal ? words.article.asItCame : words.article.quotations}
    >
      {held.value ? (
        <nav className="tabs" aria-label={words.article.beside}>
          <Link to={withQuery(address, { beside: "" })} keep aria-current={isOriginal ? undefined : "page"}>
            {words.article.quotations}
          </Link>
          <Link
            to={withQuery(address, { beside: "page" })}
            keep
            aria-current={isOriginal ? "page" : undefined}
          >
            {words.article.asItCame}
          </Link>
        </nav>
      ) : (
        <h2>{words.article.quotations}</h2>
      )}
      {isOriginal ? (
        <>
          <p className="hint">{words.article.asItCameHint}</p>
          <iframe
            className="original"
            src={originalAddress(id)}
            sandbox=""
            referrerPolicy="no-referrer"
            title={words.article.asItCame}
          />
        </>
      ) : (
        <QuotationCards view={view} address={address} chosen={chosen} />
      )}
    </aside>
  )
}

function Source({ view: { article, outlet } }: { view: ArticleView }) {
  const { byline, published, modified, canonical, url, notes } = article
  const address = canonical ?? url
  return (
    <p className="lead">
      {outlet && (
        <Link to={to.outlet(outlet)}>
          <bdi>{outlet}</bdi>
        </Link>
      )}
      {byline?.map((name) => (
        <span key={name}>
          {" · "}
          <bdi>{name}</bdi>
        </span>
      ))}
      {" · "}
      {published ? plainDate(published.value) : words.undated}
      {modified && ` · ${words.article.modified} ${plainDate(modified.value)}`}
      {address && isWebAddress(address) && (
        <>
          {" · "}
          <a href={address} rel="noopener noreferrer nofollow" target="_blank">
            {words.article.original}
          </a>
        </>
      )}
      {notes?.some(({ rule }) => rule === "read/signed") && (
        <span className="badge badge-signed" title={words.article.signedHint}>
          {words.article.signed}
        </span>
      )}
    </p>
  )
}

/** A page may call anything its address: only the web's own are made a link. */
const isWebAddress = (address: string): boolean =>
  URL.canParse(address) && ["http:", "https:"].includes(new URL(address).protocol)

const Legend = () => (
  <ul className="marks-legend" aria-label={words.article.legend}>
    <li>
      <span className="run run-content">{words.article.content}</span>
    </li>
    <li>
      <span className="run run-source">{words.article.source}</span>
    </li>
    <li>
      <span className="run run-cue">{words.article.cue}</span>
    </li>
    <li>
      <span className="run run-addressee">{words.article.addressee}</span>
    </li>
    <li>
      <span className="run run-insertion">{words.article.insertion}</span>
    </li>
    <li>
      <span className="run run-transmission">{words.article.transmission}</span>
    </li>
  </ul>
)

function Notes({ view: { article } }: { view: ArticleView }) {
  if (!article.notes?.length) return null
  return (
    <details className="twin">
      <summary>{words.article.notes}</summary>
      <ul>
        {article.notes.map(({ rule, message, start }) => (
          <li key={`${rule} ${start} ${message}`}>
            <bdi>{message}</bdi> <span className="quiet-text">{rule}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
