import type { Language } from "./language.js"
import { phrases } from "./language.js"

/** Italian: `«Sì», ha detto Roe`, `Roe ha dichiarato che …`, `secondo Roe`. */
export const it: Language = {
  code: "it",
  says: phrases(`sospira|sospirò|grida|gridò|urla|urlò|mormora|mormorò|replica|replicò|ha replicato|ribatte|ribatté|osserva|osservò|commenta|commentato|commentò|esclama|esclamò|precisa|precisato|ammette|ammesso|avverte|avvertito|conclude|concluso|insiste|insistito|ironizza|scherza|si lamenta|protesta|protestato|twitta|scrive|scritto|scrisse|rivela|rivelato|promette|promesso|denuncia|denunciato|domanda|domandato|si chiede|taglia corto|rincara|assicurato|ripete|ripetuto|riferisce|riferito|racconta|raccontato|raccontò|confessa|confessato|smentisce|smentito|conferma|confermato|si dice convinto|chiarisce|chiarito|puntualizza|
    dice|dicono|disse|dissero|detto|dichiara|dichiarato|dichiarò|afferma|affermano|affermato|affermò|spiega|spiegano
    spiegato|spiegò|aggiunge|aggiunto|aggiunse|precisa|precisato|sottolinea|sottolineato|sostiene|sostengono|sostenuto
    assicura|assicurato|annuncia|annunciato|ricorda|ricordato|racconta|raccontato|risponde|risposto|rispose|scrive
    scrivono|scritto|scrisse|chiede|chiesto|chiese|promette|promesso|avverte|avvertito|ammette|ammesso|insiste
    insistito|conclude|concluso|ribadisce|ribadito|osserva|osservato|commenta|commentato|denuncia|denunciato|conferma
    confermato|nega|negato|smentisce|smentito|replica|replicato|riferisce|riferito|fa sapere|fatto sapere|ritiene
    crede|pensa|spera|teme|esclama|esclamato|evidenzia|evidenziato|rivela|rivelato|confessa|confessato|attacca|ironizza
    chiarisce|chiarito|rilancia|prosegue|proseguito|continua|lamenta|lamentato`),
  participles: phrases(
    "aggiungendo|affermando|spiegando|precisando|sottolineando|dicendo|sostenendo|ricordando",
  ),
  accordingTo: phrases("secondo|stando a|a detta di|a giudizio di|nelle parole di|per"),
  that: phrases("che|se"),
  auxiliaries: phrases("ha|hanno|aveva|avevano|avrebbe|è|sono|era|si|lo|gli|le|ci|mi|non|s'|l'|avere"),
  adverbs: phrases(
    "anche|poi|inoltre|ieri|oggi|ancora|già|infine|quindi|così|invece|tuttavia|però|successivamente",
  ),
  pronouns: phrases("lui|lei|loro|egli|ella|essi|io|noi|quest'ultimo|quest'ultima"),
  relatives: phrases("quale|quali|cui|dove"),
  determiners: phrases(
    "il|lo|la|i|gli|le|l'|un|uno|una|un'|suo|sua|suoi|sue|questo|questa|questi|alcuni|molti|nostro|nostra",
  ),
  of: phrases("di|del|della|dello|dei|delle|degli|dell'|d'|per|alla|al|e"),
  prepositions: phrases(
    "in|nel|nella|nell'|su|sul|sulla|durante|dopo|prima|da|dal|dalla|con|senza|verso|contro|tra|fra|a|ai|alle|presso|davanti|sotto",
  ),
  conjunctions: phrases("ma|perché|quando|mentre|anche se|poiché|come|o|né|se|sebbene"),
  as: phrases("come"),
  and: phrases("e|ed"),
  openers: phrases("e|ma|inoltre|infine|tuttavia|poi|intanto|però"),
  days: phrases(
    "lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|ieri|oggi|gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre",
  ),
  elisions: true,
  dashes: true,
  incises: true,
  dropsSubject: true,
  objects: phrases(
    "ha definito|definisce|definito|definì|ha bollato|bollato|ha descritto|descrive|parla di|ha parlato di|chiama|ha chiamato",
  ),
  unsaid: [["belief", /^(?:(?:ha|hanno|aveva) )?(?:cred|pens|sper|tem|dubit|sa\b|sann|sape)\p{L}*/u]],
}
