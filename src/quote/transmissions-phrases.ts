import type { TransmissionAction } from "../model.js"
import { NAME_SIGN, OUTLET_SIGN, PERSON_SIGN } from "./transmissions-masks.js"

/** A phrase by which an article tells a statement's way. Groups: `outlet`, `from` (the carrier it was taken from). */
export interface PhraseRule {
  readonly action: TransmissionAction
  readonly pattern: RegExp
  /** The words say that it was first there. */
  readonly original?: boolean
  /** No outlet is named: `own` the article's publisher is meant, `giver` whoever is named before, `site` Twitter. */
  readonly implied?: "own" | "giver" | "site"
  /** The words mention a report beside what is said, and do not say that it was said there. */
  readonly aside?: boolean
  /** An occasion that goes with the phrase, in the words of `Quotation.occasion`. */
  readonly occasion?: string
}

/** A name known to be an outlet's. */
const O = `${OUTLET_SIGN}+`
/** Whatever is named there: the phrase itself makes it a carrier. */
const A = `(?:${OUTLET_SIGN}+|${NAME_SIGN}+|${PERSON_SIGN}+)`
/** An outlet, or a name that may be one. */
const N = `(?:${OUTLET_SIGN}+|${NAME_SIGN}+)`
const P = `${PERSON_SIGN}+`
const THE =
  "(?:[Tt]he |[Dd]er |[Dd]em |[Dd]en |[Dd]ie |[Dd]as |[Ll]a |[Ll]e |[Ll]’|[Ll]'|[Ee]l |[Ll]os |[Aa]l )?"
const outlet = (of: string) => `${THE}[“"'’‘«]{0,2}(?<outlet>${of})`
const from = (of: string) => `${THE}[“"'’‘«]{0,2}(?<from>${of})`

const rule = (
  action: TransmissionAction,
  pattern: string,
  more: Omit<PhraseRule, "action" | "pattern"> = {},
): PhraseRule => ({ action, pattern: new RegExp(pattern, "dgu"), ...more })

const SAID =
  "(?:said|says|told|added|argued|claimed|explained|insisted|noted|remarked|declared|suggested|complained|joked|recalled|stated)"
const PIECE =
  "(?:article|op-ed|oped|column|essay|story|piece|editorial|report|investigation|analysis|fact[- ]check|profile|interview|blog post|post|exclusive|poll|survey)"
const WEEKLY =
  "(?:weekly |daily |nightly |morning |evening |video |radio |television |TV |live |exclusive |recent |brief |phone |telephone |wide-ranging |televised |lengthy )*"

/**
 * Phrases in the order they are tried: what names two carriers before what names one, the exact before the loose.
 * A phrase whose words lie in those of an earlier one is not told again.
 */
