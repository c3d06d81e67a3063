import { joined, longLists } from "../long-list.js"
import { ArticleRow } from "../parts/article-list.js"
import { LongRows } from "../parts/long-rows.js"
import { ScreenHead } from "../parts/screen-head.js"
import { type Address, askedQuery } from "../router.js"
import { words } from "../words.js"

const useArticles = longLists((client, about, paging) => client.articles(joined(about, paging)))

/** All pages read. */
export function ArticlesScreen({ address }: { address: Address }) {
  return (
    <>
      <ScreenHead title={words.articles.title}>
        <p className="lead">{words.articles.lead}</p>
      </ScreenHead>
      <LongRows
        shown={useArticles(askedQuery(address))}
        address={address}
        className="rows"
        keyOf={({ id }) => id}
        row={(card) => <ArticleRow card={card} />}
        nothing={<p className="nothing">{words.articles.none}</p>}
      />
    </>
  )
}
