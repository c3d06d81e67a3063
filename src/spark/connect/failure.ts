import { Code, ConnectError } from "@connectrpc/connect"
import { QuotetrailError, reasonIn } from "../../errors.js"
import { reasonOf } from "../said.js"
import type { Caller } from "./caller.js"
import { type ErrorInfo, ErrorInfoSchema } from "./error-info_pb.js"
import type { SessionLog } from "./log.js"
import type { FetchErrorDetailsResponse_Error } from "./protocol_pb.js"

/** What Spark says of a failure beside the status; nothing where the call itself failed. */
const infoIn = (error: unknown): ErrorInfo | undefined =>
  ConnectError.from(error).findDetails(ErrorInfoSchema)[0]

/** Spark's name for a failure, as `PATH_NOT_FOUND`; empty where it has none. */
export const errorClassOf = (error: unknown): string => infoIn(error)?.metadata.errorClass ?? ""

/** Codes of a call whose answer did not arrive. */
const BROKEN: ReadonlySet<Code> = new Set([
  Code.Unavailable,
  Code.Aborted,
  Code.Canceled,
  Code.DeadlineExceeded,
])

/** Did the connection break, rather than the plan? */
export const isBroken = (error: unknown): boolean =>
  infoIn(error) === undefined && BROKEN.has(ConnectError.from(error).code)

/**
 * What a failed call means, in one line; everything that the server says of it is noted.
 *
 * @example throw await failureOf(error, caller, "sc://spark.example", log)
 */
export async function failureOf(
  error: unknown,
  caller: Caller,
  place: string,
  log: SessionLog,
): Promise<QuotetrailError> {
  const words = await wordsOf(error, caller)
  words.forEach(log.note)
  if (infoIn(error) !== undefined)
    return new QuotetrailError("spark/failed", `${await reasonOf(words)} (all of it: ${log.path})`, {
      cause: error,
    })
  return new QuotetrailError("spark/unavailable", `${place}: ${unansweredBecause(error)}`, { cause: error })
}

/**
 * Everything that the server says of a failure, line by line: the messages of all its causes, then where they came from.
 * The status alone holds no more than the first two thousand letters.
 */
async function wordsOf(error: unknown, { client, who, options }: Caller): Promise<string[]> {
  const { rawMessage } = ConnectError.from(error)
  const errorId = infoIn(error)?.metadata.errorId
  const errors =
    errorId === undefined
      ? []
      : await client.fetchErrorDetails({ ...who, errorId }, options).then(
          (details) => details.errors,
          () => [],
        )
  return [rawMessage, ...errors.map(({ message }) => message), ...errors.flatMap(traceOf)].flatMap((text) =>
    text.split("\n"),
  )
}

const traceOf = ({ message, stackTrace }: FetchErrorDetailsResponse_Error): string[] => [
  message,
  ...stackTrace.map(
    ({ declaringClass, methodName, fileName = "", lineNumber }) =>
      `  at ${declaringClass}.${methodName}(${fileName}:${lineNumber})`,
  ),
]

/** Why there is no answer, by what the connection says. */
const UNANSWERED: readonly (readonly [RegExp, string])[] = [
  [/SSL|EPROTO/, "it does not speak TLS: leave out use_ssl and token"],
  [/Protocol error|HTTP \d/, "what answers there is none"],
  [/aborted/, "nobody answered in time"],
  [/closed/, "the connection was closed; where a server wants TLS, add ;use_ssl=true"],
]

function unansweredBecause(error: unknown): string {
  const { code, cause, rawMessage } = ConnectError.from(error)
  if (code === Code.Unauthenticated || code === Code.PermissionDenied)
    return `the server does not let this user in (${rawMessage}); a token is given as sc://HOST:PORT/;token=…`
  const said = UNANSWERED.find(([pattern]) => pattern.test(rawMessage))?.[1]
  return `no answer of a Spark Connect server: ${said ?? reasonIn(cause ?? new Error(rawMessage))}`
}
