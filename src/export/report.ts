import { createHash } from "node:crypto"
import { existsSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { QuotetrailError } from "../errors.js"
import type { ExportFormat } from "./format.js"
import { reportJson } from "./report-data.js"

/** One HTML file that holds the reader and the data: opens from a disk, asks nobody for anything. */
export const reportFormat: ExportFormat = {
  name: "report",
  describe: "one HTML file with the reader and the data in it, to hand to a colleague",
  mediaType: "text/html; charset=utf-8",
  extension: "html",
  *write(store, selection) {
    const { script, style } = builtReader()
    yield head(script, style)
    // In JSON "<" can only stand in a string: escaped there, no word of a page can end the element.
    for (const part of reportJson(store, selection)) yield part.replaceAll("<", "\\u003c")
    yield `</script>\n<script type="module">${script}</script>\n</body>\n</html>\n`
  },
}

const head = (script: string, style: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src '${hash(script)}'; style-src '${hash(style)}'; img-src data:; base-uri 'none'; form-action 'none'">
<title>Quotetrail report</title>
<style>${style}</style>
</head>
<body>
<div id="root"></div>
<script type="application/json" id="quotetrail-data">`

/** A source of Content-Security-Policy (W3C CSP 3 §2.3.1): only the script with this very text runs. */
const hash = (text: string): string => `sha256-${createHash("sha256").update(text).digest("base64")}`

interface Reader {
  readonly script: string
  readonly style: string
}

/** Where the reader is built to: beside this room; for code that runs from `src/`, in `dist/`. */
const FOLDERS = ["../web/", "../../dist/web/"].map((path) => new URL(path, import.meta.url))

/** The one script and the one style sheet that the built reader's page names. */
function builtReader(): Reader {
  const folder = FOLDERS.find((one) => existsSync(new URL("assets/", one)))
  if (!folder) throw new QuotetrailError("usage", "the reader is not built; run `npm run build` first")
  const page = readFileSync(new URL("index.html", folder), "utf8")
  const read = (pattern: RegExp) =>
    readFileSync(fileURLToPath(new URL(pattern.exec(page)?.[1] ?? "", folder)), "utf8")
  return {
    // An HTML parser ends a script at this word wherever it stands; in JavaScript the backslash changes nothing.
    script: read(/<script[^>]* src="\/([^"]+)"/).replaceAll("</script", "<\\/script"),
    style: read(/<link[^>]* href="\/([^"]+\.css)"/),
  }
}
