import type { ExportChoice } from "../../api/types.js"
import { useAnswer } from "../answer.js"
import { words } from "../words.js"

/** What a server can give as a file: the report first, all the others one press away. A report is a file already. */
export function Exports({ id }: { id: string }) {
  const choices = useAnswer("exports", async ({ server }) => (await server?.exports()) ?? []).value ?? []
  const report = choices.find(({ name }) => name === "report")
  if (!report) return null
  return (
    <section className="exports">
      <h2>{words.statement.export}</h2>
      <p>
        <Download choice={report} id={id} label={words.statement.exportReport} />{" "}
        <span className="quiet-text">{words.statement.exportReportHint}</span>
      </p>
      <details>
        <summary>{words.statement.exportOthers(choices.length - 1)}</summary>
        <dl className="export-list">
          {choices
            .filter((choice) => choice !== report)
            .map((choice) => (
              <div key={choice.name}>
                <dt>
                  <Download choice={choice} id={id} label={choice.name} />
                </dt>
                <dd>{choice.describe}</dd>
              </div>
            ))}
        </dl>
      </details>
    </section>
  )
}

const Download = ({ choice, id, label }: { choice: ExportChoice; id: string; label: string }) => (
  <a href={`/api/export/${choice.name}?statement=${encodeURIComponent(id)}`} download>
    {label}
  </a>
)
