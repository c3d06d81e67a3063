import { foldWord } from "../../text/index.js"
import { isGermanOffice } from "./german.js"

/** Words that tell what a capitalised run names, folded as `foldWord` does. */
const split = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/).map(foldWord))

/** Titles that stand before a person's name, with the gender they tell. English, German, French, Spanish, Italian, Dutch, Portuguese. */
export const TITLES_OF_MEN =
  split(`mr sir lord king prince pope father monsieur herr hr señor senor signor sig dhr
  meneer senhor congressman chairman councilman assemblyman spokesman businessman statesman anchorman alderman sheikh shaikh emir
  imam bishop archbishop cardinal rabbi ayatollah duke earl baron count`)
export const TITLES_OF_WOMEN =
  split(`mrs ms miss lady dame queen princess madame mme mlle frau fr señora senora sra doña donna signora
  mevrouw mw senhora congresswoman chairwoman councilwoman assemblywoman spokeswoman businesswoman duchess baroness countess actress`)
export const TITLES =
  split(`mx dr prof professor sen sens senator senators rep reps representative representatives congressmen gov govs governor
  governors president presidents vice secretary secretaries attorney former ex then chairman chair ceo cfo coo chief director commissioner
  commissioners mayor gen general lt lieutenant col colonel capt captain sgt sergeant cpl maj major adm admiral cmdr commander prime premier minister
  ministers chancellor justice judge speaker majority minority leader rev reverend hon nominee candidate candidates republican
  republicans democratic democrat democrats gop house senate presidential acting incoming deputy first lady press campaign
  manager ambassador envoy spokesperson advisor adviser strategist analyst pollster economist columnist commentator reporter correspondent
  journalist editor author writer host anchor actor singer coach ombudsman sheriff detective officer inspector superintendent dean
  counsel lawyer prosecutor solicitor surgeon undersecretary under interior foreign finance defense defence health justice treasury
  labor labour education environment agriculture state co-chair cochair co-founder founder billionaire developer tycoon researcher scientist
  bundeskanzler bundeskanzlerin bundespräsident bundesprasident kanzler kanzlerin minister ministerin ministerpräsident ministerprasident
  ministerpräsidentin ministerprasidentin präsident prasident präsidentin prasidentin außenminister aussenminister innenminister
  finanzminister verteidigungsminister gesundheitsminister wirtschaftsminister bürgermeister burgermeister oberbürgermeister sprecher
  sprecherin regierungssprecher parteichef parteichefin vorsitzender vorsitzende chef chefin abgeordneter abgeordnete senator
  ministre président présidente presidente presidenta presidentessa premier maire député deputee porte-parole porta-voz portavoz
  ministro ministra alcalde alcaldesa primer primera diputado diputada senador senadora gobernador sindaco onorevole
  rzecznik rzeczniczka prezydent prezes marszałek menteri presiden gubernur ketua direktur kepala
  secretario secretaria canciller executive whip supervisor taoiseach tanaiste pro-tem moderator trainer anwalt anwaltin richter richterin dottor dottoressa avvocato`)

/** Nouns that name an office or a calling: the head of a description such as “the minister's deputy”. With the gender they tell, if any. */
export const ROLE_NOUNS =
  split(`accountant activist actor actress adviser advisor agent aide ambassador analyst anchor archbishop artist
  assistant attorney author billionaire bishop blogger boss boy brother businessman businesswoman candidate captain cardinal cashier ceo chair
  chairman chairwoman challenger chancellor chief cleric coach co-founder colonel columnist commander commentator commissioner
  congressman congresswoman consultant correspondent councillor councilman councilwoman counsel critic daughter dean defendant democrat
  deputy detective developer diplomat director doctor driver economist editor envoy executive expert farmer father fellow founder
  general girl governor head historian host husband incumbent investigator jeweller journalist judge justice king lady laureate lawmaker
  lawyer leader legislator lieutenant major man manager mayor midwife minister moderator mogul mother mp neighbor neighbour nominee novelist nurse
  officer official ombudsman operative organizer owner parent pastor physician physicist pilot poet politician pollster pope premier
  president priest prime-minister prince princess principal professor prosecutor publisher queen rabbi reporter representative republican
  researcher resident scholar scientist secretary senator sergeant sheriff singer sister skipper soldier son speaker spokesman spokesperson
  spokeswoman statesman strategist student supporter surgeon teacher technician therapist tycoon undersecretary veteran vice-president
  victim voter widow widower wife winner witness woman worker writer architect engineer baker fisherman curator librarian
  tenant gardener ranger warden chemist biologist geologist archivist brewer founder trustee treasurer
  ace aunt bystander banker barrister boxer boyfriend broker bystander campaigner chaplain chef chemist clerk client comedian composer
  conductor constable cousin customer cyclist dad dancer defender donor entrepreneur filmmaker firefighter footballer friend gaffer girlfriend
  goalkeeper golfer grandfather grandmother headmaster headmistress headteacher insider inspector investor jockey landlord lecturer magistrate
  marshal midfielder millionaire mom mum musician native nephew niece nun onlooker organiser pal paramedic passenger patient pensioner
  photographer player playwright podcaster presenter protester pundit rapper rep reverend salesman screenwriter shareholder shopper socialist
  solicitor star striker superintendent survivor swimmer trader translator uncle vicar volunteer winger activist negotiator mediator regulator`)
