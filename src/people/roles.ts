import { foldWord } from "../text/index.js"

/** Fields of life that one person seldom works in two of: what keeps namesakes apart. */
const FIELDS: readonly (readonly [string, RegExp])[] = [
  [
    "politics",
    /\b(?:president|minister|senator|sen|congress\w+|representative|mayor|governor|gov|chancellor|mp|lawmaker|candidate|nominee|ambassador|premier|secretary|kanzler\w*|ministerin|politician|party)\b/,
  ],
  [
    "sport",
    /\b(?:striker|midfielder|goalkeeper|defender|footballer|forward|quarterback|pitcher|coach|golfer|tennis|cyclist|swimmer|athlete|sprinter|boxer|jockey|captain of the (?:team|side))\b/,
  ],
  [
    "science",
    /\b(?:professor|scientist|physicist|chemist|biologist|geologist|researcher|historian|economist|scholar|epidemiologist|archaeologist)\b/,
  ],
  ["medicine", /\b(?:surgeon|physician|nurse|midwife|dentist|paediatrician|pediatrician|doctor)\b/],
  [
    "arts",
    /\b(?:actor|actress|singer|painter|novelist|poet|sculptor|composer|pianist|violinist|guitarist|filmmaker)\b/,
  ],
  ["religion", /\b(?:bishop|archbishop|cardinal|rabbi|imam|priest|pastor|pope|ayatollah|vicar)\b/],
  ["crime", /\b(?:suspect|defendant|inmate|convict|burglar)\b/],
  [
    "trade",
    /\b(?:farmer|baker|plumber|driver|fisherman|teacher|cashier|tenant|shopkeeper|student|waiter|gardener)\b/,
  ],
]

const fold = (role: string): string =>
  role
    .split(/[\s,.-]+/)
    .map(foldWord)
    .join(" ")

/** The fields a role tells. `fieldsOf("striker for Torrmere")` → `["sport"]`. */
export const fieldsOf = (role: string): string[] => {
  const folded = fold(role)
  return FIELDS.filter(([, words]) => words.test(folded)).map(([field]) => field)
}

/**
 * The role that stands with a name in the words at a quotation: before it or after a comma.
 *
 * @example
 * roleIn("Torrmere mayor Ada Roe", "Ada Roe") // "Torrmere mayor"
 * roleIn("Ada Roe, the mayor of Torrmere,", "Ada Roe") // "mayor of Torrmere"
 */
export function roleIn(as: string, name: string): string | undefined {
  const last = name.split(/\s+/).at(-1) ?? name
  const at = as.indexOf(last)
  if (at < 0) return undefined
  const first = name.split(/\s+/)[0] ?? name
  const from = as.indexOf(first)
  const before = as.slice(0, from >= 0 && from < at ? from : at)
  const after = /^[^,]{0,20},\s*(.+)$/u.exec(as.slice(at + last.length))?.[1] ?? ""
  const role = trim(before) || trim(after.split(/,| who | which | whose /u)[0] ?? "")
  return role.length > 2 && /\p{L}{3}/u.test(role) && role.length <= 80 ? role : undefined
}

const trim = (words: string): string =>
  words
    .replace(/^(?:the|a|an|another|former|der|die|le|la|el)\s+/iu, "")
    .replace(/^[\s,.;:–—-]+|[\s,;:–—-]+$/gu, "")
    .replace(/^(?:Mr|Mrs|Ms|Dr|Herr|Frau)\.?$/u, "")
