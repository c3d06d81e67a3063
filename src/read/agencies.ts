/**
 * News agencies and wire services, each with the names it signs with: what they send is carried by others, so that their
 * name at an article says where it comes from. A new agency is a new line.
 */
const NAMED = `
AP|Associated Press|The Associated Press|AP News|AP Photo
AFP|Agence France-Presse|Agence France Presse|أ ف ب|فرانس برس|法新社
Reuters|Thomson Reuters|رويترز|Рейтер|路透社|Reuters Editorial
dpa|Deutsche Presse-Agentur|dpa-infocom|dpa-AFX|dpa/lnw|dpa/lby|dpa/lsw|dpa/lni|dpa/lhe|dpa/lrs|dpa/lno|dpa/lbn|د ب أ
epd|Evangelischer Pressedienst
KNA|Katholische Nachrichten-Agentur
SID|Sport-Informations-Dienst
ots|news aktuell|Presseportal
APA|Austria Presse Agentur
Keystone-SDA|SDA|ATS|Keystone-ATS
kathpress|Katholische Presseagentur
UPI|United Press International
PA Media|Press Association|PA
Bloomberg|Bloomberg News
CNN Wire|CNN|CNN.com|CNN Newsource|The-CNN-Wire
Storyful
Tribune News Service|TNS|Tribune Content Agency
StatePoint
Nexstar Media Wire
The Conversation
Canadian Press|The Canadian Press|La Presse canadienne
AAP|Australian Associated Press
EFE|Agencia EFE|EFEverde
Europa Press|europapress
Notimex
Télam|Telam
Prensa Latina
ACN|Agencia Cubana de Noticias
Agência Brasil|Agencia Brasil
Agência Lusa|Lusa
Folhapress
Estadão Conteúdo
ANSA|Agenzia ANSA
Adnkronos
AGI|Agenzia Italia
LaPresse
Askanews
Belga|Agence Belga
ANP|Algemeen Nederlands Persbureau
Ritzau|Ritzaus Bureau
NTB|Norsk Telegrambyrå
TT Nyhetsbyrån
STT|STT-Lehtikuva
FNB
BNS|Baltic News Service
LETA
ELTA
PAP|Polska Agencja Prasowa
IAR
ISBnews|ISB News
ČTK|CTK
TASR
MTI
Agerpres
Mediafax
BTA|БТА
Tanjug|Танјуг
Fonet|FoNet
FENA
SRNA|Srna
ΑΠΕ-ΜΠΕ|ANA-MPA
Anadolu|Anadolu Ajansı|Anadolu Agency
DHA|Demirören Haber Ajansı
İHA|İhlas Haber Ajansı|IHA
TASS|ТАСС|ИТАР-ТАСС|Itar-Tass
RIA Novosti|РИА Новости|РИАН
Interfax|Интерфакс|Interfax-Ukraine|Интерфакс-Украина|Інтерфакс-Україна
Sputnik|Спутник
Ukrinform|Укринформ|Укрінформ
UNIAN|УНИАН|УНІАН
УНН|UNN
БелТА|BelTA
Казинформ|Kazinform
PTI|Press Trust of India
ANI|Asian News International
IANS|Indo-Asian News Service
United News of India
Associated Press of Pakistan
BSS|UNB
Xinhua|Xinhua News Agency|新华社|新華社
中新社|中国新闻网
中央社|CNA
Kyodo|Kyodo News|共同通信|共同社
JIJI|Jiji Press|時事通信|時事
Yonhap|Yonhap News Agency|연합뉴스
뉴시스|Newsis
Bernama
Antara
VNA|TTXVN
PNA|Philippine News Agency
NAN|News Agency of Nigeria
GNA|Ghana News Agency
ANGOP
APS|Algérie Presse Service
Maghreb Arabe Presse
MENA|أ ش أ
بترا|بتراء
WAM|وام
SPA|واس
KUNA|كونا
QNA|قنا
SANA|سانا
WAFA|وفا
NNA
IRNA|ایرنا
ISNA|ایسنا
Fars|Fars News|فارس
Tasnim|تسنیم
Business Wire|Businesswire
PR Newswire|PRNewswire
GlobeNewswire|Globe Newswire
ACCESSWIRE
EIN Presswire
Newsfile
`

const LISTED = NAMED.trim()
  .split("\n")
  .map((line) => line.split("|"))
const KEYS = new Map(
  LISTED.flatMap((names) => names.map((name) => [plain(name), plain(names[0] ?? name)] as const)),
)
const WRITTEN = new Set(LISTED.flat())

/** Shorter names are words of some language when written otherwise: `sid`, `Leta`, `Ansa`. */
const SHORT = 5
/** Initials that are written small as well. */
const SMALL_INITIALS = /^(?:dpa|epd|ots|sid|kna|afp|efe|pap|apa|sda|ansa|pti|DPA|EPD|OTS|dapd|ddp)$/

/** Words that only agencies have in their names. */
const OF_AGENCIES =
  /(?:^|\s)(?:press agency|news agency|newswire|news ?wire|media ?wire|wire services?|news services?|presse-?agentur|nachrichtenagentur|agence de presse|agencia de noticias|agência de notícias|agenzia stampa|persbureau|nyhetsbyrå|haber ajansı|новостное агентство|информагентство|وكالات|وكالة)(?:\s|$)/iu

function plain(name: string): string {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/^the\s+/, "")
    .replace(/[^\p{L}\p{N}]+/gu, "")
}

/**
 * One key for all names of an agency; nothing for names that are no agency's.
 *
 * @example agencyKey("The Associated Press") === agencyKey("AP") // true
 */
export function agencyKey(name: string): string | undefined {
  const word = name.trim()
  const isWritten = word.length > SHORT || WRITTEN.has(word) || SMALL_INITIALS.test(word)
  const known = isWritten ? KEYS.get(plain(word)) : undefined
  return known ?? (OF_AGENCIES.test(word) && word.split(/\s+/).length < 6 ? plain(word) : undefined)
}

const LIST = /\s*(?:[,;/|&+·]|\s(?:and|und|y|e|et|och|en|i|и|mit|with|con|avec|z|via|sowie|و)\s)\s*/u

/**
 * The agencies named in a line of names: `Colleen Roe, The Associated Press`, `FR mit dpa`, `AFP, EFE y Reuters`.
 *
 * @example agenciesIn("Von Ada Roe, dpa") // ["dpa"]
 */
export function agenciesIn(line: string): string[] {
  const names = line.replace(LEAD_IN, "").split(LIST).map(trimmed)
  return names.map((name) => (isAgency(name) ? name : name.replace(SAID_BEFORE, ""))).filter(isAgency)
}

const LEAD_IN = /^\W*(?:by|von|par|por|di|door|af|av|przez|from)\s*:?\s+/iu
/** `Con información de AFP`, `Material from Reuters`. */
const SAID_BEFORE = /^.{2,40}\s(?:de|von|der|from|of|by|da|di|do|van|od)\s+/iu

const trimmed = (name: string): string => withoutStaff(name.replace(/^[\s(«“"©]+|[\s).»”":–—-]+$/gu, ""))

/** A house's name without its people. `withoutStaff("NORTHWIRE staff")` → `"NORTHWIRE"` */
export const withoutStaff = (name: string): string =>
  name.replace(/\s+staff(?:\s+(?:reports?|reporters?|writers?))?$/iu, "")

/** Is it a news agency under any of its names? `isAgency("The Associated Press")` → `true` */
export const isAgency = (name: string): boolean => agencyKey(name) !== undefined