export const ROLES_OF_MEN =
  split(`boy brother boyfriend businessman chairman congressman councilman dad father fisherman grandfather headmaster husband king man
  nephew pope priest prince salesman son spokesman statesman uncle widower`)
export const ROLES_OF_WOMEN =
  split(`actress aunt businesswoman chairwoman congresswoman councilwoman daughter girl girlfriend grandmother headmistress lady
  midwife mom mother mum niece nun princess queen sister spokeswoman widow wife woman`)

/** Last words of an organisation's name. */
export const ORGANISATION_WORDS =
  split(`academy administration agency alliance army assembly association authority bank board brothers bureau cabinet
  campaign center centre chamber church club coalition college command commission committee company confederation conference congress
  consortium corp corporation council court department directorate division exchange federation firm force forces forum foundation front fund
  government group guard holdings hospital house inc industries initiative institute institution international laboratory league legislature ltd
  ministry mission museum nations navy network office organisation organization parliament partners partnership party police project school
  senate service services society squad syndicate convention congress caucus team trust union university works gmbh ag sa plc llc pac
  air airlines airways athletic breweries brewery capital chemicals energy enterprises entertainment estates farms foods fc gas healthcare insurance
  labs lines logistics mining motors oil pharma pharmaceuticals pictures productions products properties rail railway railways realty records resources retail rovers
  shipping software solutions steel stores studio studios games publishing athletics equities schools watch embassy tribunal clinic hospitals secretariat systems technologies technology telecom transit transport water
  partei verein verband ministerium regierung bundestag bundesrat gewerkschaft universität universitat stiftung polizei gericht bundesamt behörde behorde
  parti gouvernement ministère ministere université universite syndicat fondation assemblée assemblee
  partido gobierno ministerio universidad sindicato fundación fundacion ayuntamiento policía policia partito governo ministero università`)

/** Last words of an outlet's name: newspapers, agencies, stations, programmes. */
export const OUTLET_WORDS =
  split(`advertiser agency argus beacon bugle broadcasting bulletin caller chronicle constitution courant courier daily digest
  dispatch echo enquirer examiner express gazette globe guardian herald independent inquirer journal ledger magazine mail mercury
  mirror monitor news newspaper newspapers newswire observer online post press radio record register reporter review sentinel
  standard star sun telegram telegraph television times today tribune tv voice weekly wire zeitung rundschau anzeiger nachrichten
  tageblatt blatt allgemeine kurier bote presse figaro monde journaux journalism nouvelles gazzetta corriere giornale diario periódico
  periodico noticias jornal gazeta pravda izvestia vedomosti`)

