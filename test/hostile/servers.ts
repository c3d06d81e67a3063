import { createServer, type RequestListener, type Server } from "node:http"
import { bomb } from "./archives.js"
import { HEAD, type Outcome, PROSE } from "./cases.js"

/** A server that means no good, and the reason that is to be told. */
export interface HostileServer {
  readonly name: string
  readonly behave: RequestListener
  readonly outcome: Outcome
}

const PAGE = `${HEAD}${PROSE}`

/** Has no robots.txt, and does its worst at every other address. */
const unless =
  (worst: RequestListener): RequestListener =>
  (request, response) =>
    request.url === "/robots.txt" ? void response.writeHead(404).end() : worst(request, response)

/** A sign a second: each time limit between two parts of an answer is kept. */
const drip: RequestListener = (_, response) => {
  response.writeHead(200, { "content-type": "text/html" })
  const dripping = setInterval(() => response.write("a"), 1000)
  response.on("close", () => clearInterval(dripping))
}

const pour: RequestListener = (_, response) => {
  response.writeHead(200, { "content-type": "text/html" })
  const part = Buffer.alloc(1024 * 1024, "a ")
  const more = () => {
    while (!response.destroyed && response.write(part));
  }
  response.on("drain", more)
  more()
}

const answer = (
  status: number,
  headers: Record<string, string>,
  body: string | Uint8Array = PAGE,
): RequestListener => unless((_, response) => void response.writeHead(status, headers).end(body))

export const HOSTILE_SERVERS: readonly HostileServer[] = [
  { name: "a server that says nothing", behave: () => {}, outcome: /^no whole answer in time$/ },
  { name: "a server that sends a sign a second", behave: unless(drip), outcome: /^no whole answer in time$/ },
  {
    name: "a robots.txt that sends a sign a second",
    behave: (request, response) =>
      (request.url === "/robots.txt" ? drip : answer(200, { "content-type": "text/html" }))(
        request,
        response,
      ),
    outcome: "read",
  },
  { name: "a server that never ends", behave: unless(pour), outcome: /^larger than 16 MB$/ },
  {
    name: "a server that redirects for ever",
    behave: unless(
      (request, response) => void response.writeHead(302, { location: `${request.url}a` }).end(),
    ),
    outcome: /^more than 5 redirects$/,
  },
  {
    name: "a server that redirects in a circle",
    behave: answer(302, { location: "/" }),
    outcome: /^redirects in a circle$/,
  },
  {
    name: "a server that redirects to a file",
    behave: answer(302, { location: "file:///etc/passwd" }),
    outcome: /^file:\/\/\/etc\/passwd: only http and https are fetched$/,
  },
  {
    name: "a server that redirects to nowhere",
    behave: answer(302, { location: "http://[" }),
    outcome: /^redirects to nowhere$/,
  },
  {
    name: "a server that says more than it sends",
    behave: unless((_, response) => {
      response.writeHead(200, { "content-type": "text/html", "content-length": "100000" })
      response.write(PAGE)
      setTimeout(() => response.destroy(), 50)
    }),
    outcome: /^the server broke the connection$/,
  },
  {
    name: "a server that packs a bomb",
    behave: answer(200, { "content-type": "text/html", "content-encoding": "gzip" }, bomb(256)),
    outcome: /^larger than 16 MB$/,
  },
  {
    name: "a server that calls text packed",
    behave: answer(200, { "content-type": "text/html", "content-encoding": "gzip" }),
    outcome: /^compressed data is damaged$/,
  },
  {
    name: "a server that calls a page a picture",
    behave: answer(200, { "content-type": "image/png" }),
    outcome: /^the server sent image\/png$/,
  },
  {
    name: "a server that calls a picture a page",
    behave: answer(
      200,
      { "content-type": "text/html" },
      Buffer.from(Uint8Array.from({ length: 50_000 }, (_, at) => (at * 7919) % 251)),
    ),
    outcome: /^not text$/,
  },
  {
    name: "a server that wants to be asked again in a year",
    behave: answer(503, { "retry-after": "31536000" }),
    outcome: /^the server answered 503$/,
  },
  {
    name: "a server whose robots.txt wants a year between requests",
    behave: (request, response) =>
      void response
        .writeHead(200, { "content-type": "text/html" })
        .end(request.url === "/robots.txt" ? "User-agent: *\nCrawl-delay: 31536000" : PAGE),
    outcome: "read",
  },
]

/** The server's address on this machine. */
export async function started(behave: RequestListener): Promise<{ server: Server; url: string }> {
  const server = createServer(behave)
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done))
  const bound = server.address()
  if (typeof bound !== "object" || !bound) throw new Error("no port")
  return { server, url: `http://127.0.0.1:${bound.port}/` }
}
