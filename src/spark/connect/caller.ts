import { setMaxListeners } from "node:events"
import { type Client, createClient } from "@connectrpc/connect"
import { createGrpcTransport, Http2SessionManager } from "@connectrpc/connect-node"
import type { ConnectAddress } from "./address.js"
import { SparkConnectService } from "./protocol_pb.js"

/** What every call of a session is made with. */
export interface Caller {
  readonly client: Client<typeof SparkConnectService>
  /** Says in every message whose it is, and of which session. */
  readonly who: { readonly sessionId: string; readonly userContext: { readonly userId: string } }
  readonly options: { readonly headers: Record<string, string>; readonly signal: AbortSignal }
  readonly hangUp: () => void
}

/** Milliseconds without a word after which a connection is looked after: servers take doing so more often for an attack. */
const PING_AFTER = 6 * 60_000

/** Makes the calls of one session: the connection is made by the first, and made anew where it breaks. */
export function callerOf(address: ConnectAddress, sessionId: string, signal: AbortSignal): Caller {
  const baseUrl = `${address.isSecure ? "https" : "http"}://${address.host}:${address.port}`
  // Any number of calls may wait for it.
  setMaxListeners(0, signal)
  const sessionManager = new Http2SessionManager(baseUrl, { pingIntervalMs: PING_AFTER })
  return {
    client: createClient(SparkConnectService, createGrpcTransport({ baseUrl, sessionManager })),
    who: { sessionId, userContext: { userId: address.user } },
    options: { headers: { ...address.headers }, signal },
    hangUp: () => sessionManager.abort(),
  }
}
