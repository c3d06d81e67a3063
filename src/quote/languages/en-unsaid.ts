import type { UnsaidWords } from "./language.js"

/** What may stand before the word that says what is done: `has also long`, `is widely`, `’s now`. */
const LEAD = String.raw`^(?:(?:who|that|which|he|she|they|it|i|we|am|is|are|was|were|be|been|being|has|have|had|having|do|does|did|to|[’']s|[’']re|[’']ve|[’']m|also|still|even|already|just|now|then|once|often|always|both|all|long|later|first|far|so|too|again|very|not|never|no longer|ever|yet|more|most|less|much|quite|rather|\p{L}+ly|\p{L}+n[’']t)\s+|[’'](?:s|re|ve|m)\s+)*`

const opening = (words: string): RegExp =>
  new RegExp(String.raw`${LEAD}(?:${words.trim().replace(/\s*\n\s*/gu, "|")})(?![\p{L}])`, "u")

/** `did not rule out`, `was not shy about`: said after all. */
const DENIAL = String.raw`(?!.*\b(?:rule out|shy|shied|hesitate|mince|hold back|hide|only|just|alone|resist)\b)`

/**
 * What an English cue tells that nobody has said, by its first word of sense: what is believed, wanted, done, or not said. A verb of
 * saying in front of such a word wins: *said he hoped*, *expressed fears*.
 */
export const enUnsaid: UnsaidWords = [
  [
    "belief",
    opening(`
      (?:believ|assum|imagin|realiz|realis|recogni[sz]|admir|despis|embrac|prefer+|favou?r|enjoy|doubt|suspect|regret+)(?:e?s|e?d|ing|e)?
      (?:support|oppos|view|consider|fear|seem|appear|expect|learn|discover|back|cherish|distrust|mistrust|trust)(?:e|e?s|e?d|ing)?
      think(?:s|ing)?|thought|hop(?:e|es|ed|ing)|worr(?:y|ies|ied|ying)|kn(?:ow|ows|ew|own|owing)|f(?:eel|eels|elt|eeling)
      s(?:ee|ees|aw|een|eeing)|under(?:stand|stands|stood|standing)|foresees?|likes?|liked|loves?|loved|hates?|hated|cares?|cared
      notice[sd]?|deem(?:s|ed)?|dislikes?|disliked|remembers?|watch(?:es|ed|ing)?|forgets?|forgot|wonders?
      un(?:clear|sure|certain|aware)|aware|likely|poised|s[ck]eptical|optimistic|pessimistic|confident|concerned|angry|glad|happy|furious|proud
      wary|certain|convinced|conscious|against|in favou?r|split on|opposed|sure|afraid|surprised|fond|satisfied|excited|troubled|disappointed|thrilled|delighted|worried|interested|alarmed|shocked|horrified
      frustrated|ashamed|grateful|hopeful|unhappy|uneasy|nervous|ambivalent|divided|sympathetic|supporters?|(?<=(?:not|n[’']t) )clear
      (?:support|sympathy|admiration|enthusiasm|preference|fears?|hopes?|beliefs?|opposition|disdain|disgust|contempt) (?:for|of|that|in|to)`),
  ],
  [
    "plan",
    opening(`
      plan(?:s|ned|ning)?|want(?:s|ed|ing)?|intend(?:s|ed|ing)?|aim(?:s|ed|ing)?|s(?:eek|eeks|ought|eeking)|wish(?:es|ed|ing)?
      decid(?:e|es|ed|ing)|decisions?|opt(?:s|ed)?|choos(?:e|es|ing)|chose|tr(?:y|ies|ied|ying)|attempt(?:s|ed|ing)?|prepar(?:e|es|ed|ing)
      need(?:s|ed)?|look(?:s|ed|ing)? (?:for|to)|meant|designed|set to|ready|eager|willing|willingness|reluctant|reluctance|inclined
      intent|intention|determination|determined to|hesitant|desires?|(?:mov|work|struggl|push)(?:e|es|ed|ing|s) to
      [’']d (?:like|love|prefer)`),
  ],
  [
    "silence",
    new RegExp(
      String.raw`^${DENIAL}(?:(?:.* )?(?:not|never)\b|\p{L}+n[’']t\b)|${LEAD}(?:declin|refus|avoid|ignor|omit|dodg|sidestep)\p{L}*|${LEAD}(?:stop\p{L}*|fell|falls) short of|${LEAD}(?:kept|keeps) (?:mum|silent|quiet)|${LEAD}ma(?:de|kes?) no|${LEAD}(?:steer|stay)\p{L}* (?:clear|silent)`,
      "u",
    ),
  ],
  [
    "plan",
    /^(?:will|would|[’'](?:ll|d)|could|can|may|might|should|shall|must) (?!(?:later|go on|often|say|tell)\b)/u,
  ],
  [
    "deed",
    opening(String.raw`
      vot(?:e|es|ed|ing)|cast (?:\p{L}+ ){0,2}(?:vote|ballot)s?|(?:hir|fir|impos|approv)(?:e|es|ed|ing)|(?:pass|adopt|block|appoint|select|elect|prohibit|allow)(?:s|es|ed|ing)?|requir(?:es|ed|ing)`),
  ],
]
