import { Hono } from "hono"
import { openApiDocument } from "./openapi.js"

/** Every code of an error, and what it means. */
const CODES: Readonly<Record<string, string>> = {
  usage: "the request is not understood: `detail` names the field",
  "store/not-found": "nothing in this store has such an id",
  busy: "pages are being brought in already",
  "api/not-found": "no such address",
  "api/method": "the address does not take this method",
  "api/too-large": "the request brings more than the address reads",
  "api/media-type": "the request brings something that the address does not read",
  "api/cross-site": "a page of another site may not change anything here",
  "api/unknown-host": "the server does not go by that name",
  "api/token": "the server wants its token",
  "api/read-only": "the server shows its store and changes nothing",
  internal: "something went wrong on the server",
}

/** `/api/`: the description of the API, and a page to try it on. It loads nothing from elsewhere. */
export function pageRoutes(version: string): Hono {
  const document = openApiDocument(version)
  return new Hono()
    .get("/", (c) => c.html(PAGE))
    .get("/openapi.json", (c) => c.json(document))
    .get("/page.js", (c) => c.body(SCRIPT, 200, { "Content-Type": "text/javascript; charset=utf-8" }))
    .get("/page.css", (c) => c.body(STYLE, 200, { "Content-Type": "text/css; charset=utf-8" }))
}

const codes = Object.entries(CODES)
  .map(([code, meaning]) => `<dt id="${code}"><code>${code}</code></dt><dd>${meaning}</dd>`)
  .join("\n")

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Quotetrail: the API</title>
<link rel="stylesheet" href="/api/page.css">
</head>
<body>
<header><h1>Quotetrail: the API</h1>
<p>Described as <a href="/api/openapi.json">OpenAPI 3.1</a>. Open an address, fill in what you want, and send it. <a href="/">To the reader</a></p></header>
<main id="operations"><p>This page needs its script; without it, read <a href="/api/openapi.json">the description</a>.</p></main>
<section><h2>Errors</h2>
<p>All have one shape (RFC 9457): <code>type</code>, <code>title</code>, <code>status</code>, <code>detail</code> for people, <code>code</code> for programs.</p>
<dl>${codes}</dl></section>
<script type="module" src="/api/page.js"></script>
</body>
</html>
`

const STYLE = `:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
details { border: 1px solid GrayText; border-radius: 6px; margin: .5rem 0; padding: .5rem .75rem; }
summary { cursor: pointer; }
summary b { display: inline-block; min-width: 4.5rem; }
form { display: grid; gap: .5rem; margin: .75rem 0; }
label { display: grid; grid-template-columns: 10rem 1fr; gap: .5rem; align-items: start; }
input, select, textarea, button { font: inherit; padding: .25rem .5rem; }
textarea, pre { font-family: ui-monospace, monospace; font-size: .875rem; }
button { justify-self: start; }
pre { overflow: auto; max-height: 30rem; white-space: pre-wrap; overflow-wrap: anywhere; }
dt { margin-top: .5rem; }
`

/** Text of answers is only ever set as text. */
const SCRIPT = `const make = (name, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(name), properties)
  element.append(...children)
  return element
}
const description = await (await fetch("/api/openapi.json")).json()

function field({ name, schema = {}, required }) {
  const values = schema.enum
  const input = values
    ? make("select", { name }, make("option", { value: "", textContent: "" }), ...values.map((one) => make("option", { value: one, textContent: one })))
    : make("input", { name, placeholder: schema.default === undefined ? "" : String(schema.default) })
  input.required = Boolean(required)
  return make("label", {}, make("span", { textContent: name }), input)
}

function operation(path, method, { summary, parameters = [], requestBody }) {
  const output = make("pre", { tabIndex: 0, hidden: true })
  const json = requestBody?.content["application/json"]
  const body = json && make("textarea", { name: "body", rows: 6, placeholder: "JSON" })
  const schema = json && make("details", {}, make("summary", { textContent: "What it may hold" }), make("pre", { textContent: JSON.stringify(json.schema, null, 2) }))
  const status = make("p", { ariaLive: "polite" })
  const form = make("form", {}, ...parameters.map(field), ...(body ? [make("label", {}, make("span", { textContent: "body" }), body), schema] : []), make("button", { textContent: "Send" }), status, output)
  form.addEventListener("submit", async (event) => {
    event.preventDefault()
    const given = new FormData(form)
    const query = new URLSearchParams()
    let address = path
    for (const { name, in: where } of parameters) {
      const value = String(given.get(name) ?? "")
      if (where === "path") address = address.replace("{" + name + "}", encodeURIComponent(value))
      else if (value) query.set(name, value)
    }
    const start = performance.now()
    const response = await fetch(address + (String(query) && "?" + query), {
      method: method.toUpperCase(),
      ...(body && { headers: { "Content-Type": "application/json" }, body: body.value }),
    })
    const text = (await response.text()).slice(0, 200000)
    status.textContent = response.status + " " + response.statusText + ", " + Math.round(performance.now() - start) + " ms"
    output.hidden = false
    try {
      output.textContent = JSON.stringify(JSON.parse(text), null, 2)
    } catch {
      output.textContent = text
    }
  })
  return make("details", {}, make("summary", {}, make("b", { textContent: method.toUpperCase() }), make("code", { textContent: path }), " " + summary), form)
}

const all = Object.entries(description.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, facts]) => operation(path, method, facts)),
)
document.getElementById("operations").replaceChildren(make("h2", { textContent: "Addresses" }), ...all)
`
