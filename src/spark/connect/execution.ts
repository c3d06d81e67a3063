import { randomUUID } from "node:crypto"
import { setTimeout as pause } from "node:timers/promises"
import type { MessageInitShape } from "@bufbuild/protobuf"
import type { Caller } from "./caller.js"
import { errorClassOf, isBroken } from "./failure.js"
import type { ExecutePlanResponse, PlanSchema } from "./protocol_pb.js"

/** Milliseconds before a broken connection is taken up again: four minutes in all; a server waits for five. */
const PAUSES: readonly number[] = [0, 1_000, 2_000, 5_000, 10_000, 20_000, 40_000, 80_000, 80_000]

/**
 * What a server answers to a plan, to the last word. A server ends every stream after some minutes, and a connection may
 * break: the plan runs on meanwhile, and its answers are taken up behind the last one that came.
 *
 * @throws ConnectError where the plan fails, or the connection stays broken
 */
export async function* answersTo(
  plan: MessageInitShape<typeof PlanSchema>,
  caller: Caller,
): AsyncGenerator<ExecutePlanResponse> {
  const operationId = randomUUID()
  const streams = streamsOf(plan, operationId, caller)
  let last: string | undefined
  let isKnown = false
  let breaks = 0
  try {
    for (;;)
      try {
        const stream = isKnown ? streams.again(last) : streams.first()
        isKnown = true
        for await (const answer of stream) {
          last = answer.responseId
          breaks = 0
          if (answer.responseType.case === "resultComplete") return
          yield answer
        }
      } catch (error) {
        const wait = PAUSES[breaks++]
        // A plan that never reached the server is sent again.
        isKnown = last !== undefined || errorClassOf(error) !== "INVALID_HANDLE.OPERATION_NOT_FOUND"
        if (wait === undefined || (isKnown && !isBroken(error))) throw error
        await pause(wait, undefined, { signal: caller.options.signal })
      }
  } finally {
    // The server lets go of it by itself, later.
    await caller.client
      .releaseExecute(
        { ...caller.who, operationId, release: { case: "releaseAll", value: {} } },
        caller.options,
      )
      .catch(() => {})
  }
}

/** The two calls that give a plan's answers: the one that starts it, and the one that goes on. */
function streamsOf(
  plan: MessageInitShape<typeof PlanSchema>,
  operationId: string,
  { client, who, options }: Caller,
) {
  const requestOptions = [
    { requestOption: { case: "reattachOptions", value: { reattachable: true } } } as const,
  ]
  return {
    first: () =>
      client.executePlan({ ...who, operationId, plan, clientType: "quotetrail", requestOptions }, options),
    again: (lastResponseId?: string) =>
      client.reattachExecute(
        { ...who, operationId, ...(lastResponseId !== undefined && { lastResponseId }) },
        options,
      ),
  }
}
