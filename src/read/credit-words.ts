/**
 * How pages word a credit that stands by itself under or over an article, up to the carrier's name, in the languages met
 * so far. Each list is matched from the start of a line, in any case; a new language is a new word in a list.
 */
const anyOf = (...words: string[]): string => `(?:${words.join("|")})`

const PAGE = anyOf(
  "article|story|post|piece|report|interview|column|commentary|essay|text|content|op-ed|press release|version|item",
  "artikel|beitrag|text|bericht|kommentar|essay|gastbeitrag|stück",
  "article|texte|tribune|billet|entretien|contenu",
  "artículo|articulo|texto|nota|noticia|entrevista|columna|contenido",
  "articolo|testo|pezzo|intervista|contributo|notizia",
  "artigo|texto|matéria|reportagem|entrevista|notícia|conteúdo",
  "bericht|stuk|tekst|verhaal|opinie",
  "artykuł|tekst|wywiad|materiał|felieton",
  "стать[яюи]|текст|материал|интервью|колонка|публикация",
  "yazı|haber|makale|röportaj|metin",
)
/** `This article`, `Dieser Beitrag`, `Cet article`, `Questo articolo`, `Данная статья`. */
const THIS = `(?:(?:this|the|a version of this|an earlier version of this|dies(?:er|e|es)|der|die|das|ce|cet|cette|le|la|l['’]|un|est[ea]|el|quest[oa]|l[ao]|il|[eo]|a|dit|deze|het|de|ten|ta|to|эт[аоу]т?|данн(?:ая|ый|ое)|bu)\\s*)?${PAGE}\\s+`

/** Before the name of who had it first: `Originally published in …`. */
export const FIRST_WORDS = anyOf(
  `(?:${THIS}(?:was |were |has been |is )?)?(?:first|originally|previously|initially)\\s+(?:published|appeared|posted|printed|aired|broadcast|ran|reported|written|released|featured)(?:\\s+(?:here|online))?\\s*(?:[\\p{L}\\d, ]{0,24}?\\d{1,4},?\\s+)?(?:as .{3,80} )?(?:in|on|at|by|with|for|via)`,
  `${THIS}(?:was )?(?:published|appeared|ran) (?:first|originally) (?:in|on|at|by)`,
  `${THIS}appeared (?:in|on)`,
  `(?:${THIS}(?:ist|wurde|war)?\\s*)?(?:zuerst|ursprünglich|erstmals|zunächst)\\s*(?:am [\\d. \\p{L}]+ )?(?:erschienen|veröffentlicht|publiziert)?\\s*(?:in|im|auf|bei|von|beim)(?: der| dem)?`,
  `${THIS}(?:erschien|ist|wurde)\\s*(?:zuerst|ursprünglich|erstmals|zunächst)\\s*(?:am [\\d. \\p{L}]+ )?(?:in|im|auf|bei|beim)(?: der| dem)?`,
  `(?:${THIS}(?:a été |est )?)?(?:(?:initialement|d['’]abord|originellement)\\s+(?:publiée?|parue?)|(?:publiée?|parue?)\\s+(?:initialement|d['’]abord|originellement))\\s*(?:le [\\d \\p{L}]+ )?(?:sur|dans|par|chez)(?: le| la| l['’])?`,
  `(?:${THIS}(?:fue |se )?)?(?:(?:originalmente|originariamente|inicialmente)\\s+publicad[oa]|public(?:ad[oa]|ó)\\s+(?:originalmente|originariamente|inicialmente|por primera vez))\\s+(?:en|por)(?: el| la)?`,
  `(?:${THIS}(?:è stat[oa] )?)?(?:(?:originariamente|originalmente|inizialmente)\\s+(?:pubblicat[oa]|appars[oa])|(?:pubblicat[oa]|appars[oa])\\s+(?:originariamente|originalmente|inizialmente|in origine|per la prima volta))\\s+(?:su|in|da|dal|sul|sulla|nel)`,
  `(?:${THIS}(?:foi )?)?(?:originalmente\\s+publicad[oa]|publicad[oa]\\s+(?:originalmente|originariamente|inicialmente|pela primeira vez))\\s+(?:em|no|na|pel[oa])`,
  `(?:${THIS}(?:verscheen|is|werd)?\\s*)?(?:eerder|oorspronkelijk|eerst|voor het eerst)\\s*(?:verschenen|gepubliceerd)?\\s*(?:in|op|bij|door)(?: de| het)?`,
  `(?:${THIS})?(?:ukazał[ao]? się |został[ao]? opublikowan[yae] )?(?:pierwotnie|po raz pierwszy)\\s*(?:opublikowan[yaoe]|ukazał[ao]? się)?\\s*(?:w|na|przez)`,
  `(?:${THIS})?(?:впервые|первоначально|изначально)\\s+(?:был[ао]?\\s+)?(?:опубликован[аоы]?|вышл[ао]|вышел)\\s+(?:в|на)`,
  "(?:نُ?شر\\p{M}*(?:ت)? (?:هذ[اه] (?:المقال|المقالة|التقرير) )?(?:أولا\\p{M}*|أصلا\\p{M}*|لأول مرة) (?:في|على|من قبل))",
)