export const PHRASES: readonly PhraseRule[] = [
  // two carriers
  rule(
    "reported",
    `${outlet(A)},? (?:reported|reports|wrote|writes|said|says)[^.;]{0,60}, (?:citing|quoting|with reference to) ${from(A)}`,
  ),
  rule("cited", `${outlet(O)},? (?:citing|quoting|with reference to) ${from(A)}`),
  rule(
    "translated",
    `translated (?:from [^.;]{2,40} )?by ${outlet(A)},? (?:as |first )?(?:published|reported|printed) (?:by|in) ${from(A)}`,
  ),
  rule(
    "obtained",
    `${outlet(O)}, which (?:unearthed|obtained|found|dug up|discovered|resurfaced)[^.;]{0,50} (?:from|in|by) ${from(O)}`,
  ),
  rule("reported", `${THE}(?<outlet>${A}) berichte(?:t|te) unter Berufung auf ${from(A)}`),
  // first there
  rule(
    "published",
    `(?:first|originally|initially) (?:published|posted|released|printed|ran|run|appeared|made public|put out) (?:by|in|on|at|with) ${outlet(A)}`,
    { original: true },
  ),
  rule(
    "reported",
    `(?:first|originally|initially) (?:reported|carried|aired|broadcast|quoted|disclosed|revealed) (?:by|in|on|at) ${outlet(A)}`,
    { original: true },
  ),
  rule("published", `${outlet(A)} was (?:the )?first to (?:publish|print|release|post|carry|run)`, {
    original: true,
  }),
  rule("reported", `${outlet(A)} was (?:the )?first to (?:report|disclose|reveal|broadcast|air)`, {
    original: true,
  }),
  rule("reported", `${outlet(O)} first (?:reported|published|disclosed|revealed)`, { original: true }),
  rule(
    "published",
    `(?:zuerst|erstmals|ursprünglich) (?:veröffentlicht|erschienen|gedruckt)? ?(?:in|bei|auf|von|im) ${outlet(A)}`,
    { original: true },
  ),
  rule(
    "published",
    `(?:publiée?|parue?) (?:d[’']abord|initialement|pour la première fois) (?:dans|sur|par) ${outlet(A)}`,
    { original: true },
  ),
  rule("published", `publicad[oa] (?:originalmente|por primera vez|inicialmente) (?:en|por) ${outlet(A)}`, {
    original: true,
  }),
  // translated, posted again
  rule("translated", `[Tt]ranslat(?:ed|ion)(?: from [^.;]{2,40}?)?(?: by|: ?) ?${outlet(A)}`),
  rule("translated", `[ÜU]bersetz(?:t|ung)(?: aus [^.;]{2,40}?)?(?: von|: ?) ?${outlet(A)}`),
  rule(
    "translated",
    `[Tt]rad(?:uite?|uction|ucid[oa]|ucción)(?: d[ue][^.;]{2,40}?)?(?: par| por|: ?) ?${outlet(A)}`,
  ),
  rule(
    "reposted",
    `(?:re-?posted|re-?published|re-?printed|re-?produced|picked up|shared|retweeted|syndicated) (?:\\w+ )?(?:by|from|in|on|with permission (?:of|from)) ${outlet(A)}`,
  ),
  rule("reposted", "\\(via (?<outlet>@[\\w.]+)"),
  rule("reposted", `\\b(?:[Vv]ia|h/t|HT) ${outlet(A)}`),
  // given to a carrier
  rule("obtained", `(?:obtained|seen|reviewed|leaked|viewed|acquired) (?:\\w+ )?(?:by|to) ${outlet(A)}`),
  rule(
    "obtained",
    `(?:sent|given|provided|handed|forwarded|passed|supplied|leaked|made available|addressed)(?: exclusively| first)? to ${outlet(O)}`,
  ),
  rule("obtained", `${outlet(O)} (?:has |have )?(?:obtained|acquired|unearthed|received)`),
  rule("told", `gave the [^.;]{2,40} to ${outlet(A)}`),
  // said to a carrier
  rule(
    "told",
    `\\b(?:[Tt]old|[Tt]ells|[Tt]elling|informed|confirmed to|said to|explained to|admitted to|complained to) (?:an? )?${outlet(O)}(?:[’']s)?(?: ${WEEKLY}(?:newsmaker|interview|talk|news)? ?(?:series|show|program|programme))?`,
    { occasion: "interview" },
  ),
  rule(
    "told",
    `\\b(?:[Tt]old|[Tt]ells|[Tt]elling) (?:[\\p{Ll}-]+ ){0,4}${P},? (?:of|from|on|at|with) ${outlet(O)}`,
    { occasion: "interview" },
  ),
  rule("told", `\\b(?:[Tt]old|[Tt]ells|[Tt]elling) ${outlet(O)}(?:[’']s)? (?:[\\p{Ll}-]+ ){0,4}${P}`, {
    occasion: "interview",
  }),
  rule(
    "told",
    `\\b(?:interview|conversation|sit-?down|chat|Q&A|appearance|exchange)s?(?: \\w+ly)? (?:[\\p{Ll}-]+ ){0,3}?(?:with|on|for|to|from|by|in) (?:${P}(?:[’']s)? (?:of|from|on|for|at) )?${outlet(O)}`,
    { occasion: "interview" },
  ),
  rule(
    "told",
    `\\b(?:in|during) an? (?:${WEEKLY})interview (?:published |broadcast |aired )?(?:with|on|for|to|in|by) ${outlet(`${NAME_SIGN}+`)}`,
    { occasion: "interview" },
  ),
  rule(
    "told",
    `\\b(?:an?|the|his|her|their|this|that) (?:[\\p{Ll}]+ )?${outlet(O)} (?:interview|appearance|show appearance)`,
    { occasion: "interview" },
  ),
  rule("told", `${outlet(O)} (?:appearance|interview)\\b`, { occasion: "interview" }),
  rule(
    "told",
    `\\b(?:spoke|speaks|speaking|talked|talking|spoken|talks) (?:exclusively |briefly |out |directly )?(?:to|with) (?:[\\p{Ll}-]+ ){0,2}(?:${P},? (?:of|from|on) )?${outlet(O)}`,
    { occasion: "interview" },
  ),
  rule("told", `\\b(?:spoke|speaking) (?:exclusively )to ${outlet(A)}`, { occasion: "interview" }),
  rule(
    "told",
    `\\b(?:appearing|appeared|appears|interviewed|speaking|spoke|asked|questioned|grilled|pressed) (?:[\\p{Ll}]+ ){0,3}(?:on|by) (?:${P} (?:of|from|on) )?${outlet(O)}`,
    { occasion: "interview" },
  ),
  rule("told", `\\b${SAID} (?:[\\p{Ll}]+ |${P} |\\p{Lu}\\p{Ll}+day ){0,4}on (?:an? )?${outlet(O)}`, {
    occasion: "interview",
  }),
  rule(
    "told",
    `\\bon ${P}(?:[’']s)? (?:\\w+ )?(?:show|program|programme|podcast),? [“"'’‘]{1,2}(?<outlet>[\\p{Lu}${NAME_SIGN}${OUTLET_SIGN}][^“”"'’]{1,40}?)[.,]?[”"'’]{1,2}`,
    { occasion: "interview" },
  ),
  rule(
    "told",
    `\\bto (?:the )?(?:newspaper|broadcaster|channel|station|agency|magazine|daily|weekly|website) ${outlet(A)}`,
    { occasion: "interview" },
  ),
  rule("told", `${P} (?:told|was telling) (?:his|her|their|the) ${outlet(O)} (?:audience|viewers|listeners)`),
  rule(
    "told",
    `${P} (?:told|was telling) (?:his|her|their|the) (?:radio|television|TV|podcast) (?:audience|viewers|listeners)`,
    {
      implied: "giver",
    },
  ),
  rule(
    "told",
    `\\b(?:gegenüber|sagte|erklärte|verriet) (?:${A} )?(?:der |dem |den )(?:[\\p{L}-]+ ){0,2}[„“"»]?(?<outlet>${O})`,
    { occasion: "interview" },
  ),
  rule(
    "told",
    `\\b(?:im|in einem) (?:[\\p{L}-]+ )?(?:Interview|Gespräch|Telefonat) (?:mit |der |des |dem |in )(?:der |dem |den )?(?:[\\p{Lu}][\\p{L}-]+ )?[„“"»]?(?<outlet>${O})`,
    { occasion: "interview" },
  ),
  rule(
    "told",
    `\\b(?:dit|déclaré|confié|indiqué|affirmé|expliqué|assuré) (?:[\\p{Ll}]+ ){0,2}(?:à|au) (?:la |l[’'])?(?:[\\p{Ll}]+ ){0,2}(?<outlet>${O})`,
    { occasion: "interview" },
  ),
  rule(
    "told",
    `\\b(?:entretien|interview) (?:[\\p{Ll}]+ ){0,3}(?:à|au|avec|dans) (?:la |le |l[’'])?(?<outlet>${O})`,
    { occasion: "interview" },
  ),
  rule(
    "told",
    `\\b(?:dijo|declaró|explicó|afirmó|aseguró|contó) (?:[\\p{Ll}]+ ){0,2}(?:a|al) (?:la |el |los )?(?<outlet>${O})`,
    { occasion: "interview" },
  ),
  rule("told", `\\bentrevista (?:[\\p{Ll}]+ ){0,2}(?:con|a|al|en) (?:la |el )?(?<outlet>${O})`, {
    occasion: "interview",
  }),
  // published or reported by a carrier
  rule(
    "published",
    `\\b(?:published|released|posted|printed|disseminated|issued|put out|made public|uploaded|aired|broadcast|written|launched) (?:\\p{Ll}+ly |\\p{Lu}\\p{Ll}+day )?(?:by|in|on|to|at) ${outlet(A)}(?:[’']s)?(?: (?:web)?site| blog| page| channel)?`,
    { occasion: "document/report" },
  ),
  rule(
    "published",
    `\\b(?:wrote|writing|writes|written|argued|said) (?:[\\p{Ll}]+ |\\p{Lu}\\p{Ll}+day ){0,3}(?:in|for) (?:an? )?(?:[\\p{Ll}-]+ ){0,3}?${outlet(O)}`,
    { occasion: "document/report" },
  ),
  rule("published", `\\b${PIECE} (?:[\\p{Ll}]+ ){0,2}(?:in|for|by|on|from|at) ${outlet(O)}`, {
    occasion: "document/report",
  }),
  rule("published", `\\bappear(?:ed|s|ing)? (?:[\\p{Ll}]+ ){0,2}(?:in|on) ${outlet(A)}`, {
    occasion: "document/report",
  }),
  rule(
    "reported",
    `\\b(?:an?|the|latest|recent|another|that|this) (?:\\p{Ll}+ )?${outlet(O)}(?: \\p{Lu}\\p{Ll}+)? (?:article|report|story|investigation|piece|editorial|op-ed|analysis|exclusive)\\b`,
    { occasion: "document/report", aside: true },
  ),
  rule("carried", `^[^\\n.]{0,60}?[\\d\\p{Ll}.,] ?\\((?<outlet>${O}|${NAME_SIGN}+)\\) ?(?:—|–|-{1,2}) `),
  rule("carried", `^[\\p{Lu}\\d .,/|]{3,60}(?:[/|,–—-] ?)(?<outlet>${O})\\)? ?(?:—|–|--) `),
  rule("carried", `\\((?:[^()\\n]{0,40}(?:/|\\||–|-|,) ?)?(?<outlet>${O})\\)`),
  rule("carried", `^\\((?:[^()\\n]{0,40}(?:/|\\||–|-|,) ?)?(?<outlet>${A})\\)\\.?$`),
  rule("carried", `^(?:[Ss]ources?|Quellen?|Fuentes?|Fonte|Bron) ?: ?${outlet(A)}`),
  rule("carried", `${outlet(A)} contributed to this (?:report|story|article)`),
  rule("carried", `(?:with|additional) (?:material|reporting|information|files) (?:by|from) ${outlet(O)}`),
  rule(
    "reported",
    `\\b(?:[Aa]s |[Ww]as |[Ww]ere |[Ff]irst )?(?:reported|quoted|cited|carried|relayed) (?:\\p{Ll}+ly )?(?:by|in|on) ${outlet(A)}`,
    { occasion: "document/report" },
  ),
  rule("reported", `^(?:${THE})(?<outlet>${A}) (?:reported|reports|writes|wrote)\\.$`),
  rule("reported", `\\b[Aa]s ${outlet(N)} (?:reports?|reported|notes|noted|wrote|writes|put it|called)`, {
    occasion: "document/report",
  }),
  rule(
    "reported",
    `\\b(?:[Aa]ccording to|[Pp]er|[Cc]iting|[Qq]uoting) (?:an? |the )?(?:[\\p{Ll}-]+ ){0,4}?(?:(?:in|by|from|on|of|published by|released by|posted by|provided by|obtained by) )?${outlet(O)}`,
    { occasion: "document/report" },
  ),
  rule(
    "cited",
    `\\b[Aa]ccording to an? (?:[\\p{Ll}-]+ ){0,3}(?:transcript|recording|copy|text|translation|version|video|summary) (?:[\\p{Ll}-]+ ){0,3}(?:by|from|on|in) ${outlet(A)}`,
  ),
  rule(
    "reported",
    `\\b[Aa]ccording to ${outlet(A)},? (?:the|an?|his|her) (?:letter|statement|text|speech|address|interview|remarks?|document|article|message|transcript)`,
  ),
  rule("cited", `\\b[Aa]ccording to ${from(A)}, ${P} told ${outlet(A)}`),
  rule(
    "reported",
    `${outlet(O)},?(?: \\p{Ll}+ly| first| also| later| on \\p{Lu}\\p{Ll}+day| \\p{Lu}\\p{Ll}+day| has| had| then| recently| last \\p{Ll}+){0,2} (?:reports|reported|wrote|writes|revealed|reveals|published|posted|printed|released|aired|broadcast|quoted|quotes|hailed|has learned|documented|ran|carried)\\b`,
    { occasion: "document/report" },
  ),
  rule(
    "reported",
    `\\b(?:berichte(?:t|te|ten)|schreib(?:t|en)|meldet(?:e)?|schrieb) (?:die |der |das )?(?:[\\p{L}-]+ )?[„“"»]?(?<outlet>${O})`,
    { occasion: "document/report" },
  ),
  rule(
    "reported",
    `\\b(?:[Ll]aut|[Nn]ach (?:Informationen|Angaben) (?:der|des|von)|[Uu]nter Berufung auf) (?:der |dem |einem Bericht der |die |das )?(?:[\\p{L}-]+ )?[„“"»]?(?<outlet>${O})`,
    { occasion: "document/report" },
  ),
  rule(
    "published",
    `\\b(?:veröffentlicht|erschienen|abgedruckt) (?:von|in|auf|bei|im) (?:der |dem )?[„“"»]?(?<outlet>${A})`,
    { occasion: "document/report" },
  ),
  rule(
    "reported",
    `\\b(?:[Ss]elon|[Dd][’']après|rapporte|rapportent|écrit|indique|révèle) (?:le |la |les |l[’'])?(?:[\\p{Ll}]+ )?«? ?(?<outlet>${O})`,
    { occasion: "document/report" },
  ),
  rule(
    "published",
    `\\b(?:publiée?s?|parue?s?|diffusée?s?) (?:par|dans|sur) (?:le |la |les |l[’'])?(?<outlet>${A})`,
    { occasion: "document/report" },
  ),
  rule(
    "reported",
    `\\b(?:[Ss]egún|informó|reportó|publicó|escribe|reveló) (?:el |la |los )?(?:diario |periódico |agencia |cadena )?«? ?(?<outlet>${O})`,
    { occasion: "document/report" },
  ),
  rule(
    "published",
    `\\b(?:publicad[oa]s?|difundid[oa]s?|emitid[oa]s?) (?:por|en) (?:el |la |los )?(?<outlet>${A})`,
    { occasion: "document/report" },
  ),
  rule(
    "published",
    `${outlet(N)} (?:poll|survey|study|report|analysis|transcript|memo|statement) (?:was )?(?:released|published|issued|posted)\\b`,
    { aside: true },
  ),
  rule("published", `\\b[Ii]n an? ${outlet(A)} (?:statement|press release|communiqué|report)\\b`, {
    occasion: "statement",
  }),
  // no carrier named
  rule(
    "published",
    "\\b(?:tweeted|retweeted|tweeting|posted on (?:Twitter|social media)|in a tweet|in a series of tweets|on Twitter)\\b",
    { implied: "site", occasion: "tweet/social post" },
  ),
  rule("told", "\\b(?:told|tells|telling) (?:me|us|this (?:newspaper|reporter|magazine|website|column))\\b", {
    implied: "own",
    occasion: "interview",
  }),
  rule(
    "told",
    `\\bin (?:an? |several |recent |a series of )?${WEEKLY}interviews?\\b(?! (?:with|on|for|to|by|in))`,
    { implied: "own", occasion: "interview" },
  ),
  rule("told", "\\bin (?:a statement|an e-?mail) to (?:me|us|my colleague|this newspaper)\\b", {
    implied: "own",
    occasion: "statement",
  }),
  rule(
    "published",
    "\\b(?:issued|released|put out|published) (?:an? |the |its |his |her )(?:[\\p{Ll}-]+ ){0,2}(?:statement|communiqué|press release|report|letter|declaration)\\b",
    { implied: "giver", occasion: "statement" },
  ),
  rule(
    "published",
    "\\b[Ii]n an? (?:[\\p{Ll}-]+ ){0,2}(?:statement|press release|communiqué) (?:issued|released|posted|published)\\b",
    { implied: "giver", occasion: "statement" },
  ),
  rule(
    "published",
    "\\b(?:published|released|posted) (?:the|its|their|his|her) (?:[\\p{Ll}-]+ ){0,2}(?:results|findings|transcript|text|documents|records|recording|video|conclusions)\\b",
    { implied: "giver", occasion: "document/report" },
  ),
  rule("published", "\\bsaid in an? (?:[\\p{L}-]+ ){0,3}(?:report|study|analysis|white paper|filing)\\b", {
    implied: "giver",
    occasion: "document/report",
  }),
]
