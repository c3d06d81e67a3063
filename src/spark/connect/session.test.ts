import { once } from "node:events"
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { Code, ConnectError } from "@connectrpc/connect"
import { afterEach, describe, expect, test } from "vitest"
import { type Answers, type FakeServer, fakeServer, sparkError } from "./fake-server.test.kit.js"
import type { ExecutePlanRequest } from "./protocol_pb.js"
import { type ConnectSession, openSession } from "./session.js"
import { finishedStepsIn, submitIn } from "./submit.js"

const home = mkdtempSync(join(tmpdir(), "quotetrail-"))
const log = join(home, "spark.log")
const archive = join(home, "worker.tar")
writeFileSync(archive, "not much")

let server: FakeServer | undefined
let opened: ConnectSession | undefined
afterEach(async () => {
  await opened?.close()
  server?.close()
  server = undefined
  opened = undefined
})

const open = (master: string, signal = new AbortController().signal) =>
  openSession(master, { id: "0e3f1c1e-7d0b-4d6e-9d5e-2f0a51f3f3a1", log, signal })

/** A session with a server that answers so. */
async function sessionWith(answers: Answers): Promise<ConnectSession> {
  server = await fakeServer(answers)
  opened = await open(`${server.master}/;user_id=roe;x-pool=news`)
  return opened
}

/** The SQL of a plan, and what it is sent as. */
function asked({ plan }: ExecutePlanRequest): string {
  const said = JSON.stringify(plan)
  const [, query] = /"query":"(.*?)"/.exec(said) ?? []
  return `${plan?.opType.case}: ${query}`
}

const DONE = { responseId: "end", responseType: { case: "resultComplete", value: {} } } as const
const said = (words: string, responseId = "said") => ({
  responseId,
  observedMetrics: [{ name: "said", values: [{ literalType: { case: "string", value: words } as const }] }],
})

describe("a session", () => {
  test("says whose it is, and knows what the server runs on", async () => {
    const seen: unknown[] = []
    const { master } = await sessionWith({
      config: ({ userContext, sessionId }, { requestHeader }) => {
        seen.push(userContext?.userId, sessionId.length, requestHeader.get("x-pool"))
        return { pairs: [{ key: "spark.master", value: "spark://news:7077" }] }
      },
    })
    expect(seen).toEqual(["roe", 36, "news"])
    expect(master).toBe("spark://news:7077")
  })

  test("runs statements as commands, and hears what a question gives", async () => {
    const plans: string[] = []
    const session = await sessionWith({
      executePlan: async function* (request) {
        plans.push(asked(request))
        if (plans.length === 2) yield said("quotetrail near 3 4\nquotetrail pairs 1 2")
        yield DONE
      },
    })
    expect(await session.execute("SET a=b")).toEqual([])
    expect(await session.execute("SELECT line FROM x")).toEqual([
      "quotetrail near 3 4",
      "quotetrail pairs 1 2",
    ])
    expect(plans).toEqual(["command: SET a=b", "root: SELECT * FROM (SELECT line FROM x) AS answer(said)"])
  })

  test("takes a plan up where its answers stopped, when they end early and when the connection breaks", async () => {
    const calls: string[] = []
    const session = await sessionWith({
      executePlan: async function* () {
        calls.push("sent")
        yield said("one", "1")
      },
      reattachExecute: async function* ({ lastResponseId }) {
        calls.push(`behind ${lastResponseId}`)
        if (lastResponseId === "1") {
          yield said("two", "2")
          await pause(50)
          server?.hangUp()
          await pause(50)
        } else yield DONE
      },
    })
    expect(await session.execute("SELECT line FROM x")).toEqual(["one", "two"])
    expect(calls).toEqual(["sent", "behind 1", "behind 2"])
  })

  test("sends a plan again that has not reached the server", async () => {
    const calls: string[] = []
    const session = await sessionWith({
      executePlan: async function* () {
        calls.push("sent")
        if (calls.length === 1) throw new ConnectError("try again", Code.Unavailable)
        yield DONE
      },
      reattachExecute: () => {
        calls.push("asked after")
        throw sparkError("no such operation", "INVALID_HANDLE.OPERATION_NOT_FOUND")
      },
    })
    await session.execute("SET a=b")
    expect(calls).toEqual(["sent", "asked after", "sent"])
  })
})

describe("a file for Spark", () => {
  const looking = (failure?: ConnectError) =>
    sessionWith({
      analyzePlan: ({ analyze }) => {
        if (analyze.case === "sparkVersion")
          return { result: { case: "sparkVersion", value: { version: "4.3.0" } } }
        if (failure && JSON.stringify(analyze.value).includes("near")) throw failure
        return {}
      },
    })
  const steps = ["near", "stated"].map((name) => ({ name, mark: `hdfs:///work/run-1/${name}/_SUCCESS` }))

  test("is there or is not", async () => {
    const session = await looking(sparkError("[PATH_NOT_FOUND] Path does not exist", "PATH_NOT_FOUND"))
    expect([...(await finishedStepsIn(session, steps))]).toEqual(["stated"])
  })

  test("is not said to be missing where it cannot be looked for", async () => {
    const session = await looking(sparkError("[SOMEWHERE_ELSE] No FileSystem for scheme", "SOMEWHERE_ELSE"))
    await expect(finishedStepsIn(session, steps)).rejects.toThrow("No FileSystem for scheme")
  })
})

