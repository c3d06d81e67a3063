/** `WeWork`-like capitals inside a word; `McVale`, `DeRoe`, `O'Vale` are families. */
const INNER_CAPITAL =
  /^(?!(?:Mac|Mc|Fitz|De|Del|Di|Da|Du|La|Le|Van|Von|St|O)\p{Lu})\p{Lu}\p{Ll}+\p{Lu}\p{Ll}/u

/** What bodies have and persons do not: `Brightline’s shares`, `Brightline executives`. */
const ITS_OWN =
  /^(?:[’']s?)? (?:(?:[\p{Ll}-]+|\p{Lu}\p{Ll}+) ){0,2}?(?:chief executives?|CEO|CFO|founders?|co-founders?|shares?|stock|shareholders|headquarters|executives?|executive director|engineers?|servers|customers|subsidiar(?:y|ies)|revenues?|profits|earnings|products|board of directors|parent company)\b/u

/** `Harbour Light president Ada Roe`: only where the name is more than one word, for `Roe president` may be of anything. */
const LED = /^ (?:president|vice president|chairman|chairwoman|general counsel|founder) \p{Lu}/u

/** `Velm Light & Power, which …`: persons are *who*. */
const WHICH = /^, which\b/u

/** `shareholders of Brightline`, `the retailer Brightline` */
const BEFORE =
  /\b(?:(?:CEO|chief executive|co-founder|founder|[Ss]hares|[Ss]tock|[Ss]hareholders|[Ee]mployees|subsidiary|headquarters|customers) (?:of|at|in) |(?:[Tt]he|[Aa]n?|[Ii]ts) (?:[\p{Ll}-]+ ){0,4}(?:company|firm|start-?up|brand|bank|retailer|airline|carmaker|automaker|drugmaker|manufacturer|pollster|charity|website|app|platform|provider) )$/u

/** `Brightline, the maker of lamps`, `Brightline, a Velm-based provider of data` */
const APPOSED =
  /^, (?:an?|the|its|their)(?: [\p{L}-]+){0,4}? (?:company|firm|start-?up|brand|bank|retailer|airline|carmaker|automaker|drugmaker|manufacturer|maker|provider|chain|charity|website|platform|think tank|non-?profit|fund|developer of|subsidiary)\b/u

/**
 * Do the name's letters or the words around it show a company or another body?
 *
 * @example
 * isShownBody("Brightline", "", "’s chief executive, Ada Roe,") // true
 * isShownBody("Roe", "", "’s sister") // false
 */
export const isShownBody = (name: string, before: string, after: string): boolean =>
  INNER_CAPITAL.test(name) ||
  ITS_OWN.test(after) ||
  BEFORE.test(before) ||
  APPOSED.test(after) ||
  (name.includes(" ") && (LED.test(after) || WHICH.test(after)))
