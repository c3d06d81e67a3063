import { NAME_SIGN, OUTLET_SIGN } from "./masks.js"
import { A, FIRST, from, INTERVIEW, N, O, outlet, P, type PhraseRule, REPORT, rule, S } from "./rules.js"

const SAY =
  "(?:said|says|told|added|argued|claimed|explained|insisted|noted|remarked|declared|suggested|complained|joked|recalled|stated)"
const PIECE =
  "(?:article|op-ed|oped|column|essay|story|piece|editorial|report|investigation|analysis|fact[- ]check|profile|interview|blog post|post|exclusive|poll|survey)"
const REPORTED =
  "(?:reports|reported|wrote|writes|revealed|reveals|published|posted|printed|released|aired|broadcast|quoted|quotes|hailed|has learned|documented|ran|carried)"
/** What sort of interview it was: `a brief telephone interview`. */
export const KIND =
  "(?:weekly |daily |nightly |morning |evening |video |radio |television |TV |live |exclusive |recent |brief |phone |telephone |wide-ranging |televised |lengthy )*"
const MEDIUM =
  "(?: (?:newspaper|channel|station|network|website|site|agency|magazine|programme|program|blog))?"
/** Adverbs and days between an outlet and its verb. */
const WHEN =
  "(?: \\p{Ll}+ly| first| also| later| on \\p{Lu}\\p{Ll}+day| \\p{Lu}\\p{Ll}+day| has| had| then| recently| last \\p{Ll}+){0,2}"

/** What names two carriers: tried before all others. */
export const ENGLISH_CHAINS: readonly PhraseRule[] = [
  rule(
    "reported",
    `${outlet(A)},? (?:reported|reports|wrote|writes|said|says)[^.;]{0,60}, (?:citing|quoting|with reference to) ${from(A)}`,
  ),
  rule("cited", `${outlet(O)},? (?:citing|quoting|with reference to) ${from(A)}`),
  rule("reported", `(?:Citing|Quoting) ${from(A)}, ${outlet(O)} (?:said|says|${REPORTED})`),
  rule("cited", `\\b[Aa]ccording to ${from(A)}, ${P} told ${outlet(A)}`),
  rule(
    "translated",
    `translated (?:from [^.;]{2,40} )?by ${outlet(A)},? (?:as |first )?(?:published|reported|printed) (?:by|in) ${from(A)}`,
  ),
  rule(
    "obtained",
    `${outlet(O)}, which (?:unearthed|obtained|found|dug up|discovered|resurfaced)[^.;]{0,50} (?:from|in|by) ${from(O)}`,
  ),
]

/** Where it was first. */
export const ENGLISH_FIRST: readonly PhraseRule[] = [
  rule(
    "published",
    `(?:[Ff]irst|[Oo]riginally|[Ii]nitially) (?:published|posted|released|printed|ran|run|appeared|surfaced|emerged|made public|put out)(?: on [\\p{L}\\d., ]{3,25}?)? (?:by|in|on|at|with) ${outlet(A)}`,
    FIRST,
  ),
  rule(
    "reported",
    `(?:[Ff]irst|[Oo]riginally|[Ii]nitially) (?:reported|carried|aired|broadcast|quoted|disclosed|revealed) (?:by|in|on|at) ${outlet(A)}`,
    FIRST,
  ),
  rule("published", `${outlet(A)} was (?:the )?first to (?:publish|print|release|post|carry|run)`, FIRST),
  rule("reported", `${outlet(A)} was (?:the )?first to (?:report|disclose|reveal|broadcast|air)`, FIRST),
  rule("published", `${outlet(A)},? (?:which |who )?first (?:published|printed|posted|released)`, FIRST),
  rule(
    "reported",
    `${outlet(A)},? (?:which |who )?(?:first (?:reported|disclosed|revealed|aired|broadcast)|broke the (?:story|news))`,
    FIRST,
  ),
]

