import type { Language } from "./language.js"
import { phrases } from "./language.js"

/** German: `sagte Roe, die Lage sei ernst`, `Roe hat erklärt, dass …`, `laut Roe`, `…, so Roe`. */
export const de: Language = {
  code: "de",
  says: phrases(`
    sagte|sagten|sagt|sagen|gesagt|erklärte|erklärten|erklärt|erklären|betonte|betonten|betont|meinte|meinten|meint
    meinen|gemeint|äußerte|äußerten|äußert|geäußert|berichtete|berichteten|berichtet|berichten|behauptete
    behaupteten|behauptet|ergänzte|ergänzten|ergänzt|erläuterte|erläuterten|erläutert|angekündigt|forderte
    forderten|fordert|fordern|gefordert|warnte|warnten|warnt|warnen|gewarnt|kritisierte|kritisierten|kritisiert
    kommentierte|kommentiert|schrieb|schrieben|schreibt|schreiben|geschrieben|mitgeteilt|bekannt gegeben
    bekanntgegeben|bestätigte|bestätigten|bestätigt|hinzugefügt|verwies darauf|verwiesen darauf|hingewiesen
    versicherte|versicherten|versichert|antwortete|antworteten|antwortet|geantwortet|fragte|fragten|fragt|gefragt
    rief|riefen|ruft|gerufen|eingeräumt|vermutete|vermuten|vermutet|glaubte|glaubt|glauben|hofft|hoffte|hoffen
    befürchtet|befürchten|befürchtete|fürchtet|fürchten|unterstrich|unterstreicht|unterstrichen|verkündete
    verkündeten|verkündet|verlautete|verlautet|argumentierte|argumentierten|argumentiert|begründete|begründet
    begründeten|entgegnete|entgegnet|erwiderte|erwidert|konterte|zitiert|drohte|drohten|gedroht|bedauerte|bedauert
    beklagte|beklagten|beklagt|resümierte|urteilte|urteilten|geurteilt|schätzte|schätzen|schätzt|bemerkte|bemerkt
    prognostizierte|prognostiziert|mahnte|mahnt|plädierte|plädiert|dementierte|dementierten|dementiert
    zeigte sich überzeugt|verlangte|verlangten|verlangt|appellierte|appelliert|titelte
    ließ verlauten|ist der ansicht|ist der meinung|vertritt die ansicht|kritisieren|meldete|meldeten|meldet|melden
    gemeldet|beteuerte|beteuert|beschrieb|beschreibt|formulierte|formuliert|unterstellte|twitterte
    lassen sich zitieren|verlangen|aufgefordert|aufforderte|bestreitet|bestritt|dankte|jubelte|spottete|scherzte
    freute sich|ärgerte sich|empörte sich|mitteilte|mitteilten|bekanntgab|hinzufügte|einräumte|ankündigte|denkt
    dachte|denken|weiß|wusste|wissen|erwartet|erwartete|erwarten|bekräftigte|bekräftigt|prophezeite|zeigte sich
    sagte weiter|erklärte weiter|vorgeschlagen|erinnerte|erinnert|festgestellt|angegeben|schilderte|schildert
    geschildert|bezweifelt|bezweifelte|widersprach|widerspricht|begrüßte|begrüßt|bekundete|bekundeten|bekundet
    spekulierte|spekuliert|plant|planen|plante|planten|entschied|entschieden|beschloss|beschlossen|beschließt
    versprach|versprechen|verspricht|versprochen|kündigte an|verrät|verriet|unterstellt|sieht vor|fragen|antworten
    murmelte|flüsterte|lachte|seufzte|schrie|schimpfte|witzelte|höhnte|frohlockte|gestand|gesteht|prahlte|ätzte
    raunte|urteilt|resümiert|bilanzierte|bilanziert|konstatierte|konstatiert|diagnostizierte|referierte|postete
    postet|schwärmte|schwärmt|stöhnte|klagte|klagten|klagt|betonen|zitiert wird|bat|baten|ermahnte|rät|riet
    empfiehlt|empfahl|empfohlen|vertraut|mutmaßte|mutmaßt|räsonierte|bemängelte|bemängelt|bemängelten|monierte
    moniert|rügte|rügt|beschwerte sich|wundert sich|wunderte sich|skandierten|skandierte|skandieren
    signalisierte|signalisiert|kontert|entgegneten|erwiderten|zugesichert|sicherte zu|verlauten|signalisieren|feststellte|feststellt|zugegeben|hinwies|hinweist|bekannt gab|bekannt gaben|angab|angaben|ausführte|betont wird`),
  parted: phrases(`
    gab … bekannt|gaben … bekannt|gibt … bekannt|geben … bekannt|gab … an|gaben … an|gibt … an|geben … an
    teilte … mit|teilten … mit|teilt … mit|teilen … mit|kündigte … an|kündigten … an|kündigt … an|kündigen … an
    stellte … fest|stellten … fest|stellt … fest|stellte … klar|stellten … klar|stellt … klar|fügte … hinzu
    fügten … hinzu|fügt … hinzu|räumte … ein|räumten … ein|räumt … ein|wies … hin|wiesen … hin|weist … hin
    weisen … hin|schlug … vor|schlugen … vor|schlägt … vor|deutete … an|deuteten … an|deutet … an|ging … aus
    gingen … aus|geht … aus|gehen … aus|fuhr … fort|fährt … fort|setzte … hinzu|legte … dar|legt … dar|legte … nach
    merkte … an|merkt … an|führte … aus|führt … aus|führten … aus|gab … zu|gaben … zu|gibt … zu|wandte … ein
    hielt … fest|hält … fest|hob … hervor|hebt … hervor|sagte … zu|sagten … zu|rief … auf|riefen … auf|ruft … auf
    forderte … auf|forderten … auf|fordert … auf|warf … vor|warfen … vor|wirft … vor|drückte … aus|fasste … zusammen
    fasst … zusammen|gab … preis|kündigte … zu|legte … fest|stimmte … zu|bekannte … ein|malte … aus|rechnete … vor`),
  partedObjects: phrases(`
    wies … zurück|wiesen … zurück|weist … zurück|weisen … zurück|lehnte … ab|lehnten … ab|lehnt … ab|tat … ab
    stufte … ein|stuft … ein|stellte … dar|stellt … dar`),
  objects: phrases(`
    bezeichnete|bezeichneten|bezeichnet|bezeichnen|nannte|nannten|nennt|nennen|genannt|wertete|werteten|gewertet|wertet
    charakterisierte|charakterisiert|titulierte|titulierten|tituliert|lobte|lobt|gelobt|lobten|sprach von|sprachen von
    spricht von|sprechen von|gesprochen|verteidigte|verteidigt|verteidigten|rechtfertigte|verurteilte|verurteilten
    verurteilt|würdigte|würdigt|würdigten|kritisierte|kritisierten|kritisiert|begrüßte|begrüßten|beschrieb|beschreibt
    sieht|sah|sehen|sahen|findet|fand|fanden|beschimpfte|beschimpft|geißelte|feierte|feiert|verhöhnte|schilderte`),
  quotes: phrases("zitierte|zitierten|zitiert|zitieren|lässt sich zitieren"),
  impersonal: phrases("heißt es|hieß es|es heißt|steht|stand|ist zu lesen|war zu lesen|stand zu lesen"),
  wording: phrases("mit den worten|mit folgenden worten|mit diesen worten|wörtlich heißt es"),
  accordingTo: phrases(
    "laut|in den worten von|in den worten|den angaben von|unter berufung auf|gemäß|glaubt man",
  ),
  accountsAfter: phrases("nach|laut|gemäß"),
  accounts: phrases(`
    angaben|worten|ansicht|meinung|auffassung|aussage|aussagen|einschätzung|einschätzungen|informationen|information
    berichten|darstellung|erkenntnissen|untersuchungen|schätzungen|vorstellungen|überzeugung|mitteilung|mitteilungen
    meldungen|medienberichten|presseberichten|zeitungsberichten|ermittlungen|bekunden|lesart|agenturmeldungen
    überlieferung|äußerungen|erhebungen|zeugenaussagen|augenzeugenberichten`),
  accordingAfter: phrases("zufolge|meinung nach|ansicht nach|auffassung nach|aussage nach|einschätzung nach"),
  closing: phrases(
    "so|heißt es in|hieß es in|heißt es bei|hieß es bei|hieß es aus|heißt es aus|hieß es von|hieß es vom|hieß es seitens|lautete das fazit von",
  ),
  that: phrases("dass|daß|ob|wie|warum|weshalb"),
  auxiliaries: phrases(`
    hat|haben|hatte|hatten|habe|hätte|hätten|ist|sind|war|waren|wird|werden|wurde|wurden|will|wolle|wollen|soll|sollen
    sollte|kann|können|konnte|muss|müssen|musste|darf|dürfen|sei|seien|werde|würde|würden|könne|könnte|könnten|müsse
    müsste|müssten|dürfe|dürfte|möchte|wollte|wollten|mag|sich`),
  adverbs: phrases(`
    auch|dann|jedoch|aber|weiter|weiterhin|zudem|außerdem|ferner|gestern|heute|bereits|schon|nun|noch|ebenfalls
    daraufhin|anschließend|erneut|mehrfach|wörtlich|ausdrücklich|zuvor|später|unterdessen|inzwischen|hingegen|dagegen
    gegenüber|dazu|hierzu|darauf|allerdings|indes|nur|selbst|deutlich|scharf|ebenso|dabei|sich|ähnlich|ihn|ihm|ihnen|so|sehr|unter anderem|insgesamt|gleichzeitig|zugleich|zuletzt|schließlich|demnach
    danach|derzeit|jetzt|dort|hier|offenbar|vermutlich|möglicherweise|wahrscheinlich|tatsächlich|grundsätzlich|zunächst
    darin|damit|deshalb|daher|trotzdem|stattdessen|vielmehr|zwar|immerhin|abschließend|überdies|mittlerweile|kürzlich
    umgehend|sofort|endlich|öffentlich|persönlich|offiziell|folglich|konkret|hinterher|seinerseits|ihrerseits|sinngemäß|wiederholt|eindringlich|hinzu|vorab`),
  adverbEnding: /(?:.{4}end|weise|falls|dings|maßen|seits)$/,
  pronouns: phrases("er|sie|es|man|wir|ich|dieser|diese|viele|einige|manche|andere|beide"),
  relatives: phrases("welcher|welche|welches"),
  determiners: phrases(`
    der|die|das|des|dem|den|ein|eine|einer|eines|einem|einen|sein|seine|seiner|seines|seinem|ihr|ihre|ihrer|ihres|ihrem
    dieser|diese|dieses|diesem|kein|keine|unser|unsere|alle|mehrere|zwei|drei|vier|fünf|viele|einige|manche|andere`),
  oblique: phrases(`
    den|dem|des|einen|einem|eines|diesen|diesem|seinen|seinem|seines|ihren|ihrem|ihres|keinen|keinem|ihn|ihm|ihnen
    mich|mir|uns|sich|jeden|jedem|allen|welchen|welchem`),
  feminineOblique: phrases("der|einer|dieser|seiner|ihrer"),
  feminine:
    /(?:ung|heit|keit|schaft|ion|tät|ik|enz|anz|presse|agentur|polizei|partei|regierung|zeitung|erin)$/,
  of: phrases("von|vom|aus|für|zur|zum|der|des"),
  governing: phrases("als|zum|zur|vom|für|aus|von"),
  prepositions: phrases(`
    in|im|am|an|auf|bei|beim|nach|vor|während|mit|gegenüber|über|gegen|seit|zu|durch|um|unter|ohne|wegen|trotz|bis|ab
    zwischen|angesichts|hinsichtlich|bezüglich|anlässlich|innerhalb`),
  conjunctions: phrases(
    "aber|doch|denn|weil|da|als|wenn|während|obwohl|sondern|oder|falls|nachdem|bevor|damit|indem|wobei|jedoch",
  ),
  as: phrases("wie"),
  and: phrases("und|sowie"),
  openers: phrases(
    "ähnlich|darin|hierin|dort|und|aber|doch|auch|zudem|außerdem|ferner|weiter|weiterhin|dabei|allerdings|unterdessen|dennoch|jedoch",
  ),
  backward: phrases("das|dies"),
  days: phrases(`
    montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|gestern|heute|januar|februar|märz|april|mai|juni|juli
    august|september|oktober|november|dezember`),
  capitalNouns: true,
  commaClause: true,
  verbSecond: true,
  reported: phrases(`
    sei|seien|habe|hätten|hätte|werde|würden|würde|könne|könnten|müsse|müssten|solle|wolle|dürfe|dürften|gebe|gehe|stehe
    komme|bleibe|brauche|mache|lasse|liege|handle|handele|führe|gelte|stelle|sehe|finde|bestehe|wisse|wäre|wären|gäbe
    käme|stünde|ginge|bedürfe|möge|bringe|fehle|reiche|diene|zeige|nehme|drohe|herrsche|entstehe|werfe|trage|spreche|gehöre|halte|bedeute|hoffe|wünsche|glaube
    denke|verstehe|kenne|arbeite|rechne|erwarte|plane|suche|fordere|verstoße|widerspreche|betrage|ergebe|beruhe|bilde
    biete|schade|helfe|koste|zahle|erfolge|laufe|verlaufe|betreffe|gelinge|treffe|leide|verfüge|versuche|erhalte
    enthalte|setze|ziehe|verdiene|stimme|unterstütze|lehne|beginne|sinke|steige|wachse|existiere|scheine|behalte
    verliere|gewinne|entscheide|dränge|fühle|stamme|wirke|bliebe|bestünde|fände|ließe|müssten|sollten|wollten`),
  unsaid: [
    [
      "belief",
      /\b(?:glaub|hoff|befürcht|fürcht|vermut|bezweifel|mutmaß|rechne|ahn)\p{L}*|\b(?:denkt|dachten?|denken|weiß|wussten?|wissen|erwarte\p{L}*|sieht|sah|sahen|sehen|findet|fand|fanden|schätz\p{L}*)\b/u,
    ],
    [
      "plan",
      /\b(?:plan|beabsichtig|entschied|beschl[ioö]ss?)\p{L}*|\b(?:sieht vor|will|wollen|wollte|wollten)\b/u,
    ],
  ],
}
