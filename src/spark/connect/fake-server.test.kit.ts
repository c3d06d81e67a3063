import { createServer, type Http2Session } from "node:http2"
import { Code, ConnectError, type ServiceImpl } from "@connectrpc/connect"
import { connectNodeAdapter } from "@connectrpc/connect-node"
import { ErrorInfoSchema } from "./error-info_pb.js"
import { SparkConnectService } from "./protocol_pb.js"

/** What a server answers to; where it is not told, it is there and has nothing to say. */
export type Answers = Partial<ServiceImpl<typeof SparkConnectService>>

const IDLE: Answers = {
  analyzePlan: () => ({ result: { case: "sparkVersion", value: { version: "4.3.0" } } }),
  config: () => ({ pairs: [{ key: "spark.master", value: "local[2]" }] }),
  releaseExecute: () => ({}),
  releaseSession: () => ({}),
}

/** A Spark Connect server that answers as it is told. */
export interface FakeServer {
  readonly master: string
  /** Breaks every connection. */
  readonly hangUp: () => void
  readonly close: () => void
}

export async function fakeServer(answers: Answers): Promise<FakeServer> {
  const connections = new Set<Http2Session>()
  const routes = connectNodeAdapter({
    routes: (router) => router.service(SparkConnectService, { ...IDLE, ...answers }),
  })
  const server = createServer(routes).on("session", (session) => connections.add(session))
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const address = server.address()
  const hangUp = () => {
    for (const connection of connections) connection.destroy()
    connections.clear()
  }
  return {
    master: `sc://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`,
    hangUp,
    close: () => {
      hangUp()
      server.close()
    },
  }
}

/** A failure as Spark tells it. */
export const sparkError = (message: string, errorClass: string, errorId = ""): ConnectError =>
  new ConnectError(message, Code.Internal, undefined, [
    {
      desc: ErrorInfoSchema,
      value: { reason: "Exception", metadata: { errorClass, ...(errorId && { errorId }) } },
    },
  ])