/** Passed on: translated, posted again, carried by an agency, given to a carrier. */
export const ENGLISH_PASSED_ON: readonly PhraseRule[] = [
  rule(
    "translated",
    `(?:[Tt]ranslat(?:ed|ion)|English version|English text|[Rr]endered)(?: from [^.;]{2,40}?)?(?: by|: ?) ?${outlet(A)}`,
  ),
  rule(
    "reposted",
    `(?:[Rr]e-?posted|[Rr]e-?published|[Rr]e-?printed|re-?produced|picked up|shared|retweeted|syndicated) (?:\\w+ )?(?:by|from|in|on|with (?:the )?permission (?:of|from)) ${outlet(A)}`,
  ),
  rule("reposted", `${outlet(N)}, which (?:has |had )?(?:re-?posted|re-?published|re-?printed|reproduced)`),
  rule("reposted", `\\b(?:[Tt]aken|[Cc]opied|[Ll]ifted) from ${outlet(O)}`),
  rule("reposted", "\\(via (?<outlet>@[\\w.]+)"),
  rule(
    "reposted",
    `(?<!(?:[Pp]hoto|[Ii]mage|[Pp]icture|[Vv]ideo|[Gg]raphic)s? )\\b(?:[Vv]ia|h/t|H/T|HT|[Cc]ourtesy of|[Ww]ith thanks to) ${outlet(A)}`,
  ),
  rule("carried", `\\b[Dd]istributed by ${outlet(A)}`),
  rule(
    "carried",
    `(?:©|\\([Cc]\\)|[Cc]opyright)(?: ?©| ?\\([Cc]\\)| [Cc]opyright)?[\\d ,–-]*(?:by )?${outlet(A)}`,
  ),
  rule("carried", `^\\(?(?:[Aa]dditional )?[Rr]eporting by ${outlet(O)}`),
  rule("carried", `^[^\\n.]{0,60}?[\\d\\p{Ll}\\p{Lu}.,] ?\\((?<outlet>${N})\\) ?(?:—|–|-{1,2}) `),
  rule("carried", `^\\((?<outlet>${N})\\) ?(?:—|–|-{1,2}) `),
  rule("carried", `^[^\\n()]{0,60}\\([^()\\n]{0,30}(?:/|\\||,) ?(?<outlet>${N})\\) ?(?:—|–|-{1,2}) `),
  rule("carried", `^\\p{Lu}[\\p{L} -]{1,40} ?\\((?<outlet>${N})\\)\\. `),
  rule("carried", `^[^\\n]{3,80}?/(?<outlet>${N})/ ?(?:—|–|-{1,2}) `),
  rule("carried", `^[\\p{Lu}\\d .,/|]{3,60}(?:[/|,–—-] ?)(?<outlet>${O})\\)? ?(?:—|–|--) `),
  rule("carried", `\\((?:Reporting by |[^()\\n]{0,40}(?:/|\\||–|-|,) ?)?${outlet(O)}\\)`),
  rule("carried", `^\\((?:[^()\\n]{0,40}(?:/|\\||–|-|,) ?)?(?<outlet>${A})\\)\\.?$`),
  rule("carried", `^[Ss]ources? ?: ?${outlet(A)}`),
  rule("carried", `^[Tt]ext ?: ?${outlet(N)}\\.?$`),
  rule("carried", `${outlet(N)} contributed to this (?:report|story|article)`),
  rule("carried", `(?:with|additional) (?:material|reporting|information|files) (?:by|from) ${outlet(O)}`),
  rule("obtained", `(?:obtained|seen|reviewed|leaked|viewed|acquired) (?:\\w+ )?(?:by|to) ${outlet(A)}`),
  rule("obtained", `(?:made available|shown)(?: exclusively| first)? to ${outlet(N)}`),
  rule(
    "obtained",
    `(?:sent|given|provided|handed|forwarded|passed|supplied|leaked|addressed)(?: exclusively| first)? to ${outlet(O)}`,
  ),
  rule("obtained", `${outlet(O)} (?:has |have )?(?:obtained|acquired|unearthed|received)`),
]

