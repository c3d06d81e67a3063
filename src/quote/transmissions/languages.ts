import { A, FIRST, from, INTERVIEW, O, outlet, type PhraseRule, REPORT, rule } from "./rules.js"

/** Into its language by the article itself. */
const OWN = { implied: "own" } as const

const DER = "(?:der |die |das |dem |den |des )?"
const WORDS = "(?:[\\p{L}-]+ ){0,2}"

export const GERMAN: readonly PhraseRule[] = [
  rule("reported", `${DER}(?<outlet>${A}) berichte(?:t|te) unter Berufung auf ${from(A)}`),
  rule(
    "published",
    `(?:zuerst|erstmals|ursprünglich) (?:veröffentlicht|erschienen|gedruckt)? ?(?:in|bei|auf|von|im) ${outlet(A)}`,
    FIRST,
  ),
  rule(
    "translated",
    "[Ww]ir haben [^.;]{0,60}übersetzt|[Vv]on uns (?:[^.;]{0,30} )?übersetzt|(?:[Ee]igene|[Uu]nsere) Übersetzung",
    OWN,
  ),
  rule("translated", `[ÜU]bersetz(?:t|ung)(?: aus [^.;]{2,40}?)?(?: von|: ?) ?${outlet(A)}`),
  rule("carried", `^Quellen? ?: ?${outlet(A)}`),
  rule(
    "told",
    `\\b(?:gegenüber|sagte|sagt|erklärte|verriet|teilte) (?:(?:${A}|\\p{Lu}\\p{L}+) ){0,2}(?:am \\p{Lu}\\p{Ll}+ )?(?:der |dem |den )${WORDS}[„“"»]?(?<outlet>${O})`,
    INTERVIEW,
  ),
  rule(
    "told",
    `\\b(?:[Dd]er|[Dd]em|[Dd]en) [„“"»]?(?<outlet>${O})[”“"«]? (?:sagte|erklärte|sagt)`,
    INTERVIEW,
  ),
  rule(
    "told",
    `\\b(?:[Ii]m|[Ii]n einem) (?:[\\p{L}-]+ )?(?:Interview|Gespräch|Telefonat) (?:mit |bei |in )?${DER}(?:\\p{Lu}[\\p{L}-]+ )?[„“"»]?(?<outlet>${O})`,
    INTERVIEW,
  ),
  rule(
    "reported",
    `\\b[Ww]ie ${DER}[„“"»]?(?<outlet>${O})[”“"«]? (?:berichte(?:t|te|n|ten)|schreib(?:t|en)|melde(?:t|te|n))`,
    REPORT,
  ),
  rule(
    "reported",
    `\\b(?:berichte(?:t|te|ten)|schreib(?:t|en)|meldet(?:e)?|schrieb) ${DER}(?:[\\p{L}-]+ )?[„“"»]?(?<outlet>${O})`,
    REPORT,
  ),
  rule(
    "reported",
    `\\b(?:[Ll]aut|[Nn]ach (?:Informationen|Angaben) (?:der|des|von)|[Uu]nter Berufung auf) (?:einem Bericht )?${DER}(?:[\\p{L}-]+ )?[„“"»]?(?<outlet>${O})`,
    REPORT,
  ),
  rule(
    "published",
    `\\b(?:veröffentlicht|erschienen|abgedruckt|erschien) (?:von|in|auf|bei|im) ${DER}[„“"»]?(?<outlet>${A})`,
    REPORT,
  ),
]

const LE = "(?:le |la |les |l[’'])?"

export const FRENCH: readonly PhraseRule[] = [
  rule(
    "published",
    `(?:publiée?|parue?) (?:d[’']abord|initialement|pour la première fois) (?:dans|sur|par) ${outlet(A)}`,
    FIRST,
  ),
  rule("translated", "[Tt]rad(?:uite?|uction) (?:par nos soins|de la rédaction)|[Nn]otre traduction", OWN),
  rule("translated", `[Tt]rad(?:uite?|uction)(?: d[ue][^.;]{2,40}?)?(?: par|: ?) ?${outlet(A)}`),
  rule("carried", `^Source ?: ?${outlet(A)}`),
  rule(
    "told",
    `\\b(?:dit|déclaré|confié|indiqué|affirmé|expliqué|assuré) (?:\\p{Ll}+ ){0,2}(?:à|au) (?:la |l[’'])?(?:\\p{Ll}+ ){0,2}(?<outlet>${O})`,
    INTERVIEW,
  ),
  rule(
    "told",
    `\\b(?:entretien|interview) (?:\\p{Ll}+ ){0,3}(?:à|au|avec|dans) ${LE}(?<outlet>${O})`,
    INTERVIEW,
  ),
  rule(
    "reported",
    `\\b(?:[Ss]elon|[Dd][’']après|rapporte|rapportent|écrit|indique|révèle) ${LE}(?:\\p{Ll}+ )?«? ?(?<outlet>${O})`,
    REPORT,
  ),
  rule("published", `\\b(?:publiée?s?|parue?s?|diffusée?s?) (?:par|dans|sur) ${LE}(?<outlet>${A})`, REPORT),
]

