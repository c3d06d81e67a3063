import { useMemo } from "react"
import type { QuotedArticle } from "../../api/types.js"
import { type Mark, paragraphsOf, type Run, runsOf } from "../marks.js"
import { type Address, followLink, hrefOf, withQuery } from "../router.js"
import { isHardWrapped } from "../wording.js"

interface ArticleTextProps {
  readonly article: QuotedArticle
  readonly address: Address
  /** Place of the chosen quotation in the list, or -1. */
  readonly chosen: number
}

/** The text, paragraph by paragraph, as plain text under marks: nothing in it is ever taken for markup. */
export function ArticleText({ article, address, chosen }: ArticleTextProps) {
  const paragraphs = useMemo(
    () =>
      paragraphsOf(article.text).map((span) => ({
        start: span[0],
        runs: runsOf(article, span),
        isWrapped: isHardWrapped(article.text.slice(...span)),
      })),
    [article],
  )
  return (
    <div className="article-text">
      {paragraphs.map(({ start, runs, isWrapped }) => (
        <p key={start} dir="auto" className={isWrapped ? "unwrapped" : undefined}>
          {runs.map((run) => (
            <MarkedRun key={run.start} run={run} article={article} address={address} chosen={chosen} />
          ))}
        </p>
      ))}
    </div>
  )
}

interface MarkedRunProps extends ArticleTextProps {
  readonly run: Run
}

function MarkedRun({ run, article, address, chosen }: MarkedRunProps) {
  const text = article.text.slice(run.start, run.end)
  if (run.marks.length === 0) return text
  const quotation = innermost(run.marks)
  const isChosen = run.marks.some((mark) => mark.quotation !== undefined && mark.quotation === chosen)
  const name = [...classesOf(run.marks), ...(isChosen ? ["run-chosen"] : [])].join(" ")
  const id = quotation === undefined ? undefined : article.quotations[quotation]?.id
  if (id === undefined) return <span className={name}>{text}</span>
  const target = withQuery(address, { quotation: id })
  const isFirst = article.quotations[quotation ?? -1]?.content[0]?.[0] === run.start
  return (
    <>
      {isFirst && <sup className="run-number">{(quotation ?? 0) + 1}</sup>}
      <a
        className={name}
        href={hrefOf(target)}
        onClick={(event) => followLink(event, target, true)}
        tabIndex={isFirst ? 0 : -1}
        data-quotation={quotation}
      >
        {text}
      </a>
    </>
  )
}

/** The quotation a click means: of several, the one that is inside. */
const innermost = (marks: readonly Mark[]): number | undefined =>
  marks.findLast((mark) => mark.role !== "transmission" && mark.quotation !== undefined)?.quotation

function classesOf(marks: readonly Mark[]): string[] {
  const roles = new Set(marks.map((mark) => mark.role))
  const depth = new Set(marks.filter((mark) => mark.role === "content").map((mark) => mark.quotation)).size
  return ["run", ...[...roles].map((role) => `run-${role}`), ...(depth > 1 ? ["run-nested"] : [])]
}
