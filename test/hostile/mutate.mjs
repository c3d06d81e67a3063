export { randomFrom } from "../../bench/made-up.mjs"

/** What trips parsers: openings without ends, ends without openings, signs that mean something elsewhere. */
const TRIPS = [
  "<",
  ">",
  "</",
  "<!--",
  "-->",
  "<![CDATA[",
  "]]>",
  "&",
  "&#x",
  "&#xD800;",
  "&lt;script&gt;",
  '"',
  "'",
  "=",
  "\0",
  "\u00a0",
  "<p>",
  "</p>",
  "<div>",
  "</div>",
  "<div><div><div>",
  "<table><tr><td>",
  "</table>",
  "<a href=",
  "</a>",
  "<b><i>",
  "<font>",
  "<script>",
  "</script>",
  "<style>",
  "<svg>",
  "<template>",
  "<textarea>",
  "<title>",
  "<select><option>",
  "<iframe>",
  "<noscript>",
  '<script type="application/ld+json">{"@type":"NewsArticle","@graph":[',
  '{"author":',
  '<meta property="',
  '<time datetime="',
  '<span class="byline author date">',
  "“",
  "”",
  "„",
  "«",
  "\ufeff",
  "\u202e",
  "\ufe0f",
  "\u0301",
  "\u2028",
  "1 May 2031",
  "By ",
]
  .map((text) => Buffer.from(text))
  .concat([Buffer.of(0xff, 0xfe), Buffer.of(0xc3), Buffer.of(0x93), Buffer.of(0xed, 0xa0, 0x80)])

/** `(bytes, random, pages) => bytes`, each a way to break a page. */
const WAYS = [
  // Leaves out a piece, says a piece many times, moves one, takes one of another page.
  (bytes, random) => spliced(bytes, random, () => []),
  (bytes, random) => spliced(bytes, random, (piece) => Array(2 + Math.floor(random() ** 4 * 60)).fill(piece)),
  (bytes, random) => Buffer.concat([bytes, bytes.subarray(...range(bytes, random))]),
  (bytes, random, pages) => {
    const other = pages[Math.floor(random() * pages.length)]
    return spliced(bytes, random, () => [other.subarray(...range(other, random))])
  },
  (bytes, random) => spliced(bytes, random, (piece) => [TRIPS[Math.floor(random() * TRIPS.length)], piece]),
  (bytes, random) =>
    spliced(bytes, random, () =>
      Array(1 + Math.floor(random() ** 3 * 5000)).fill(TRIPS[Math.floor(random() * TRIPS.length)]),
    ),
  (bytes, random) => bytes.subarray(0, Math.floor(random() * bytes.length)),
  (bytes, random) => {
    const broken = Buffer.from(bytes)
    for (let times = 1 + random() * 30; times > 0; times--)
      broken[Math.floor(random() * broken.length)] = random() * 256
    return broken
  },
]

function range(bytes, random) {
  const start = Math.floor(random() * bytes.length)
  return [start, start + Math.floor(random() ** 3 * (bytes.length - start))]
}

function spliced(bytes, random, replace) {
  const [start, end] = range(bytes, random)
  return Buffer.concat([
    bytes.subarray(0, start),
    ...replace(bytes.subarray(start, end)),
    bytes.subarray(end),
  ])
}

const MAX_BYTES = 1_000_000

/** One of the pages, broken in one to six ways. */
export function mutated(pages, random) {
  let bytes = pages[Math.floor(random() * pages.length)]
  for (let times = 1 + Math.floor(random() * 6); times > 0; times--)
    bytes = WAYS[Math.floor(random() * WAYS.length)](bytes, random, pages).subarray(0, MAX_BYTES)
  return bytes
}