test("a plan is run behind its settings and its archive", async () => {
  const calls: string[] = []
  const session = await sessionWith({
    config: ({ operation }) => {
      if (operation?.opType.case === "set")
        calls.push(...operation.opType.value.pairs.map(({ key, value }) => `${key}=${value}`))
      return {}
    },
    addArtifacts: async (requests) => {
      for await (const { payload } of requests)
        calls.push(payload.case === "beginChunk" ? payload.value.name : "")
      return { artifacts: [{ name: "worker.tar", isCrcSuccessful: true }] }
    },
    executePlan: async function* (request) {
      calls.push(asked(request))
      yield said("quotetrail near 3 4\nquotetrail-left-out a.ndjson: not a line of JSON")
      yield DONE
    },
  })
  const told: unknown[] = []
  await submitIn(
    session,
    { statements: ["SELECT said FROM near"], archive, folder: "quotetrail-1", settings: ["a.b=c=d"] },
    { onStep: (...step) => told.push(step), onLeftOut: (input) => told.push(input) },
  )
  expect(calls).toEqual([
    "a.b=c=d",
    "archives/worker.tar#quotetrail-1",
    "root: SELECT * FROM (SELECT said FROM near) AS answer(said)",
  ])
  expect(told).toEqual([["near", 3, 4], "a.ndjson: not a line of JSON"])
})

describe("refused or failed:", () => {
  test("a plan, with the worker's words, and all that the server says in the log", async () => {
    const session = await sessionWith({
      executePlan: () => {
        throw sparkError("Job aborted due to stage failure", "", "error-1")
      },
      fetchErrorDetails: ({ errorId }) => ({
        errors: [
          {
            message: `${errorId}: Subprocess exited with status 1. Error: quotetrail worker: quote: row 7: no article`,
          },
          {
            message: "Lost task",
            stackTrace: [
              { declaringClass: "org.news.Job", methodName: "run", fileName: "Job.scala", lineNumber: 3 },
            ],
          },
        ],
      }),
    })
    await expect(session.execute("SET a=b")).rejects.toThrow(
      `quotetrail worker: quote: row 7: no article (all of it: ${log})`,
    )
    await session.close()
    await expect.poll(() => readFileSync(log, "utf8")).toContain("at org.news.Job.run(Job.scala:3)")
  })

  test("a setting that is fixed", async () => {
    const session = await sessionWith({
      config: ({ operation }) => {
        if (operation?.opType.case === "set") throw sparkError("no", "CANNOT_MODIFY_CONFIG")
        return {}
      },
    })
    await expect(session.set("spark.executor.memory", "4g")).rejects.toThrow(
      "--conf spark.executor.memory: fixed when the Spark Connect server starts",
    )
  })

  test("an archive that did not arrive whole", async () => {
    const session = await sessionWith({
      addArtifacts: async (requests) => {
        for await (const _ of requests);
        return { artifacts: [{ name: "worker.tar", isCrcSuccessful: false }] }
      },
    })
    await expect(session.send(archive, "quotetrail-1")).rejects.toThrow("did not arrive whole")
  })

  test("an old server", async () => {
    const answers: Answers = {
      analyzePlan: () => ({ result: { case: "sparkVersion", value: { version: "3.5.1" } } }),
    }
    await expect(sessionWith(answers)).rejects.toThrow("Spark 3.5.1 is too old: 4.0 or newer")
  })

  test("a user whom the server does not know", async () => {
    const answers: Answers = {
      analyzePlan: () => {
        throw new ConnectError("who?", Code.Unauthenticated)
      },
    }
    await expect(sessionWith(answers)).rejects.toThrow("the server does not let this user in (who?)")
  })

  test.each([
    ["answers otherwise", "HTTP/1.1 200 OK\r\n\r\n", "what answers there is none"],
    ["hangs up", "", "the connection was closed; where a server wants TLS, add ;use_ssl=true"],
  ])("a program that %s", async (_, answer, reason) => {
    const other = createServer((connection) => connection.on("error", () => {}).end(answer)).listen(
      0,
      "127.0.0.1",
    )
    await once(other, "listening")
    const address = other.address()
    const port = typeof address === "object" ? address?.port : 0
    await expect(open(`sc://127.0.0.1:${port}`)).rejects.toThrow(
      `no answer of a Spark Connect server: ${reason}`,
    )
    other.close()
  })

  test("a place where nobody answers", async () => {
    server = await fakeServer({})
    const { master } = server
    server.close()
    await expect(open(master)).rejects.toThrow(
      `${master}: no answer of a Spark Connect server: nobody answers at this address`,
    )
  })
})
