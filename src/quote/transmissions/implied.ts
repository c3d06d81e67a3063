import { KIND } from "./english.js"
import { INTERVIEW, P, type PhraseRule, REPORT, rule } from "./rules.js"

/** No carrier is named. */
export const ENGLISH_IMPLIED: readonly PhraseRule[] = [
  rule(
    "translated",
    "\\b(?:(?:my|our) (?:own )?translation|(?:my|our) own version|[Tt]ranslated by (?:me|us)|(?:I|we) (?:have )?translated|[Tt]ranslation (?:is )?(?:mine|ours|our own))\\b",
    { implied: "own" },
  ),
  rule(
    "published",
    "\\b[Aa]ccording to (?:the|its) (?:own )?(?<body>\\p{Ll}{4,})[’']s? (?:\\p{Ll}+ )?(?:press release|news release|statement|announcement|website|communiqué)\\b",
    { implied: "body", occasion: "statement" },
  ),
  rule(
    "told",
    `${P} (?:told|was telling) (?:his|her|their|the) (?:radio|television|TV|podcast) (?:audience|viewers|listeners)`,
    { implied: "giver" },
  ),
  rule(
    "published",
    "\\b(?:tweeted|retweeted|tweeting|posted on social media|in a tweet|in a series of tweets)\\b",
    { implied: "site", occasion: "tweet/social post" },
  ),
  rule("told", "\\b(?:told|tells|telling) (?:me|us|this (?:newspaper|reporter|magazine|website|column))\\b", {
    implied: "own",
    ...INTERVIEW,
  }),
  rule(
    "told",
    "\\b(?:told|tells|telling|speaking to|spoke to|talking to|interview with) (?:the (?:same )?|its )(?:[\\p{Ll}-]+ )?(?:newspaper|paper|broadcaster|channel|station|agency|magazine|outlet|website)\\b",
    { implied: "last", ...INTERVIEW },
  ),
  rule("told", `\\b[Ii]n an? ${KIND}interviews?\\b(?! (?:with|on|for|to|by|in))`, {
    implied: "own",
    ...INTERVIEW,
  }),
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
    { implied: "giver", ...REPORT },
  ),
  rule("published", "\\bsaid in an? (?:[\\p{L}-]+ ){0,3}(?:report|study|analysis|white paper|filing)\\b", {
    implied: "giver",
    ...REPORT,
  }),
]