const EL = "(?:el |la |los )?"

export const SPANISH: readonly PhraseRule[] = [
  rule(
    "published",
    `publicad[oa] (?:originalmente|por primera vez|inicialmente) (?:en|por) ${outlet(A)}`,
    FIRST,
  ),
  rule("translated", "[Tt]raducción (?:propia|nuestra|de la redacción)|[Nn]uestra traducción", OWN),
  rule("translated", `[Tt]raduc(?:id[oa]|ción)(?: del? [^.;]{2,40}?)?(?: por|: ?) ?${outlet(A)}`),
  rule("carried", `^Fuente ?: ?${outlet(A)}`),
  rule(
    "told",
    `\\b(?:dijo|declaró|explicó|afirmó|aseguró|contó) (?:\\p{Ll}+ ){0,2}(?:a|al) ${EL}(?<outlet>${O})`,
    INTERVIEW,
  ),
  rule("told", `\\bentrevista (?:\\p{Ll}+ ){0,2}(?:con|a|al|en) ${EL}(?<outlet>${O})`, INTERVIEW),
  rule(
    "reported",
    `\\b(?:[Ss]egún|informó|reportó|publicó|escribe|reveló) ${EL}(?:diario |periódico |agencia |cadena )?«? ?(?<outlet>${O})`,
    REPORT,
  ),
  rule(
    "published",
    `\\b(?:publicad[oa]s?|difundid[oa]s?|emitid[oa]s?) (?:por|en) ${EL}(?<outlet>${A})`,
    REPORT,
  ),
]

/** A carrier's name in signs ends with what it is; a name in Latin letters may stand behind it in brackets. */
const GLOSS = "（(?<outlet>[^（）\\p{Script=Han}\\n]{3,60})）"
const TALK = "(?:的)?(?:独家|獨家|电话|電話|书面|書面)?(?:专访|專訪|采访|採訪|访问|訪問)"
const MEDIUM = "(?:杂志|雜誌|日报|日報|晚报|晚報|周刊|週刊|电视台|電視台|通讯社|通訊社)?"

export const CHINESE: readonly PhraseRule[] = [
  rule("told", `接受[^，。（）\\n]{2,30}${GLOSS}${TALK}`, INTERVIEW),
  rule("told", `接受(?:了)?《(?<outlet>[^《》\\n]{2,20})》${MEDIUM}${TALK}`, INTERVIEW),
  rule("reported", `[据據][^，。（）\\n]{2,30}${GLOSS}[^，。\\n]{0,10}(?:报道|報道|報導)`, REPORT),
  rule("reported", "[据據]《(?<outlet>[^《》\\n]{2,20})》[^，。\\n]{0,10}(?:报道|報道|報導)", REPORT),
  rule(
    "reported",
    "[据據](?<outlet>[^《》，。（）\\n]{1,12}(?:社|报|報|网|網|台|电视|電視))[^，。\\n]{0,10}(?:报道|報道|報導)",
    REPORT,
  ),
]

const PRESS = "(?<outlet>[^、。「」（）\\n]{1,15}(?:新聞|通信|テレビ|放送|紙|誌|ニュース|タイムズ|ポスト))"
const BODY =
  "(?<outlet>[^、。「」（）\\n]{1,15}(?:天文台|大学|研究所|省|庁|局|社|会社|協会|機構|銀行|委員会|政府|市|県|センター|学会|病院|博物館|財団|連盟))"

export const JAPANESE: readonly PhraseRule[] = [
  rule("reported", `${PRESS}(?:の報道)?に(?:よると|よれば)`, REPORT),
  rule("told", `${PRESS}の(?:取材|インタビュー)に`, INTERVIEW),
  rule("published", `^${BODY}は[^「」\\n]{0,150}(?:と|を)(?:発表|公表)し`, { occasion: "statement" }),
]
