import type { Language } from "./language.js"
import { phrases } from "./language.js"

/** Dutch: `‘Ja’, zei Roe`, `Roe zei dat …`, `volgens Roe`, `aldus Roe`. */
export const nl: Language = {
  code: "nl",
  says: phrases(`zuchtte|riep|riepen|roept|schreeuwde|fluisterde|lachte|grapte|verzuchtte|uitlegde|benadrukte|benadrukt|vertelde|vertellen|bevestigde|bevestigt|ontkende|ontkent|waarschuwde|waarschuwt|betoogde|betoogt|erkende|erkent|beweerde|beweert|concludeerde|concludeert|reageerde|reageert|stelde|stelt|stelden|meldde|meldt|melden|schreef|schrijft|schreven|vroeg|vraagt|vroegen|antwoordt|klaagde|klaagt|vervolgde|vervolgt|herhaalde|beloofde|belooft|eiste|eist|verklaart|verklaarden|verklaard|denkt|dacht|vindt|vond|vinden|hoopt|hoopte|vreest|vreesde|twitterde|citeerde|
    zei|zegt|zeggen|zeiden|gezegd|verklaarde|verklaart|verklaarden|verklaard|stelde|stelt|stellen|gesteld|meldde|meldt
    melden|gemeld|vertelde|vertelt|vertellen|verteld|liet weten|laat weten|laten weten|voegde eraan toe|voegt eraan toe
    benadrukte|benadrukt|waarschuwde|waarschuwt|gewaarschuwd|schreef|schrijft|schrijven|geschreven|antwoordde|antwoordt
    geantwoord|vroeg|vraagt|gevraagd|beloofde|belooft|beloofd|erkende|erkent|erkend|ontkende|ontkent|ontkend|bevestigde
    bevestigt|bevestigd|beweerde|beweert|beweren|legde uit|legt uit|uitgelegd|noemde|noemt|reageerde|reageert|riep|roept
    vindt|vond|vinden|denkt|dacht|gelooft|hoopt|hoopte|vreest|vreesde|betoogde|betoogt|concludeerde|concludeert
    kondigde|aangekondigd|vervolgde|vervolgt|twitterde|grapte|merkte op|merkt op|zuchtte|klaagde`),
  participles: [],
  accordingTo: phrases("aldus|volgens|in de woorden van|naar eigen zeggen van"),
  closing: phrases("aldus"),
  that: phrases("dat|of|hoe|waarom"),
  auxiliaries: phrases(
    "heeft|hebben|had|hadden|is|zijn|was|waren|wordt|worden|werd|zal|zullen|zou|zouden|kan|kon|moet|moest|wil|wilde|zich",
  ),
  adverbs: phrases(
    "ook|toen|later|gisteren|vandaag|verder|nog|al|daarna|eerder|wel|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|dan|daarop|echter|onlangs",
  ),
  pronouns: phrases("hij|zij|ze|ik|wij|we|men"),
  relatives: phrases("die|wie|wat"),
  determiners: phrases("de|het|een|zijn|haar|hun|deze|dit|onze|ons|veel|sommige|enkele"),
  of: phrases("van|voor|uit|der|den|te"),
  prepositions: phrases(
    "in|op|tijdens|na|bij|aan|met|over|tegen|sinds|door|om|onder|zonder|tot|tussen|naar|vanuit|binnen|tegenover",
  ),
  conjunctions: phrases("maar|want|omdat|toen|als|terwijl|hoewel|noch|doordat|nadat|voordat|zodat"),
  as: phrases("zoals"),
  and: phrases("en"),
  openers: phrases("en|maar|ook|daarom|toch|intussen|verder"),
  days: phrases(
    "maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|gisteren|vandaag|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december",
  ),
  verbSecond: true,
  dashes: true,
  parted: phrases(
    "voegde … toe|voegden … toe|voegt … toe|legde … uit|legt … uit|legden … uit|gaf … toe|geeft … toe|kondigde … aan|kondigt … aan|wees … op|vulde … aan|vult … aan|merkte … op|merkt … op|sprak … tegen|drong … aan|riep … op|roept … op",
  ),
  objects: phrases(
    "noemde|noemt|noemden|noemen|sprak van|spreekt van|spraken van|spreken van|omschreef|omschrijft|bestempelde|bestempelt|prees|hekelde|hekelt",
  ),
  unsaid: [
    [
      "belief",
      /^(?:(?:heeft|hebben|had|hadden) )?(?:denk|dacht|vind|vond|hoop|hopen|vrees|vrez|geloof|gelov|weet|wist)\p{L}*/u,
    ],
  ],
}
