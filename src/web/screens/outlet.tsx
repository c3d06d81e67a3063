import type { Dealing, OutletDetail } from "../../api/types.js"
import { Answered, useAnswer } from "../answer.js"
import { percent } from "../dates.js"
import { AllOf } from "../parts/all-of.js"
import { ArticleList } from "../parts/article-list.js"
import { Bar } from "../parts/bar.js"
import { ScreenHead } from "../parts/screen-head.js"
import { StatementList } from "../parts/statement-list.js"
import { Link, to } from "../router.js"
import { words } from "../words.js"

/** One outlet: what it had first, whom it takes from, who takes from it, how faithfully. */
export function OutletScreen({ name }: { name: string }) {
  const answer = useAnswer(name, (client) => client.outlet(name))
  return (
    <Answered answer={answer}>
      {({ outlet, firsts, statements, articles }) => {
        const first = new Set(firsts.items.map(({ id }) => id))
        const taken = statements.items.filter(({ id }) => !first.has(id))
        return (
          <>
            <ScreenHead title={outlet.name}>
              {outlet.articles === 0 && <p className="lead">{words.outlet.onlyNamed}</p>}
            </ScreenHead>
            <Figures outlet={outlet} />
            <div className="columns">
              <Dealings title={words.outlet.takesFrom} dealings={outlet.takesFrom} />
              <Dealings title={words.outlet.takenBy} dealings={outlet.takenBy} />
            </div>
            {firsts.total > 0 && (
              <section>
                <h2>{words.outlet.first}</h2>
                <StatementList items={firsts.items} />
                <AllOf page={firsts} to={`/?first=${encodeURIComponent(outlet.name)}`} />
              </section>
            )}
            {taken.length > 0 && (
              <section>
                <h2>{words.outlet.passedOn}</h2>
                <StatementList items={taken} />
                <AllOf page={statements} to={`/?outlet=${encodeURIComponent(outlet.name)}`} />
              </section>
            )}
            {articles.total > 0 && (
              <section>
                <h2>{words.outlet.articles}</h2>
                <ArticleList items={articles.items} />
                <AllOf page={articles} to={`/articles?outlet=${encodeURIComponent(outlet.name)}`} />
              </section>
            )}
          </>
        )
      }}
    </Answered>
  )
}

function Figures({ outlet }: { outlet: OutletDetail }) {
  const share = outlet.copies > 0 ? percent(outlet.verbatim / outlet.copies) : "–"
  const figures = [
    [outlet.articles, words.outlet.articles],
    [outlet.statements, words.outlet.statements],
    [outlet.firsts, words.outlet.firsts],
    [outlet.copies, words.outlet.copies],
    [share, words.outlet.verbatim],
  ] as const
  return (
    <dl className="figures">
      {figures.map(([figure, what]) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd>{figure.toLocaleString("en")}</dd>
        </div>
      ))}
    </dl>
  )
}

function Dealings({ title, dealings }: { title: string; dealings: readonly Dealing[] }) {
  const most = Math.max(1, ...dealings.map((dealing) => dealing.statements))
  return (
    <section>
      <h2>{title}</h2>
      {dealings.length === 0 && <p className="nothing">{words.outlet.nobody}</p>}
      <ul className="dealings">
        {dealings.map(({ name, statements }) => (
          <li key={name}>
            <Link to={to.outlet(name)} data-stop="">
              <bdi>{name}</bdi>
            </Link>
            <Bar part={statements} whole={most} />
            <span className="quiet-text">{statements}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
