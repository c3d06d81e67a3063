import { Answered, useAnswer } from "../answer.js"
import { ArticleList } from "../parts/article-list.js"
import { Pager } from "../parts/pager.js"
import { ScreenHead } from "../parts/screen-head.js"
import type { Address } from "../router.js"
import { words } from "../words.js"

/** All pages read. */
export function ArticlesScreen({ address }: { address: Address }) {
  const query = address.query.toString()
  const answer = useAnswer(query, (client) => client.articles(query))
  return (
    <>
      <ScreenHead title={words.articles.title}>
        <p className="lead">{words.articles.lead}</p>
      </ScreenHead>
      <Answered answer={answer}>
        {(page) => (
          <>
            <ArticleList items={page.items} />
            <Pager address={address} page={page} />
          </>
        )}
      </Answered>
    </>
  )
}
