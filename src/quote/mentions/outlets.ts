import { foldWord } from "../../text/index.js"
import { OUTLET_WORDS } from "./lexicon.js"

/**
 * The best-known outlets whose names do not show what they are, folded. All others are recognised by the shape of
 * their name (`Torrmere Gazette`, `velmora.example`) or by the words around it (`first published by …`).
 */
const WELL_KNOWN = new Set(
  `abc|abc news|aftonbladet|agence france-presse|al arabiya|al jazeera|al-jazeera|ansa|afp|ap|apa|ard|associated press|axios|bbc|bild|bloomberg|breitbart|
buzzfeed|c-span|cbc|cbs|channel 4|cnbc|cnn|c-span|corriere della sera|daily beast|dagens nyheter|der spiegel|der standard|deutsche welle|deutschlandfunk|die welt|die zeit|dpa|dw|
economist|efe|el pais|el mundo|facebook|faz|financial times|focus|folha|forbes|fox|fox news|france 24|franceinfo|globo|guardian|haaretz|hbo|hill|the hill|
huffington post|huffpost|indymedia|instagram|interfax|intercept|interfax|itar-tass|itv|kathimerini|kommersant|kyodo|l'express|la repubblica|la stampa|le figaro|le monde|le point|
les echos|libération|liberation|linkedin|medium|meduza|mediapart|msnbc|mtv|nbc|new yorker|newsmax|newsweek|nhk|novaya gazeta|npr|nrk|nzz|orf|pbs|people|politico|politifact|propublica|
quartz|rai|rbc|reddit|reuters|ria novosti|rt|rtl|russia today|rt america|salon|semafor|sky|sky news|slate|snapchat|snopes|spiegel|spiegel online|stern|svt|sueddeutsche|süddeutsche|
substack|taz|tass|telegram|telemundo|the atlantic|atlantic|the economist|the intercept|the nation|tiktok|time|tmz|truth social|twitter|univision|upi|us weekly|usa today|
vanity fair|vice|vk|vox|wall street journal|weibo|wikileaks|wired|xinhua|yahoo|yle|youtube|ynet|zdf|zeit|zeit online|meet the press|face the nation|this week|
state of the union|fox news sunday|cbs this morning|good morning america|60 minutes|factcheck.org`
    .split("|")
    .map((name) => name.trim().split(" ").map(foldWord).join(" ")),
)

/** Well-known names that are common words too: outlets after *the* only, or where the words around say so. */
const ALSO_COMMON = new Set(
  "people time focus medium vice fox this-week hill wired quartz zeit record sun star mirror stern globo rai ap rt nation atlantic economist guardian independent"
    .split(" ")
    .map((name) => name.replace("-", " ")),
)

const SOCIAL = new Set(
  "bluesky facebook instagram linkedin mastodon medium reddit snapchat substack telegram threads tiktok truth-social twitter vk weibo whatsapp x youtube"
    .split(" ")
    .map((name) => name.replace("-", " ")),
)

/** Is the outlet a network on which everybody posts? `isSocialNetwork("Telegram")` → `true`. */
export const isSocialNetwork = (name: string): boolean => SOCIAL.has(fold(name))

/** `the blog Torrmere Days`, `le quotidien`: the words before say what is named. German nouns have capitals and run on. */
const SAID_BEFORE =
  /\b(?:blog|newspaper|paper|magazine|weekly|daily|tabloid|broadcaster|newsletter|podcast|quotidien|hebdomadaire|journal|diario|periódico|quotidiano|settimanale) $/u

/** Do the words before a name say that it is an outlet's? */
export const isSaidToBeOutlet = (before: string): boolean => SAID_BEFORE.test(before)

const DOMAIN = /^(?:https?:\/\/)?(?:www\.)?[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.[a-z]{2,10}\/?$/u

/** `NORTHWIRE`, `Ostwire`: what a wire service calls itself; barbed and live wires are no names. */
const WIRE = /^(?!.*(?:barb|live|trip|hay|hot|hard))\p{L}{3,}wire$/u

const fold = (name: string): string =>
  name
    .replace(/[“”"'’‘«»„]+$|^[“”"'’‘«»„]+/gu, "")
    .split(/\s+/)
    .map(foldWord)
    .join(" ")

/**
 * Do the words name an outlet, by lexicon or by shape? A common word does after *the*, written before it.
 *
 * @example
 * looksLikeOutlet("Torrmere Gazette") // true
 * looksLikeOutlet("the Times") // true
 * looksLikeOutlet("Times") // false
 */
export function looksLikeOutlet(name: string): boolean {
  const folded = fold(name)
  const bare = folded.replace(/^the /, "")
  if (DOMAIN.test(bare)) return true
  if (WELL_KNOWN.has(bare)) return !ALSO_COMMON.has(bare) || bare !== folded || /^\p{Lu}{2,}$/u.test(name)
  const parts = bare.split(/[\s-]+/)
  const last = parts.at(-1) ?? ""
  if (/^\p{Lu}/u.test(name) && WIRE.test(last)) return true
  if (
    parts.length > 2 &&
    OUTLET_WORDS.has(parts[0] ?? "") &&
    /^(?:of|de|du|des|del|di)$/.test(parts[1] ?? "")
  )
    return true
  if (parts.length > 1) return OUTLET_WORDS.has(last) || /^(?:tv|radio|channel)$/.test(parts[0] ?? "")
  return bare !== folded && OUTLET_WORDS.has(last)
}
