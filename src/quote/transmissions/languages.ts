import { A, FIRST, from, INTERVIEW, O, outlet, type PhraseRule, REPORT, rule } from "./rules.js"

const DER = "(?:der |die |das |dem |den |des )?"
const WORDS = "(?:[\\p{L}-]+ ){0,2}"

export const GERMAN: readonly PhraseRule[] = [
  rule("reported", `${DER}(?<outlet>${A}) berichte(?:t|te) unter Berufung auf ${from(A)}`),
  rule(
    "published",
    `(?:zuerst|erstmals|ursprünglich) (?:veröffentlicht|erschienen|gedruckt)? ?(?:in|bei|auf|von|im) ${outlet(A)}`,
    FIRST,
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