/** Said to a carrier. */
export const ENGLISH_TOLD: readonly PhraseRule[] = [
  rule("told", `gave (?:the|an?|his|her|their) [^.;]{2,40} to ${outlet(A)}`, INTERVIEW),
  rule(
    "told",
    `\\b(?:[Tt]old|[Tt]ells|[Tt]elling|informed|confirmed to|said to|explained to|admitted to|complained to) (?:an? )?${outlet(O)}(?:[’']s)?(?: ${KIND}(?:newsmaker|interview|talk|news)? ?(?:series|show|program|programme))?`,
    INTERVIEW,
  ),
  rule("told", `\\b(?:[Tt]old|[Tt]ells|[Tt]elling) ${outlet(N)} in an? ${KIND}interview`, INTERVIEW),
  rule(
    "told",
    `\\b(?:[Tt]old|[Tt]ells|[Tt]elling) (?:[\\p{Ll}-]+ ){0,4}${P},? (?:of|from|on|at|with) ${outlet(O)}`,
    INTERVIEW,
  ),
  rule(
    "told",
    `\\b(?:[Tt]old|[Tt]ells|[Tt]elling) ${outlet(O)}(?:[’']s)? (?:[\\p{Ll}-]+ ){0,4}${P}`,
    INTERVIEW,
  ),
  rule(
    "told",
    `\\b(?:interview|conversation|sit-?down|chat|Q&A|appearance|exchange)s?(?: \\w+ly)? (?:[\\p{Ll}-]+ ){0,3}?(?:with|on|for|to|from|by|in) (?:${P}(?:[’']s)? (?:of|from|on|for|at) )?${outlet(O)}`,
    INTERVIEW,
  ),
  rule(
    "told",
    `\\b(?:[Ii]n|[Dd]uring) (?:an?|his|her|their) (?:${KIND})interview (?:published |broadcast |aired )?(?:with|on|for|to|in|by) ${outlet(`${NAME_SIGN}+`)}`,
    INTERVIEW,
  ),
  rule(
    "told",
    `\\b(?:an?|the|his|her|their|this|that) (?:[\\p{Ll}]+ )?${outlet(O)} (?:interview|appearance|show appearance)`,
    INTERVIEW,
  ),
  rule("told", `${outlet(O)} (?:appearance|interview)\\b`, INTERVIEW),
  rule(
    "told",
    `\\b(?:spoke|speaks|speaking|talked|talking|spoken|talks) (?:exclusively |briefly |out |directly )?(?:to|with) (?:[\\p{Ll}-]+ ){0,2}(?:${P},? (?:of|from|on) )?${outlet(O)}`,
    INTERVIEW,
  ),
  rule("told", `\\b(?:spoke|speaking) (?:exclusively )to ${outlet(A)}`, INTERVIEW),
  rule("told", `\\bsat down with (?:${P} (?:of|from|on) )?${outlet(O)}`, INTERVIEW),
  rule(
    "told",
    `\\b[Ii]n (?:remarks|comments|answers|a message|a conversation|a phone call|written answers) (?:made |given )?(?:to|with) ${outlet(O)}`,
    INTERVIEW,
  ),
  rule(
    "told",
    `\\b(?:remarks|comments|statement|interview|answers) (?:were |was )?(?:made|given|granted) (?:exclusively )?to ${outlet(N)}`,
    INTERVIEW,
  ),
  rule(
    "told",
    `\\b(?:appearing|appeared|appears|interviewed|speaking|spoke|asked|questioned|grilled|pressed) (?:[\\p{Ll}]+ ){0,3}(?:on|by) (?:${P} (?:of|from|on) )?${outlet(O)}`,
    INTERVIEW,
  ),
  rule(
    "published",
    `\\b(?:${SAY}|wrote|writing|posted|shared|published|announced)[^.;:]{0,40}? (?:on|to|via) (?:(?:his|her|its|their) (?:official |personal )?)?${outlet(S)}(?: page| account| channel| profile)?`,
    { occasion: "tweet/social post" },
  ),
  rule("told", `\\b${SAY} (?:[\\p{Ll}]+ |${P} |\\p{Lu}\\p{Ll}+day ){0,4}on (?:an? )?${outlet(O)}`, INTERVIEW),
  rule(
    "told",
    `\\bon ${P}(?:[’']s)? (?:\\w+ )?(?:show|program|programme|podcast),? [“"'’‘]{1,2}(?<outlet>[\\p{Lu}${NAME_SIGN}${OUTLET_SIGN}][^“”"'’]{1,40}?)[.,]?[”"'’]{1,2}`,
    INTERVIEW,
  ),
  rule(
    "told",
    `\\bto (?:the )?(?:newspaper|broadcaster|channel|station|agency|magazine|daily|weekly|website) ${outlet(A)}`,
    INTERVIEW,
  ),
  rule("told", `${P} (?:told|was telling) (?:his|her|their|the) ${outlet(O)} (?:audience|viewers|listeners)`),
]