/** Weekdays, months, feasts and other capitalised words that are no part of a name. */
export const CALENDAR =
  split(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december jan feb mar apr jun jul aug sept sep oct nov dec christmas easter ramadan montag dienstag mittwoch donnerstag
  freitag samstag sonntag januar februar märz marz mai juni juli oktober dezember`)

/** Function words and adverbs that open sentences. */
export const OPENERS =
  split(`a about above according across actually additionally after afterward again against ah all almost along already also although always am
  amid among an and another any anyone anything apparently are as asked at away back based be because been before behind being below besides
  between beyond both briefly but by call called calls can certainly citing clearly come could currently critics despite did do does doing done down during each earlier
  either else even eventually every everyone everything except few finally first following for fortunately from further furthermore get give given go good got great had
  has have having he hello hence her here hers him his how however i if in indeed initially inside instead into is it its itself just last lastly late later
  let like likely little look made make many maybe me meanwhile mine more moreover most much must my near nearly neither never nevertheless
  next no nobody none nonetheless nor not nothing notably now obviously of off often oh ok okay old on once one only onto or other others otherwise our out
  outside over part perhaps please plus previously quite rather read really recently regardless reportedly right said same saying says second see seen separately she
  should similarly since so some somebody someone something sometimes soon speaking still such sure take tell than thank thanks that the their them
  then there thereafter therefore these they think third this those though three through throughout thus to today together tomorrow tonight too toward towards three four five six seven eight nine ten dozens hundreds thousands half
  three four five six seven eight nine ten dozens hundreds thousands half
  true trying two under unfortunately unless unlike until up upon us use very want was watch we well were what whatever when whenever where whereas
  whether which while who whoever whom whose why with within without would wow wrong yeah yes yesterday yet you your yours
  afterwards via copyright reporting editing reprinted republished
  asking added adding told wrote responding referring noting pressed questioned photo image source sources update updated
  der die das den dem des ein eine einer eines einem und oder aber auch als am an auf aus bei bis damit dann dass denn diese dieser dieses doch durch
  er es für fur gegen hat ich ihr im in ist ja mit nach nicht noch nun nur ob sie sein seine so über uber um unter vom von vor war was weil wenn wer
  wie wir wird zu zum zur le la les un une des du de et ou mais il elle ils elles on nous vous je ce cette ces dans sur pour par avec selon
  el los las una unos unas y o pero en con por para según segun como que lo se su sus il gli uno dei nel della`)

/** Groups that are named by what they are and not by who: their words stay unnamed. */
export const UNNAMED_NOUNS =
  split(`activists advisers advisors advocates aides allies analysts assistants attorneys associates campaigners commentators correspondents
  counterparts critics democrats detractors diplomats economists employees executives experts families friends historians individuals insiders
  investigators journalists lawmakers lawyers leaders legislators locals many members neighbors neighbours observers officers officials operatives
  opponents organizers others parents participants passengers people person pollsters producers professors prosecutors pundits reporters representatives republicans
  researchers residents scholars scientists senators several some someone source sources spokespeople staff staffers strategists students supporters survivors
  teachers viewers voters witnesses witness workers writers one few most skeptics sceptics rivals observers teenagers tenants neighbors
  beobachter experten kritiker sprecher sprecherin insider augenzeugen diplomaten beamte anwohner experts critiques diplomates sources observateurs
  expertos críticos criticos fuentes testigos vecinos`)

/** Texts that speak for themselves. */
export const DOCUMENT_NOUNS =
  split(`affidavit analysis analyses article audit bill blog book brief bulletin charter column communique communiqué complaint constitution
  contract decree dispatch document documents editorial email e-mail emails essay estimate evidence file files filing findings headline indictment
  agenda internet law lawsuit leaflet letter manifesto manual memo memoir memorandum message minutes note notice op-ed order pamphlet paper petition
  piece placard platform poll polls presentation post press-release proposal release report reports resolution review ruling script sign statement statute story stories studies study
  suit summary survey surveys text transcript transcripts treaty tweet tweets verdict video warrant website data figures records research
  bericht studie umfrage brief artikel mitteilung erklärung rapport étude etude lettre sondage informe estudio carta encuesta comunicado`)

/** Nouns for bodies that stand for the organisation named before: “the bank”, “the committee”. */
export const BODY_NOUNS =
  split(`administration agency airline alliance army association authority automaker bank board body brewery broadcaster bureau campaign center centre charity church city club coalition
  college commission committee company carmaker chipmaker conglomerate congregation consortium cooperative council court drugmaker giant insurer lender department district empire federation firm force foundation fund government
  group hospital institute institution league legislature maker manufacturer ministry museum network newspaper office orchestra organisation organization outlet paper
  parliament party police publication publisher railway regime retailer school senate service society station think-tank tribunal trust union university utility website`)

/** Bodies of people without a name of their own: “the opposition”, “her family”. */
export const COLLECTIVES =
  split(`audience camp cast clan community congregation consensus couple crew crowd delegation duo electorate faction family gang
  household jury left majority media minority mob opposition pair panel populace press public quartet rebels resistance right side trio
  village workforce youth`)

/** States of the United States, provinces, countries and cities that news is most often from. Names as written, folded. */
export const PLACES: ReadonlySet<string> = new Set(
  `alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|georgia|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|
louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new hampshire|new jersey|new mexico|
new york|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|rhode island|south carolina|south dakota|tennessee|texas|utah|vermont|
virginia|washington|west virginia|wisconsin|wyoming|puerto rico|ontario|quebec|alberta|british columbia|england|scotland|wales|northern ireland|
bavaria|saxony|crimea|donbas|siberia|catalonia|kashmir|tibet|gaza|west bank|
afghanistan|albania|algeria|angola|argentina|armenia|australia|austria|azerbaijan|bahrain|bangladesh|belarus|belgium|bolivia|bosnia|botswana|brazil|
britain|bulgaria|burma|cambodia|cameroon|canada|chad|chile|china|colombia|congo|costa rica|croatia|cuba|cyprus|czech republic|czechia|denmark|
ecuador|egypt|el salvador|eritrea|estonia|ethiopia|finland|france|germany|ghana|greece|guatemala|haiti|honduras|hungary|iceland|india|indonesia|
iran|iraq|ireland|israel|italy|ivory coast|jamaica|japan|jordan|kazakhstan|kenya|kosovo|kuwait|kyrgyzstan|laos|latvia|lebanon|liberia|libya|lithuania|
luxembourg|malaysia|mali|malta|mexico|moldova|mongolia|montenegro|morocco|mozambique|myanmar|namibia|nepal|netherlands|new zealand|nicaragua|
niger|nigeria|north korea|north macedonia|norway|oman|pakistan|palestine|panama|paraguay|peru|philippines|poland|portugal|qatar|romania|russia|rwanda|
saudi arabia|senegal|serbia|sierra leone|singapore|slovakia|slovenia|somalia|south africa|south korea|south sudan|spain|sri lanka|sudan|sweden|switzerland|syria|
taiwan|tajikistan|tanzania|thailand|tunisia|turkey|turkmenistan|uganda|ukraine|united arab emirates|united kingdom|united states|uruguay|uzbekistan|
venezuela|vietnam|yemen|zambia|zimbabwe|america|africa|asia|europe|european union|soviet union|
abu dhabi|amsterdam|ankara|athens|atlanta|auckland|baghdad|baltimore|bangkok|barcelona|beijing|beirut|belfast|belgrade|berlin|bonn|boston|
brussels|bucharest|budapest|buenos aires|cairo|cape town|caracas|charlotte|chicago|cincinnati|cleveland|cologne|copenhagen|dallas|damascus|delhi|denver|
detroit|doha|dubai|dublin|edinburgh|florence|frankfurt|geneva|glasgow|hamburg|hanoi|havana|helsinki|hong kong|houston|istanbul|jakarta|jerusalem|
johannesburg|kabul|kiev|kyiv|lagos|las vegas|leipzig|lisbon|london|los angeles|madrid|manchester|manila|melbourne|mexico city|miami|milan|milwaukee|minneapolis|
minsk|montreal|moscow|mumbai|munich|nairobi|naples|new delhi|new orleans|orlando|oslo|ottawa|paris|philadelphia|phoenix|pittsburgh|portland|prague|pyongyang|
raleigh|riga|rio de janeiro|rome|san diego|san francisco|santiago|sao paulo|sarajevo|seattle|seoul|shanghai|sofia|st louis|st petersburg|stockholm|strasbourg|stuttgart|
sydney|taipei|tallinn|tampa|tbilisi|tehran|tel aviv|tokyo|toronto|tripoli|tunis|vancouver|venice|vienna|vilnius|warsaw|washington dc|wellington|yerevan|zagreb|zurich|
manhattan|brooklyn|queens|bronx|staten island|deutschland|osterreich|schweiz|wien|munchen|koln|genf|zurich|londres|moscou|bruxelles|francia|espana`
    .split("|")
    .map((place) => place.trim()),
)

/** Titles that need another beside them before a single name is a person's: `House`, `Republican`. */
export const WEAK_TITLES =
  split(`house senate republican republicans democratic democrat democrats gop state interior foreign finance defense defence
  health labor labour education environment agriculture treasury first under vice press campaign acting former ex then incoming deputy presidential
  general prime major chief executive majority minority moderator trainer candidates reps sens senators representatives presidents governors secretaries commissioners host anchor`)

/** Words that end organisations' names and are surnames as well. */
export const SURNAMES_TOO =
  split(`church house bank banks force guard court works chamber club college council brothers service post star day mirror weekly
  journal globe sun express independent observer examiner mercury beacon bush sentinel wire union school power front holdings`)

/** Small words inside a person's name. */
export const PARTICLES = split(
  `abu al ben bin bint da de degli dei del della di do dos du ibn ter ten van von zu`,
)

/** Small words that follow {@link PARTICLES} inside a name: `van der Roe`, `de la Roe`. */
export const AFTER_PARTICLES = split(`der den dem la las le les los`)

/** Small words inside an organisation's name, after one of {@link ORGANISATION_WORDS} or an office. */
export const JOINERS = split(`of for on the für fur des der`)

/** Abbreviations whose point does not end a run. */
export const POINTED = split(
  `mr mrs ms dr sen sens rep reps gov govs gen lt col capt sgt prof rev hon st jr sr maj adm cmdr cpl mme hr fr sra dña vs mt ft`,
)

/** Is a folded word a title before names, of whomever? Also one who is yet to take the office: `minister-designate`. */
export function isTitle(norm: string): boolean {
  const office = norm.replace(/-(?:designate|elect)$/u, "")
  return (
    TITLES.has(office) || TITLES_OF_MEN.has(office) || TITLES_OF_WOMEN.has(office) || isGermanOffice(norm)
  )
}
