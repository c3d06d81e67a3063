import type { Occasion } from "../../text/index.js"

/** What tells the occasion, the exact before the loose. English, then German, French and Spanish. */
const OCCASIONS: readonly (readonly [Occasion, RegExp])[] = [
  [
    "tweet/social post",
    /\b(?:re)?tweet(?:ed|ing|s)?\b|\bon (?:Twitter|X|Facebook|Instagram|Telegram|LinkedIn|TikTok|Threads|Bluesky|Mastodon|Truth Social|social media)\b|\b(?:Facebook|Instagram|Telegram|LinkedIn|Truth Social|blog) post\b/u,
  ],
  [
    "debate",
    /\b(?:the|a|last|this|that|presidential|primary|televised|[\p{L}]+day[’']s|[\p{L}]+day night[’']s)(?: [\p{L}’'-]+){0,3} debate\b(?! (?:over|about|on whether))/u,
  ],
  [
    "press conference",
    /\b(?:press|news) (?:conference|briefing|gaggle)\b|\bgaggle\b|\b(?:at|in|during) (?:an?|the|his|her|their) (?:[\p{Ll}-]+ ){0,2}briefing\b|\b(?:told|sp(?:oke|eaking) (?:to|with)) reporters\b/u,
  ],
  [
    "rally",
    /\brall(?:y|ies)\b|\bcampaign (?:stop|event|appearance|swing)\b|\btold (?:[\p{Ll}]+ ){0,2}(?:supporters|the crowd)\b|\b(?:crowd|supporters) (?:in|at)\b|\bat an event in\b/u,
  ],
  [
    "testimony",
    /\bhearing\b|\btestif(?:y|ied|ies|ying)\b|\btestimony\b|\b(?:before|in front of) (?:the|a) (?:[\p{L}-]+ ){0,4}(?:committee|subcommittee|court|commission|panel|jury|tribunal)\b|\bunder oath\b/iu,
  ],
  ["interview", /\binterview(?:ed|s)?\b/u],
  [
    "speech",
    /\b(?:speech|keynote|sermon|lecture|toast|inaugural|eulogy|commencement)\b|\b(?:in|during) (?:an?|his|her|the) (?:[\p{Ll}-]+ ){0,2}address\b|\baddress(?:ing|ed)? (?:the|a) (?:[\p{L}-]+ ){0,4}(?:convention|conference|parliament|assembly|congress|congregation|audience|nation|students|delegates)\b/u,
  ],
  [
    "letter",
    /\b(?:in|wrote|signed|sent|of|from) (?:an?|the|his|her|their|this)?\s?(?:[\p{Ll}-]+ ){0,3}letters?\b/u,
  ],
  ["email", /\be-?mails?\b/u],
  [
    "statement",
    /\b(?:an?|the|his|her|its|their|written|joint|prepared|brief) (?:[\p{L}-]+ ){0,3}(?:statement|press release|communiqué)\b|\bpress release\b/u,
  ],
  [
    "book",
    /\b(?:in|from) (?:his|her|the|a|their|my) (?:[\p{Ll}-]+ ){0,3}(?:book|memoirs?|autobiography|novel|diar(?:y|ies))\b/u,
  ],
  ["poll", /\b(?:poll|survey) (?:found|shows|showed|released|conducted|suggests)\b/u],
  [
    "conversation",
    /\b(?:in|during) an? (?:[\p{Ll}-]+ ){0,2}(?:conversation|phone call|telephone call|meeting with)\b/u,
  ],
  [
    "document/report",
    /\b(?:in|according to) (?:an?|the|its|his|her|their) (?:[\p{L}-]+ ){0,4}(?:report|filings?|study|article|op-ed|essay|column|editorial|memo|paper|audit|analysis)\b|\bfilings\b/u,
  ],
  [
    "other",
    /\b(?:forum|town hall|podcast|radio show|roundtable|monologue|on the (?:senate|house) floor|radio audience|seminar|convention)\b/iu,
  ],
  ["press conference", /\bPressekonferenz\b|\bconférence de presse\b|\b(?:rueda|conferencia) de prensa\b/u],
  ["interview", /\bInterview\b|\bim Gespräch mit\b|\bentretien\b|\bentrevista\b/u],
  ["speech", /\b(?:in (?:seiner|ihrer|einer) )?(?:Rede|Ansprache|Predigt)\b|\bdiscours\b|\bdiscurso\b/u],
  ["debate", /\b(?:Debatte|Bundestagsdebatte|TV-Duell)\b|\bdébat\b|\ben el debate\b/u],
  ["letter", /\b(?:in (?:einem|seinem|ihrem) )(?:[\p{Ll}]+ )?Brief\b|\bdans une lettre\b|\ben una carta\b/u],
  ["statement", /\b(?:Erklärung|Mitteilung|Pressemitteilung)\b|\bcommuniqué\b|\bcomunicado\b/u],
  ["testimony", /\bAnhörung\b|\baudition\b|\bcomparecencia\b/u],
]

/** “ahead of the debate”, “the debate moderator”: named, and not where the words were said. */
const isElsewhere = (words: string, start: number, length: number): boolean =>
  /\b(?:before|after|ahead of|prior to|preparing for|prepare for|preparation for|until|since|upcoming|next) (?:[\p{L}’'-]+ ){0,3}$/iu.test(
    words.slice(Math.max(0, start - 45), start),
  ) ||
  /^\S* (?:moderators?|prep|preparations?|stage|coach|club|team|schedule|commission|season|preparing)\b/iu.test(
    words.slice(start + length - 1),
  )

/** The occasion that the words tell, with where; nothing where they tell none. `"in a letter to voters"` → `letter`. */
export function occasionIn(words: string): { occasion: Occasion; start: number; end: number } | undefined {
  for (const [occasion, pattern] of OCCASIONS) {
    const match = pattern.exec(words)
    if (match && !isElsewhere(words, match.index, match[0].length))
      return { occasion, start: match.index, end: match.index + match[0].length }
  }
  return undefined
}
