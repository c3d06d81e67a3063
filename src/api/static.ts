import { existsSync, readdirSync, readFileSync } from "node:fs"
import { extname, join } from "node:path"
import { Hono } from "hono"

const mediaTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
}

/**
 * The built reader. All its files are read at the start and nothing else can be asked for, so no path leads out.
 * Any other address gets the page itself: the reader's screens have addresses of their own.
 */
export function readerRoutes(webRoot: string): Hono {
  const files = existsSync(webRoot) ? filesIn(webRoot) : new Map<string, Uint8Array<ArrayBuffer>>()
  return new Hono().get("/*", (c) => {
    const asked = files.get(c.req.path)
    const name = asked ? c.req.path : "/index.html"
    const bytes = asked ?? files.get("/index.html")
    if (!bytes || (!asked && extname(c.req.path) !== "")) return c.notFound()
    return c.body(bytes, 200, {
      "Content-Type": mediaTypes[extname(name)] ?? "application/octet-stream",
      // Built names carry a hash of what is in them; the page that names them does not.
      "Cache-Control": name.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache",
    })
  })
}

const filesIn = (folder: string) =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length).replaceAll("\\", "/"), new Uint8Array(readFileSync(path))]),
  )
