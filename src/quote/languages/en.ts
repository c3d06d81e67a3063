import { enUnsaid } from "./en-unsaid.js"
import type { Language } from "./language.js"
import { phrases } from "./language.js"

/** English: `Roe said it rained`, `“It rained,” said Roe`, `according to Roe`. */
export const en: Language = {
  code: "en",
  says: phrases(`
    said|says|say|added|adds|add|wrote|writes|write|written|asked|asks|noted|notes|note|announced|announces
    suggested|suggests|suggest|argued|argues|argue|explained|explains|explain|continued|continues|acknowledged
    acknowledges|acknowledge|declared|declares|declare|recalled|recalls|concluded|concludes|conclude|claimed|claims
    claim|responded|responds|agreed|agrees|stated|states|warned|warns|warn|insisted|insists|insist|replied|replies
    revealed|reveals|predicted|predicts|predict|believe|believes|believed|think|thinks|thought|hope|hopes|hoped|fear
    fears|feared|know|knows|knew|admitted|admits|admit|denied|denies|deny|confirmed|confirms|confirm|indicated
    indicates|indicate|asserted|asserts|assert|estimated|estimates|conceded|concedes|concede|lamented|complained
    complains|joked|jokes|stressed|stresses|emphasized|emphasizes|alleged|alleges|allege|remarked|observed
    observes|reiterated|reiterates|repeated|tweeted|tweets|retweeted|posted|quipped|shouted|yelled|chanted|screamed
    whispered|opined|testified|testifies|vented|boomed|beamed|proclaimed|proclaims|contended|contends|contend
    maintained|maintains|maintain|countered|counters|intoned|mused|muses|implied|implies|imply|ruled|wondered|wonders
    speculated|speculates|pointed out|points out|point out|found|finds|shows|showed|show|read|reads|reported|reports
    report|decided|decides|learned|discovered|realized|determined|went on to say|goes on to say|put it|made clear
    makes clear|made it clear|makes it clear|answered|answers|cried|cries|bragged|boasted|boasts|gushed|snapped
    fumed|groused|grumbled|griped|sighed|laughed|exclaimed|interjected|demanded|demands|recounted|recounts
    cautioned|cautions|advised|advises|suspect|suspects|suspected|worry|worries|worried|doubt|doubts|doubted
    guessed|figured|figures|expect|expects|expected|assumed|assumes|understood|understands|understand|feel|feels|felt
    seemed to suggest|appeared to suggest|emailed|e-mailed|texted|commented|comments|bemoaned|marveled|marvelled
    pleaded|urged|urges|retorted|summed up|chimed in|began|begins|disclosed|discloses|vowed|vows|pledged|pledges
    promised|promises|threatened|threatens|sneered|scoffed|deadpanned|elaborated|reflected|reasoned|theorized
    remembered|remembers|imagined|tells|confessed|confided|reckons|reckoned|noticed|foresees|envisions`),
  tells: phrases(
    "told|tell|informed|informs|assured|assures|reminded|reminds|convinced|warned reporters|notified|advised|taught|persuaded",
  ),
  objects: phrases(`
    called for|calls for|call for|called on|calls on|call on|called|calls|describe|described|describes|criticized
    criticizes|praised|praises|endorsed|endorses|accused|accuses|blamed|blames|denounced|denounces|condemned|condemns
    proposed|proposes|propose|rejected|rejects|dismissed|dismisses|defended|defends|discussed|discusses|mentioned
    mentions|cited|cites|referred to|refers to|wants|wanted|want|plans|planned|hopes to|hoped to|promised to
    pledged to|vowed to|agreed to|refused to|declined to|decided to|threatened to|urged|urges|ordered|questioned
    questions|supported|supports|support|opposed|opposes|oppose|favors|favored|mocked|mocks|attacked|attacks|slammed
    blasted|ripped|sought|seeks|seek|offered|offers|talked about|talks about|spoke about|spoke of|speaks of|pointed to
    points to|compared|likened|characterized|dubbed|labeled|hailed|touted|touts|highlighted|underscored|outlined
    detailed|recommended|recommends|demanded|requested|demands|backed|backs|welcomed|expressed|expresses|prefer
    preferred|prefers|would like|is expected|are expected|was expected|seems|seemed|appears|appeared|expects|questioned
    challenged|disputed|disputes|addressed|considers|considered|consider|views|viewed|sees|see|saw|alluded to
    warned of|warned about|warned against|complained about|asked about|was asked about|campaigned on|listed|lists
    likes|liked|declared`),
  participles: phrases(`
    saying|adding|noting|arguing|suggesting|telling|asking|writing|claiming|insisting|explaining|recalling|warning
    declaring|stating|concluding|predicting|acknowledging|pointing out|calling for|calling on|calling|referring to
    citing|describing|accusing|criticizing|praising|asserting|stressing|emphasizing|vowing|promising|pledging
    announcing|alleging|complaining|admitting|denying|joking|quipping|tweeting|believing|hoping|fearing|thinking
    urging|boasting|bragging|repeating|remarking|indicating|implying|contending|maintaining|confirming|blaming
    comparing|denouncing|questioning|dismissing|defending|mocking|proposing|going on to say|chanting|shouting|supporting|backing|seeking|threatening`),
  accordingTo: phrases("according to|in the words of|based on|in the view of|in the opinion of"),
  accordingAfter: phrases("words|telling|account|own words"),
  that: phrases("that|whether|how|why|what"),
  auxiliaries: phrases(`
    has|have|had|is|are|was|were|be|been|being|will|would|can|could|may|might|shall|should|must|do|does|did|'s|not
    hasn't|haven't|hadn't|isn't|aren't|wasn't|weren't|won't|wouldn't|can't|couldn't|don't|doesn't|didn't|having|cannot`),
  adverbs: phrases(`
    also|then|later|now|once|again|even|still|just|already|often|never|ever|further|first|too|thus|instead|sometimes
    always|simply|long|all|both|himself|herself|themselves|itself|famously|early|only|though|however|rather|soon|back`),
  adverbEnding: /...ly$/,
  pronouns: phrases(
    "he|she|they|it|i|we|you|others|many|some|most|few|one|everyone|someone|everybody|nobody|both",
  ),
  relatives: phrases("who|which|whom|whose"),
  determiners: phrases(
    "the|a|an|his|her|their|its|our|my|your|this|these|those|any|no|every|each|another|many|some|most|few|one|both|several|other",
  ),
  of: phrases("of|for|from|de|von|van"),
  prepositions: phrases(`
    in|on|at|during|after|before|about|by|with|to|into|via|through|against|amid|over|under|since|until|upon|within
    without|near|outside|inside|despite|following|regarding|among|between|like|around|toward|towards|along|across
    last|this|next|earlier|shortly`),
  conjunctions: phrases(
    "but|because|as|when|while|if|although|though|since|where|whereas|unless|so|than|or|nor|yet|until|once",
  ),
  as: phrases("as"),
  and: phrases("and|&"),
  openers: phrases(`
    and|but|yet|so|meanwhile|later|then|however|still|now|indeed|instead|afterward|today|yesterday|moreover|additionally
    also|besides|here|there|earlier|recently|that|nonetheless|nevertheless|meantime`),
  days: phrases(`
    monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|tonight|january|february|march|april|may
    june|july|august|september|october|november|december|jan|feb|aug|sept|oct|nov|dec|morning|afternoon|evening|night`),
  unsaid: enUnsaid,
}
