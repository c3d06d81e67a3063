import type { Language } from "./language.js"
import { phrases } from "./language.js"

/** French: `« Oui », a déclaré Roe`, `Roe a dit que …`, `selon Roe`. */
export const fr: Language = {
  code: "fr",
  says: phrases(`exclame|exclama|écrie|écria|emporte|indigne|étonne|inquiète|soupire|soupira|crie|cria|murmure|murmura|tranche|objecte|rétorque|rétorqué|réplique|répliqué|répliqua|plaisante|plaisanté|ironise|tempête|martela|s'emporte|s'indigne|s'étonne|se félicite|félicité|se réjouit|réjoui|déplore|déploré|constate|constaté|relève|relevé|détaille|détaillé|commente|commenté|décrit|renchérit|tonne|tonné|promettent|supplie|s'inquiète|inquiété|hurle|interroge|répondit|expliqua|ajouta|demanda|assura|affirma|conclut|conclurent|rappela|lança|répéta|répète|répété|
    dit|disent|disait|déclare|déclarent|déclaré|déclara|affirme|affirment|affirmé|affirmait|explique|expliquent
    expliqué|expliquait|ajoute|ajouté|ajoutait|précise|précisent|précisé|estime|estiment|estimé|assure|assurent|assuré
    indique|indiquent|indiqué|annonce|annoncent|annoncé|souligne|soulignent|souligné|rappelle|rappelé|raconte
    raconté|raconter|confie|confié|répond|répondu|répondent|écrit|écrivent|écrivait|lance|lancé|demande|demandé
    promet|promis|prévient|prévenu|reconnaît|reconnu|admet|admis|insiste|insisté|conclut|conclu|poursuit|poursuivi
    regrette|regretté|dénonce|dénoncé|soutient|soutenu|juge|jugé|considère|considéré|note|noté|observe|observé
    confirme|confirmé|dément|démenti|nie|nié|rapporte|rapporté|martèle|martelé|s'exclame|exclamé|s'interroge
    interrogé|ironise|résume|résumé|glisse|réagit|réagi|tweeté|plaide|avertit|averti|témoigne|témoigné|pense|pensent
    croit|croient|espère|espèrent|craint|craignent|fait savoir|fait valoir|prétend|prétendent|prétendu|avance|avoue|avoué`),
  participles: phrases(
    "ajoutant|affirmant|précisant|estimant|expliquant|assurant|déclarant|soulignant|indiquant",
  ),
  accordingTo: phrases("selon|d'après|d' après|d’après|aux yeux de|pour|de l'avis de|selon les mots de"),
  that: phrases("que|qu'|qu’|si"),
  auxiliaries: phrases(
    "a|ont|avait|avaient|aurait|est|sont|était|s'est|avoir|t|se|s'|l'|lui|leur|nous|vous|me|m'|n'|ne|y|en",
  ),
  adverbs: phrases(
    "aussi|ensuite|encore|également|toutefois|notamment|alors|déjà|pourtant|hier|jeudi|lundi|mardi|mercredi|vendredi|samedi|dimanche|pas|ainsi|enfin|par ailleurs",
  ),
  pronouns: phrases("il|elle|ils|elles|on|je|nous|ce dernier|cette dernière|celui-ci|celle-ci"),
  relatives: phrases("qui|lequel|laquelle|dont|où"),
  determiners: phrases(
    "le|la|les|l'|un|une|des|son|sa|ses|leur|leurs|ce|cette|ces|notre|nos|plusieurs|certains",
  ),
  of: phrases("de|du|des|d'|à|au|aux|chargé|chargée"),
  prepositions: phrases(
    "dans|sur|lors|pendant|après|avant|devant|depuis|par|avec|sans|chez|vers|en|contre|sous|entre|face|au cours|à propos",
  ),
  conjunctions: phrases("mais|car|parce|quand|lorsque|tandis|alors|puisque|comme|ou|donc|or|ni|si"),
  as: phrases("comme"),
  and: phrases("et"),
  openers: phrases("et|mais|pourtant|enfin|puis|ensuite|ainsi|cependant|toutefois"),
  days: phrases(
    "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|aujourd'hui|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre",
  ),
  elisions: true,
  dashes: true,
  incises: true,
  objects: phrases(
    "qualifie|qualifié|qualifient|qualifiait|juge|parle de|parlé de|parlent de|décrit|dénonce|dénoncé|appelle|évoque|évoqué|salue|salué",
  ),
  unsaid: [
    [
      "belief",
      /^(?:(?:a|ont|avait) )?(?:pens|cro[iy]|esp[eè]r|craign|crain|redout|dout|ignor|sai[ts]|sav|estimait)\p{L}*/u,
    ],
  ],
}