/** Before the name of who it was taken from: `Republished with permission from …`. */
export const TAKEN_WORDS = anyOf(
  `(?:${THIS}(?:is |was |has been )?)?(?:re-?published|re-?printed|reproduced|re-?posted|cross-?posted|syndicated|excerpted|adapted|taken)(?:\\s+here)?(?:,?\\s*(?:with|by)\\s+(?:the\\s+)?(?:kind\\s+)?permission)?(?:\\s+(?:from|of|by|courtesy of))`,
  "(?:courtesy(?: of)?|provided by|content provided by|distributed by|with (?:the )?(?:kind )?permission (?:of|from)|by permission of|with (?:material|reporting|files) from)",
  "(?:mit freundlicher genehmigung|übernommen|nachdruck (?:aus|mit genehmigung))(?: von| aus| der| des)*",
  "(?:republiée?|reprise? (?:de|du|d['’]un article)|repris de|avec l['’]aimable autorisation|avec)(?: (?:de|du|depuis|des))?(?= \\p{Lu})",
  "(?:reproducid[oa]|republicad[oa]|tomad[oa]|con (?:la )?(?:autorización|permiso)|con información)(?: con (?:permiso|autorización))?(?: (?:de|desde|por))(?: el| la)?",
  "(?:ripubblicat[oa]|ripres[oa]|tratto|per gentile concessione)(?: con il permesso)?(?: (?:da|di|dal|dalla|del|della))",
  "(?:republicad[oa]|reproduzid[oa]|com informações|com a permissão)(?: com (?:permissão|autorização))?(?: (?:de|do|da|pel[oa]))",
  "(?:(?:met toestemming )?overgenomen(?: met toestemming)?)(?: van| uit)(?: de| het)?",
  "(?:przedruk (?:z|za zgodą)|przedrukowano (?:z|za zgodą)|za zgodą)",
  "(?:перепечатано (?:из|с)|перепечатка (?:из|с)|с разрешения|по материалам|по данным|по сообщению|по информации)",
  "(?:نقلا\\p{M}* عن|بإذن من)",
)

/** Before the name of where it comes from, with a colon: `Source: …`. */
export const SOURCE_WORDS = anyOf(
  "sources?|original source|via|h\\/t|hat tip|credits?|article source|news source|story source|originally (?:from|at|on)",
  "quellen?|originalquelle|quellenangabe|fuentes?|fonti?|fontes?|bron(?:nen)?|źródło|źródła|kaynak|источник|первоисточник|джерело|джерела|المصدر|مصدر",
  "zdroj|källa|kilder?|lähde|forrás|sursa|izvor|извор|източник|πηγή|מקור|منبع|sumber|nguồn|来源|來源|出典|情報元|出处|출처|原文|स्रोत",
)

