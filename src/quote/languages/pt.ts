import type { Language } from "./language.js"
import { phrases } from "./language.js"

/** Portuguese: `“Sim”, disse Roe`, `Roe afirmou que …`, `segundo Roe`. */
export const pt: Language = {
  code: "pt",
  says: phrases(`suspirou|gritou|sussurrou|murmurou|replicou|retorquiu|ironizou|brincou|exclamou|protestou|queixou-se|sublinhou|frisou|salientou|realçou|rematou|reiterou|vincou|tuitou|publicou|apontou|ponderou|avaliou|alertou|admitiram|prometeram|desabafou|indagou|questionou|rebateu|completou|emendou|resumiu|celebrou|comemorou|repetiu|declararam|disseram|afirmaram|contam|dizem|explicaram|enfatizou|destacou|lamentaram|reagiu|previu|sugeriu|
    disse|diz|dizem|disseram|dizia|dito|declarou|declara|declararam|declarado|afirmou|afirma|afirmam|afirmaram|afirmado
    explicou|explica|explicaram|explicado|acrescentou|acrescenta|acrescentaram|garantiu|garante|assegurou|assegura
    ressaltou|ressalta|destacou|destaca|sublinhou|sublinha|informou|informa|informaram|anunciou|anuncia|anunciaram
    alertou|alerta|advertiu|adverte|insistiu|insiste|lembrou|lembra|reconheceu|reconhece|admitiu|admite|negou|nega
    confirmou|confirma|respondeu|responde|escreveu|escreve|escreveram|escrito|perguntou|pergunta|pediu|pede|prometeu
    promete|criticou|critica|denunciou|denuncia|apontou|aponta|concluiu|conclui|opinou|lamentou|lamenta|acredita
    considera|considerou|pensa|espera|teme|relatou|relata|contou|conta|reiterou|reitera|exclamou|ironizou|tuitou
    comentou|comenta|avaliou|avalia|defendeu|defende|observou|observa|argumentou|argumenta|completou|frisou|salientou
    referiu|refere|adiantou|revelou|revela|indicou|indica|esclareceu`),
  participles: phrases("acrescentando|afirmando|dizendo|explicando|garantindo|destacando|ressaltando"),
  accordingTo: phrases("segundo|de acordo com|conforme|nas palavras de|na opinião de|para"),
  that: phrases("que|se"),
  auxiliaries: phrases("tem|têm|tinha|tinham|teria|foi|é|são|há|havia|se|lhe|não|ter"),
  adverbs: phrases(
    "também|ainda|ontem|hoje|depois|já|então|assim|além disso|por fim|posteriormente|igualmente",
  ),
  pronouns: phrases("ele|ela|eles|elas|eu|nós|este último|esta última"),
  relatives: phrases("quem|qual|quais|onde|cujo|cuja"),
  determiners: phrases(
    "o|a|os|as|um|uma|uns|umas|seu|sua|seus|suas|este|esta|esses|essas|nosso|nossa|vários|alguns|muitos",
  ),
  of: phrases("de|do|da|dos|das|para|e"),
  prepositions: phrases(
    "em|no|na|nos|nas|sobre|durante|após|antes|perante|desde|por|pelo|pela|com|sem|contra|entre|ao|à|aos|às|até|num|numa",
  ),
  conjunctions: phrases("mas|porque|quando|enquanto|embora|pois|como|ou|nem|se"),
  as: phrases("como|conforme|segundo"),
  and: phrases("e"),
  openers: phrases("e|mas|além disso|também|no entanto|porém|depois|contudo"),
  days: phrases(
    "segunda|terça|quarta|quinta|sexta|sábado|domingo|ontem|hoje|janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro",
  ),
  verbSecond: true,
  dashes: true,
  incises: true,
  dropsSubject: true,
  objects: phrases(
    "chamou|classificou|classifica|descreveu|descreve|apelidou|qualificou|falou de|falou em|considerou",
  ),
  unsaid: [["belief", /^(?:(?:tem|têm|tinha) )?(?:acredit|ach|pens|esper|tem[eiu]|duvid|sab)\p{L}*/u]],
}
