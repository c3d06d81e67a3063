import { StrictMode } from "react"
import { createRoot } from "react-dom/client"
import type { ReportData } from "../api/types.js"
import { ClientContext } from "./answer.js"
import { App } from "./app.js"
import { serverClient, withoutOverrides } from "./client.js"
import { reportClient } from "./report-client.js"
import { keepAddressInHash } from "./router.js"
import { restoreScroll } from "./scroll.js"
import "./styles/base.css"
import "./styles/shell.css"
import "./styles/lists.css"
import "./styles/figures.css"
import "./styles/statement.css"
import "./styles/trail.css"
import "./styles/collation.css"
import "./styles/article.css"
import "./styles/verdict.css"
import "./styles/second-look.css"
import "./styles/start.css"
import "./styles/search.css"
import "./styles/print.css"

/** The data of a report stands in the page itself. */
function reportData(): ReportData | undefined {
  const held = document.getElementById("quotetrail-data")?.textContent
  return held ? JSON.parse(held, withoutOverrides) : undefined
}

const root = document.getElementById("root")
const report = reportData()
if (report) keepAddressInHash()
restoreScroll()
if (root)
  createRoot(root).render(
    <StrictMode>
      <ClientContext value={report ? reportClient(report) : serverClient}>
        <App isReport={report !== undefined} />
      </ClientContext>
    </StrictMode>,
  )