/** A link with these words leads to the page that this one was taken from. */
export const ORIGINAL_WORDS = anyOf(
  `(?:(?:click (?:here )?to )?(?:read|view|see|find|visit|check out|go to)\\s+)?(?:the |this |that |our )?(?:original|source)(?:\\s+${PAGE})?(?:\\s+(?:source|page|link))?(?: here)?`,
  `(?:(?:read|view|see|find)\\s+)?(?:the |this )?(?:full|complete|entire|whole|rest of the)\\s+(?:original )?(?:${PAGE}|letter|statement|speech|transcript|release|thing)(?: here)?`,
  `(?:(?:hier )?(?:geht es |geht['’]s )?)?(?:zum|zur|der|die|den|das|im)?\\s*original(?:[ -]?(?:artikel|beitrag|text|bericht|meldung|quelle|veröffentlichung|fassung))?(?: (?:lesen|hier))?`,
  "(?:den |der |die )?(?:ganzen?|vollständigen?|kompletten?|gesamten?) (?:artikel|beitrag|text|bericht|meldung|wortlaut|interview)(?: (?:lesen|hier|finden sie|gibt es|lesen sie))*",
  "(?:lire|voir|consulter|retrouvez)?\\s*(?:l['’]|le |la )?(?:article|texte|contenu|tribune|entretien|version) (?:original|originel|complet|entier|intégral)e?(?: ici)?",
  "(?:leer|ver|lea|lee|vea)?\\s*(?:el |la )?(?:artículo|nota|noticia|texto|entrevista|publicación) (?:original|complet[oa]|ínte?gr[oa])(?: aquí)?",
  "(?:leggi|vedi|vai al?)?\\s*(?:l['’]|il |la )?(?:articolo|testo|notizia|intervista) (?:original[ei]|complet[oa]|intero|integrale)(?: qui)?",
  "(?:leia|veja|ler)?\\s*(?:[oa] )?(?:artigo|texto|matéria|notícia|reportagem|entrevista) (?:original|complet[oa]|(?:na )?íntegra)(?: aqui)?",
  "(?:lees|bekijk)?\\s*(?:het |de )?(?:originele|hele|volledige|oorspronkelijke) (?:artikel|bericht|tekst|verhaal|interview)(?: hier)?",
  "(?:czytaj|przeczytaj|zobacz)?\\s*(?:cały|oryginalny|pełny|oryginał) ?(?:artykuł|tekst|wywiad|artykułu|tekstu)?(?: tutaj)?",
  "(?:читать|читайте|смотреть)?\\s*(?:оригинал|полный текст|полностью|исходн(?:ый|ая))(?: (?:стать[яиюе]|материала?|текста?|публикации|новости))?",
  "(?:haberin|yazının|makalenin) (?:aslı|tamamı|orijinali|devamı)",
  "(?:اقرأ |قراءة )?(?:المقال|الخبر|النص|التقرير) (?:الأصلي|الكامل|كاملا\\p{M}*)",
  "原文(?:链接|地址|連結|リンク)?|阅读原文|閱讀原文|元記事|원문(?: 보기)?",
)

/** A link with these words leads there only where it leaves the site: pages point to their own stories so. */
export const ONWARD_WORDS = anyOf(
  "(?:read|find out|learn|see|view|get) (?:more|the rest|on)|continue reading|keep reading|more|link|full story",
  "weiterlesen|mehr lesen|mehr dazu|lesen sie (?:mehr|weiter)|hier (?:weiterlesen|lesen)",
  "lire (?:la suite|plus)|en savoir plus|la suite|(?:leer|ver|saber) más|seguir leyendo|continuar leyendo|continúa leyendo",
  "leggi (?:di più|tutto|ancora)|continua a leggere|continua|leia mais|continue lendo|saiba mais|lees (?:meer|verder)|verder lezen",
  "czytaj (?:więcej|dalej)|więcej|читать (?:далее|дальше|полностью|ещё)|подробнее|далее|devamı(?:nı oku)?|اقرأ المزيد|للمزيد|المزيد|続きを読む|阅读更多|閱讀更多|더 보기",
)

/** Between such words and the name. */
export const AT = anyOf(
  "at|on|in|from|via|by|over at|here at|bei|auf|in|im|von|der|dem|beim|sur|dans|chez|en|em|no|na|su|sul|sulla|op|bij|w|z|в|на|tại|в",
)
