/** Words that stand before the names: `By`, `Written by`, `Text:`, `View all posts by`. */
const LEAD_IN_NOUN =
  /^\W*(?:(?:(?:interview|pressemitteilung|beitrag|kommentar|texte?|texto|testo|fotos?|photos?|autor(?:in|en)?|authors?|author\(s\)|auteurs?|autore|verfasser|redaktion|redakteur(?:in)?|reporter)\s*(?:&|and|und|,|\/|:|\||$)\s*)+|(?:autor(?:in)?|author)\s+(?=\p{Lu})|(?:view all posts|alle beiträge|alles|all posts|more|mehr) (?:by|von)\s+|(?:written|posted|reported|published|erstellt|eingestellt|geschrieben|verfasst|veröffentlicht|publié|escrito|publicado|scritto|pubblicato|beitrag|text|ein beitrag|interview|pressemitteilung)s?\s*(?:(?:&|and|und|\/)\s*\S+\s*)?(?:by|von|par|por|da|przez)\s*:?\s+)/iu
const LEAD_IN_WORD =
  /^\W*(?:(?:by|von|vom|par|por|door)\s*:?\s+(?=[\p{L}@])|(?:di|da|av|af)\s+(?=\p{L}\S*\s+\S))/iu
/** What follows the name: a place of work, a date, a role, an address. */
const TRAILER =
  /\s*(?:[|•·»>]|\s[–—-]\s|,?\s+(?:\d{1,2}[. /]|(?:19|20)\d\d)|[,\s]\s*(?:chefredakteur(?:in)?|redaktionsleiter(?:in)?|staff writer|staff reporter)\b|,\s*(?:staff|senior|chief|special|political|national|associated press|ap |afp|reuters|dpa|correspondent|reporter|editor|writer|redakteur|contributor|for |@|\S+@)|\b(?:published|updated|posted|veröffentlicht|am \d|on \p{L}+ \d|hace \d?)|\s\(|\sfor\s|\sam\s\p{Lu}\p{L}+tag\b|\s(?:alles|mehr|more) (?:von|by)\s|\s+\S+@\S+).*$/iu
/** Placeholders, accounts and labels that stand where a name should. */
const NO_NAME =
  /^(?:staff|editor|(?:wordpress)?admin(?:istrator)?|no author|authors?|auteurs?|autor(?:in|en)?|name\s*\*?|e-?mail\s*\*?|unknown|anonymous|none|null|undefined|guest|webmaster|redaktion|redacción|rédaction|by|the)$|https?:|www\.|\.(?:com|de|org|net|fr)\b|^[\d\W]*$|facebook|profil|[{}<>=]/i
const JOINT = /\s*(?:;|\s&\s|\s\+\s|\s\/\s|,?\s+(?:and|und|et|och|en|oraz)\s|\s(?:y|e|i)\s(?=\p{Lu}))\s*/u

/**
 * The authors named in a byline.
 *
 * @example authorsIn("By Ada Roe and Jan Moll, Staff Writer") // ["Ada Roe", "Jan Moll"]
 */
export function authorsIn(byline: string): string[] {
  const words = byline.replace(/\s+/g, " ").trim().replace(LEAD_IN_NOUN, "").replace(LEAD_IN_WORD, "")
  const names = words.replace(TRAILER, "").split(JOINT).flatMap(commaParts).map(tidied)
  return unique(names.filter(isName))
}

/** `Ada Roe, Jan Moll` is two people; `Roe, Ada` is one; of `Ada Roe, Berlin` only the first is a name. */
function commaParts(names: string): string[] {
  const parts = names.split(/\s*,\s*/)
  const isFull = (part: string | undefined) => /\S\s+\S/.test(part ?? "")
  if (parts.length < 2 || parts.every(isFull)) return parts
  return isFull(parts[0]) ? parts.filter((part) => /^\p{Lu}\S*\s\S/u.test(part)) : [names]
}

const tidied = (name: string): string => name.replace(/^[\s\W]+(?=[\p{L}@])|[\s,;:|/–—-]+$/gu, "").trim()

const isName = (name: string): boolean =>
  name.length > 1 && name.length < 70 && !NO_NAME.test(name) && name.split(" ").length < 9

/** Without repeats, whatever their case. */
export const unique = (names: readonly string[]): string[] =>
  names.filter((name, at) => names.findIndex((other) => other.toLowerCase() === name.toLowerCase()) === at)
