import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { Adding, type AddRunner, createApi } from "../../src/api/index.js"
import type { AddState } from "../../src/api/types.js"
import { safePath } from "../../src/api/uploads.js"
import { openStore } from "../../src/store/index.js"
import { jsonOf } from "../answers.js"
import { emptyFolder } from "../command.js"

const home = emptyFolder()

/** What a run that has begun is answered with. */
type Started = Pick<AddState, "run">

let made = 0
/** A server whose runs do what the test says. */
function serverWith(runner: AddRunner) {
  const store = openStore(join(home, `${made++}.db`))
  const adding = new Adding(store.path, runner)
  return { api: createApi({ store, adding }), store, adding }
}

const post = (body: unknown): RequestInit => ({
  method: "POST",
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify(body),
})

test("files and addresses go to a run, which tells what happens as server-sent events", async () => {
  let given: readonly string[] = []
  const { api, store } = serverWith(async (_, inputs, report) => {
    given = inputs
    report({ type: "stage", stage: "read", done: 1 })
    report({ type: "stage", stage: "read", done: 2 })
    report({ type: "page", input: inputs[0] ?? "", article: "a-1", title: "<b>One</b>", quotations: 2 })
    report({ type: "left-out", input: "b.html", reason: "no text in it" })
    report({ type: "done", counts: store.counts(), secondLook: 3 })
  })
  const form = new FormData()
  form.append("file", new File(["one"], "pages/a.html"))
  form.append("file", new File(["two"], "../../a.html"))
  form.append("file", new File(["three"], "pages/a.html"))
  form.append("address", "https://post.example/1")
  const started = await api.request("/api/add", { method: "POST", body: form })
  expect(started.status).toBe(202)
  const { run } = await jsonOf<Started>(started)
  expect(given.map((path) => path.replace(/.*-pages\/[^/]+\//, ""))).toEqual([
    "pages/a.html",
    "a.html",
    "pages/a-2.html",
    "https://post.example/1",
  ])
  expect(given.slice(0, 3).map((path) => readFileSync(path, "utf8"))).toEqual(["one", "two", "three"])
  expect(given.slice(0, 3).every((path) => path.startsWith(home))).toBe(true)
  const stream = await api.request(`/api/add/${run}/events`)
  expect(stream.headers.get("Content-Type")).toContain("text/event-stream")
  const events = (await stream.text())
    .trim()
    .split("\n\n")
    .map((event) => event.split("\n"))
  expect(events.map(([name]) => name)).toEqual([
    "event: stage",
    "event: page",
    "event: left-out",
    "event: done",
  ])
  expect(events[0]).toContain('data: {"stage":"read","done":2}')
  const again = await api.request(`/api/add/${run}/events`, { headers: { "Last-Event-ID": "3" } })
  expect((await again.text()).match(/^event: .*/gm)).toEqual(["event: left-out", "event: done"])
  const state = await (await api.request(`/api/add/${run}`)).json()
  expect(state).toMatchObject({
    state: "done",
    pages: [{ article: "a-1", title: "<b>One</b>", quotations: 2 }],
    leftOut: [{ input: "b.html", reason: "no text in it" }],
    secondLook: 3,
  })
  expect(await (await api.request("/api/add")).json()).toEqual({ last: state })
})

test("one run at a time, which can be stopped", async () => {
  const { api, adding } = serverWith(
    (_, __, report, signal) =>
      new Promise((resolve) =>
        signal.addEventListener("abort", () => {
          report({ type: "stopped" })
          resolve()
        }),
      ),
  )
  const { run } = await jsonOf<Started>(api.request("/api/add", post({ inputs: ["https://post.example/"] })))
  const busy = await api.request("/api/add/examples", { method: "POST" })
  expect(await busy.json()).toMatchObject({ status: 409, code: "busy" })
  expect(await (await api.request("/api/add")).json()).toMatchObject({ running: run })
  const stream = await api.request(`/api/add/${run}/events`)
  await api.request(`/api/add/${run}`, { method: "DELETE" })
  expect(await stream.text()).toContain("event: stopped")
  await adding.close()
  expect(await (await api.request(`/api/add/${run}`)).json()).toMatchObject({ state: "stopped" })
})

test.each([
  [{ inputs: [] }, 400],
  [{ inputs: ["/etc/passwd"] }, 400],
  [{ inputs: ["file:///etc/passwd"] }, 400],
  [{ inputs: ["javascript:alert(1)"] }, 400],
  [{ paths: ["x"] }, 400],
])("%j is no request to bring pages in", async (body, status) => {
  const { api, adding } = serverWith(async () => {})
  const answer = await api.request("/api/add", post(body))
  expect(await answer.json()).toMatchObject({ status })
  expect(adding.last).toBeUndefined()
})

test.each([
  ["a/b.html", "a/b.html"],
  ["../../etc/passwd", "etc/passwd"],
  ["C:\\pages\\x.html", "C_/pages/x.html"],
  ["/abs/.hidden", "abs/hidden"],
  ["a\u0000b?.html. ", "a_b_.html"],
  ["....//..", "page"],
  ["", "page"],
])("an upload called %j is kept as %s", (name, path) => expect(safePath(name)).toBe(path))

test("a store opened to read is only shown", async () => {
  const path = join(emptyFolder(), "shown.db")
  openStore(path).close()
  const api = createApi({ store: openStore(path, { readonly: true }) })
  expect(await (await api.request("/api/summary")).json()).toMatchObject({ canDecide: false, canAdd: false })
  for (const address of ["/api/decisions", "/api/add"]) {
    const answer = await api.request(address, post({}))
    expect(await answer.json()).toMatchObject({ status: 403, code: "api/read-only" })
  }
  expect(existsSync(`${path}-pages`)).toBe(false)
})
