import { expect, test } from "vitest"
import { createApi } from "../../src/api/index.js"
import type { Page, Person, PersonView, SearchView, SummaryView } from "../../src/api/types.js"
import { reportJson } from "../../src/export/report-data.js"
import { reportClient } from "../../src/web/report-client.js"
import { jsonOf } from "../answers.js"
import { pileStore } from "../fixtures/pile.js"

const store = pileStore()
const api = createApi({ store })
const report = reportClient(JSON.parse([...reportJson(store, "all")].join("")))

const server = <Answer>(path: string) => jsonOf<Answer>(api.request(`/api/${path}`))

test.each([
  "",
  "min_witnesses=2",
  "person=p-roe",
  "outlet=the+harbour+post",
  "outlet=Northwire",
  "q=money",
  "q=nobody",
  "from=2031-05-08",
  "from=2031-05-04&to=2031-05",
])("a report lists the same statements as the server for %j", async (query) => {
  const list = await report.statements(query)
  expect(list).toEqual(await server(`statements?${query}`))
})

test("a report shows the same statement, article, person and outlet as the server", async () => {
  // A server also says what can be changed through it.
  const { canAdd: _, canDecide: __, ...summary } = await server<SummaryView>("summary")
  expect(await report.summary()).toEqual(summary)
  expect(await report.statement("s-letter")).toEqual(await server("statements/s-letter"))
  expect(await report.article("post")).toEqual(await server("articles/post"))
  expect(await report.outlet("Northwire")).toEqual(await server("outlets/Northwire"))
  expect((await report.people("q=roe")).items).toEqual((await server<Page<Person>>("people?q=roe")).items)
  const person = await report.person("p-roe", "")
  expect(person.statements).toEqual((await server<PersonView>("people/p-roe")).statements)
  expect(person.quotations.total).toBe(8)
})

test.each(["harbour", "roe", "zzz", "!!!", "مفتوح"])(
  "a report finds as many statements as the server for %j",
  async (q) => {
    const found = await report.search(`q=${encodeURIComponent(q)}`)
    const same = await server<SearchView>(`search?q=${encodeURIComponent(q)}`)
    expect(found.statements?.total).toBe(same.statements?.total)
    expect(found.people?.total).toBe(same.people?.total)
  },
)

test("what is not in a report is said not to be there", async () => {
  await expect(report.statement("none")).rejects.toThrow("not in this report")
})
