import type { Language } from "./language.js"
import { phrases } from "./language.js"

/** German: `sagte Roe, die Lage sei ernst`, `Roe hat erklärt, dass …`, `laut Roe`, `…, so Roe`. */
export const de: Language = {
  code: "de",
  says: phrases(`
    sagte|sagten|sagt|sagen|gesagt|erklärte|erklärten|erklärt|erklären|betonte|betonten|betont|meinte|meinten|meint
    meinen|gemeint|äußerte|äußerten|äußert|geäußert|berichtete|berichteten|berichtet|berichten|behauptete|behaupteten
    behauptet|ergänzte|ergänzten|ergänzt|erläuterte|erläuterten|erläutert|kündigte|kündigten|angekündigt|kündigt
    forderte|forderten|fordert|fordern|gefordert|warnte|warnten|warnt|warnen|gewarnt|kritisierte|kritisierten
    kritisiert|kommentierte|kommentiert|schrieb|schrieben|schreibt|schreiben|geschrieben|teilte|teilten|mitgeteilt
    teilt|gab|gaben|gibt|bekannt gegeben|bekanntgegeben|bestätigte|bestätigten|bestätigt|fügte|fügt|hinzugefügt
    fuhr fort|wies darauf hin|wies daraufhin|wiesen darauf hin|weist darauf hin|verwies darauf|verwiesen darauf
    hingewiesen|versicherte|versicherten|versichert|antwortete|antworteten|antwortet|geantwortet|fragte|fragten|fragt
    gefragt|rief|riefen|ruft|gerufen|räumte|räumt|eingeräumt|bezeichnete|bezeichneten|bezeichnet|nannte|nannten|nennt
    genannt|vermutete|vermuten|vermutet|glaubte|glaubt|glauben|hofft|hoffte|hoffen|befürchtet|befürchten
    befürchtete|fürchtet|fürchten|unterstrich|unterstreicht|unterstrichen|stellte|stellten|verkündete|verkündeten
    verkündet|verlautete|verlautet|argumentierte|argumentierten|argumentiert|begründete|begründet|begründeten
    entgegnete|entgegnet|erwiderte|erwidert|konterte|zitierte|zitiert|drohte|drohten|gedroht|lobte|lobt|gelobt
    bedauerte|bedauert|beklagte|beklagten|beklagt|stellt klar|resümierte|urteilte|urteilten|geurteilt|schätzte
    schätzen|schätzt|geht davon aus|gehen davon aus|ging davon aus|gingen davon aus|bemerkte|bemerkt|prognostizierte
    prognostiziert|mahnte|mahnt|plädierte|plädiert|sprach|sprachen|spricht|gesprochen|dementierte|dementierten
    dementiert|wertete|werteten|gewertet|zeigte sich überzeugt|verteidigte|verteidigt|rechtfertigte|sieht|sah|sehen
    wirft|warf|warfen|vorgeworfen|verlangte|verlangten|verlangt|appellierte|appelliert|titelte|heißt es|hieß es
    lautete|lautet|ließ verlauten|ist der ansicht|ist der meinung|vertritt die ansicht|kritisieren|meldete|meldeten
    meldet|melden|gemeldet|beteuerte|beteuert|beschrieb|beschreibt|formulierte|formuliert|unterstellte|twitterte
    charakterisierte|charakterisiert|zitierten|zitieren|lassen sich zitieren|verlangen|steht|aufgefordert|aufforderte|bestreitet|bestritt|titulierte|dankte|jubelte|spottete|scherzte|freute sich|ärgerte sich|empörte sich|mitteilte|mitteilten|bekanntgab|hinzufügte|einräumte|ankündigte|findet|fand|fanden|denkt|dachte|denken|weiß|wusste|wissen|erwartet|erwartete|erwarten|bekräftigte|bekräftigt
    prophezeite|zeigte sich|sagte weiter|erklärte weiter|schlug vor|schlägt vor|vorgeschlagen|erinnerte|erinnert
    stellte klar|stellte fest|stellten fest|festgestellt|gab bekannt|gaben bekannt|gab an|gaben an|angegeben
    schilderte|schildert|geschildert|bezweifelt|bezweifelte|widersprach|widerspricht|begrüßte|begrüßt`),
  accordingTo: phrases(`
    laut|nach angaben von|nach angaben|nach den worten von|nach den worten|nach ansicht von|nach ansicht
    nach meinung von|nach meinung|nach auffassung|nach aussage von|nach aussage|nach aussagen von|nach aussagen
    nach einschätzung von|nach einschätzung|nach informationen von|nach informationen|nach berichten von
    nach berichten|nach darstellung von|nach darstellung|in den worten von|in den worten|den angaben von
    unter berufung auf|gemäß|laut angaben|nach einem bericht`),
  accordingAfter: phrases("zufolge|nach eigenen angaben"),
  closing: phrases("so|heißt es in|hieß es in|heißt es bei|hieß es aus|hieß es von"),
  that: phrases("dass|daß|ob|wie|warum|weshalb"),
  auxiliaries: phrases(`
    hat|haben|hatte|hatten|habe|hätte|hätten|ist|sind|war|waren|wird|werden|wurde|wurden|will|wolle|wollen|soll|sollen
    sollte|kann|können|konnte|muss|müssen|musste|darf|dürfen|sei|seien|werde|würde|würden|könne|könnte|könnten|müsse
    müsste|müssten|dürfe|dürfte|möchte|wollte|wollten|mag|sich`),
  adverbs: phrases(`
    auch|dann|jedoch|aber|weiter|weiterhin|zudem|außerdem|ferner|gestern|heute|bereits|schon|nun|noch|ebenfalls
    daraufhin|anschließend|erneut|mehrfach|wörtlich|ausdrücklich|zuvor|später|unterdessen|inzwischen|hingegen|dagegen
    gegenüber|dazu|hierzu|darauf|allerdings|indes|nur|selbst|deutlich|scharf|ebenso|dabei|sich|ähnlich|ihn|ihm|ihnen|so|sehr|unter anderem`),
  pronouns: phrases("er|sie|es|man|wir|ich|dieser|diese|viele|einige|manche|andere|beide"),
  relatives: phrases("welcher|welche|welches"),
  determiners: phrases(`
    der|die|das|des|dem|den|ein|eine|einer|eines|einem|einen|sein|seine|seiner|seines|seinem|ihr|ihre|ihrer|ihres|ihrem
    dieser|diese|dieses|diesem|kein|keine|unser|unsere|alle|mehrere|zwei|drei|vier|fünf|viele|einige|manche|andere`),
  of: phrases("von|vom|aus|für|zur|zum|der|des"),
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
  days: phrases(`
    montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|gestern|heute|januar|februar|märz|april|mai|juni|juli
    august|september|oktober|november|dezember`),
  capitalNouns: true,
  commaClause: true,
  verbSecond: true,
  reported: phrases(`
    sei|seien|habe|hätten|hätte|werde|würden|würde|könne|könnten|müsse|müssten|solle|wolle|dürfe|dürften|gebe|gehe|stehe
    komme|bleibe|brauche|mache|lasse|liege|handle|handele|führe|gelte|stelle|sehe|finde|bestehe|wisse|wäre|wären|gäbe
    käme|stünde|ginge|bedürfe|möge|bringe|fehle|reiche|diene|zeige|nehme`),
}