/** Published or reported by a carrier. */
export const ENGLISH_REPORTED: readonly PhraseRule[] = [
  rule(
    "published",
    `\\b(?:published|released|posted|printed|disseminated|issued|put out|made public|uploaded|aired|broadcast|launched) (?:\\p{Ll}+ly |\\p{Lu}\\p{Ll}+day )?(?:by|in|on|to|at) ${outlet(A)}(?:[’']s)?(?: (?:web)?site| blog| page| channel)?`,
    REPORT,
  ),
  rule(
    "published",
    `${outlet(N)} (?:has |had |also |first )?(?:re-?printed|printed|published) (?:the |his |her |their |its )(?:whole |full |entire )?(?:letter|speech|statement|interview|text|remarks|words|address)\\b`,
    REPORT,
  ),
  rule(
    "published",
    `\\b(?:wrote|writing|written|argued|said) (?:[\\p{Ll}]+ |\\p{Lu}\\p{Ll}+day ){0,3}in (?:an? )?(?:[\\p{Ll}-]+ ){0,3}?${outlet(O)}`,
    REPORT,
  ),
  rule("published", `\\b${PIECE} (?:[\\p{Ll}]+ ){0,2}(?:in|for|by|on|from|at) ${outlet(O)}`, REPORT),
  rule(
    "published",
    `\\b(?:letter|op-ed|column|comment) (?:to|for|in) ${outlet(O)},? (?:was |were )?(?:published|printed)`,
    REPORT,
  ),
  rule("published", `\\bappear(?:ed|s|ing)? (?:[\\p{Ll}]+ ){0,2}(?:in|on) ${outlet(A)}`, REPORT),
  rule(
    "published",
    `\\b[Rr]ead (?:the|it|more)(?: original| full)?(?: story| text| letter| article| interview)? (?:on|at|in) ${outlet(A)}`,
  ),
  rule(
    "reported",
    `\\b(?:an?|the|latest|recent|another|that|this) (?:\\p{Ll}+ )?${outlet(O)}(?: \\p{Lu}\\p{Ll}+)? (?:article|report|story|investigation|piece|editorial|op-ed|analysis|exclusive)\\b`,
    { ...REPORT, aside: true },
  ),
  rule(
    "reported",
    `\\b(?:[Aa]s |[Ww]as |[Ww]ere |[Ff]irst )?(?:reported|quoted|cited|carried|relayed) (?:\\p{Ll}+ly |as saying )?(?:by|in|on) ${outlet(A)}`,
    REPORT,
  ),
  rule("reported", `^(?:[Tt]he )?(?<outlet>${A}) (?:reported|reports|writes|wrote)\\.$`),
  rule(
    "reported",
    `${outlet(N)} (?:has|had|have) (?:(?:the |[Mm]r |[Mm]s |[Dd]r )?(?:${A}|\\p{Ll}+)|him|her|them) (?:as )?(?:saying|claiming|insisting|declaring)\\b`,
    REPORT,
  ),
  rule(
    "reported",
    `\\b[Aa]s ${outlet(N)} (?:reports?|reported|notes|noted|wrote|writes|put it|called)`,
    REPORT,
  ),
  rule(
    "cited",
    `\\b[Aa]ccording to an? (?:[\\p{Ll}-]+ ){0,3}(?:transcript|recording|copy|text|translation|version|video|summary) (?:[\\p{Ll}-]+ ){0,3}(?:by|from|on|in) ${outlet(A)}`,
  ),
  rule(
    "reported",
    `\\b(?:[Aa]ccording to|[Pp]er|[Cc]iting|[Qq]uoting) (?:an? |the )?(?:[\\p{Ll}-]+ ){0,4}?(?:(?:in|by|from|on|of|published by|released by|posted by|provided by|obtained by) )?${outlet(O)}`,
    REPORT,
  ),
  rule(
    "reported",
    `\\b[Aa]ccording to ${outlet(A)},? (?:the|an?|his|her) (?:letter|statement|text|speech|address|interview|remarks?|document|article|message|transcript)`,
  ),
  rule("reported", `${outlet(O)}${MEDIUM},?${WHEN} ${REPORTED}\\b`, REPORT),
  rule(
    "reported",
    `${outlet(N)} (?:exclusively (?:reported|published)|said in an? (?:report|article|story))`,
    REPORT,
  ),
  rule(
    "published",
    `${outlet(N)} (?:poll|survey|study|report|analysis|transcript|memo|statement) (?:was )?(?:released|published|issued|posted)\\b`,
    { aside: true },
  ),
  rule("published", `\\b[Ii]n an? ${outlet(A)} (?:statement|press release|communiqué|report)\\b`, {
    occasion: "statement",
  }),
]
