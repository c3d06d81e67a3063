import type { Language } from "./language.js"
import { phrases } from "./language.js"

/** Spanish: `«Sí», dijo Roe`, `Roe afirmó que …`, `según Roe`. */
export const es: Language = {
  code: "es",
  says: phrases(`gritó|grita|suspiró|susurró|murmuró|bromea|zanjó|espetó|soltó|remachó|recalcó|recalca|ironiza|repitió|repite|admitieron|alertó|alerta|vaticinó|prometieron|argumenta|replica|exclama|tuitea|publicó|celebró|celebra|se quejó|protestó|avisó|avisa|subrayan|remarcó|remarca|aclaró|aclara|acotó|redactó|pronosticó|sugirió|sugiere|aventuró|denunciaron|reconocieron|explican|sostienen|respondieron|contestaron|puntualizó|rechazó|resumió|resume|valoró|valora|apostilló|
    dijo|dice|dicen|dijeron|decía|dicho|declaró|declara|declararon|declarado|afirmó|afirma|afirman|afirmaron|afirmado
    aseguró|asegura|aseguran|aseguraron|asegurado|explicó|explica|explicaron|explicado|señaló|señala|señalan|señalaron
    señalado|añadió|añade|añadieron|añadido|agregó|agrega|indicó|indica|indicaron|indicado|sostuvo|sostiene|manifestó
    manifiesta|manifestado|expresó|expresa|expresado|comentó|comenta|comentado|anunció|anuncia|anunciado|anunciaron
    advirtió|advierte|advertido|insistió|insiste|insistido|recordó|recuerda|reconoció|reconoce|reconocido|admitió
    admite|negó|niega|negado|confirmó|confirma|confirmado|respondió|responde|contestó|contesta|escribió|escribe|escrito
    preguntó|pregunta|pidió|pide|exigió|exige|prometió|promete|criticó|critica|denunció|denuncia|denunciado|subrayó
    subraya|destacó|destaca|apuntó|apunta|precisó|precisa|concluyó|concluye|opinó|opina|lamentó|lamenta|cree|creen
    creía|considera|consideró|piensa|espera|teme|relató|relata|contó|cuenta|informó|informa|informaron|reiteró|reitera
    exclamó|sentenció|ironizó|tuiteó|planteó|matizó|detalló|argumentó|replicó|bromeó|reclamó|enfatizó`),
  participles: phrases("añadiendo|afirmando|asegurando|diciendo|señalando|explicando|indicando|agregando"),
  accordingTo: phrases("según|de acuerdo con|en palabras de|a juicio de|en opinión de"),
  that: phrases("que|si"),
  auxiliaries: phrases("ha|han|había|habían|habría|fue|es|son|le|les|se|lo|me|nos|no|haber"),
  adverbs: phrases(
    "también|además|ayer|hoy|luego|después|ya|aún|todavía|entonces|así|asimismo|finalmente|posteriormente|igualmente",
  ),
  pronouns: phrases("él|ella|ellos|ellas|yo|este último|esta última|éste|ésta"),
  relatives: phrases("quien|quienes|cual|cuales|donde|cuyo|cuya"),
  determiners: phrases(
    "el|la|los|las|un|una|unos|unas|su|sus|este|esta|estos|estas|nuestro|nuestra|varios|algunos|muchos",
  ),
  of: phrases("de|del|para|y"),
  prepositions: phrases(
    "en|sobre|durante|tras|antes|ante|desde|por|con|sin|hacia|contra|entre|al|a|bajo|hasta|mediante|después",
  ),
  conjunctions: phrases("pero|porque|cuando|mientras|aunque|pues|como|o|ni|sino|si"),
  as: phrases("como|según"),
  and: phrases("y|e"),
  openers: phrases("y|pero|además|también|sin embargo|luego|finalmente|asimismo|no obstante"),
  days: phrases(
    "lunes|martes|miércoles|jueves|viernes|sábado|domingo|ayer|hoy|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre",
  ),
  verbSecond: true,
  dashes: true,
  incises: true,
  dropsSubject: true,
  objects: phrases(
    "calificó|califica|calificaron|calificado|tildó|tilda|tachó|llamó|definió|describió|describe|habló de|habla de|elogió|criticó|consideró",
  ),
  unsaid: [["belief", /^(?:(?:ha|han|había) )?(?:cre[eíy]|piens|pens|esper|tem[eí]|dud|sab)\p{L}*/u]],
}
