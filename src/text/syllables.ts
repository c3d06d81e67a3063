/** Names of one or two syllables a word, as they are romanised from Chinese and Korean. */

const SYLLABLE =
  /^(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui|ue|a|o|e|i|u)|ang|eng|ai|ei|ao|ou|an|en|er|a|o|e)/

/** A pinyin word in syllables, none where it is no pinyin. `pinyinSyllables("jianguo")` → `["jian", "guo"]` */
function pinyinSyllables(word: string): string[] {
  if (word === "" || word.length > 24) return []
  for (let length = Math.min(6, word.length); length > 0; length--) {
    const [whole] = SYLLABLE.exec(word.slice(0, length)) ?? []
    if (whole?.length !== length) continue
    if (length === word.length) return [whole]
    const rest = pinyinSyllables(word.slice(length))
    if (rest.length > 0) return [whole, ...rest]
  }
  return []
}

/** Pinyin into Wade-Giles without its marks, step by step; each rule sees what those before it made. */
const WADE_GILES: readonly (readonly [RegExp, string])[] = [
  [/^(zh|ch|sh|r)i$/, "$1ih"],
  [/^[zc]i$/, "tzu"],
  [/^si$/, "ssu"],
  [/^you$/, "yu"],
  [/^yan$/, "yen"],
  [/^ye$/, "yeh"],
  [/^er$/, "erh"],
  [/ian$/, "ien"],
  [/ong$/, "ung"],
  [/ie$/, "ieh"],
  [/ue$/, "ueh"],
  [/^([gkh])e$/, "$1o"],
  [/^([dtlszcr]|zh|ch|sh)uo$/, "$1o"],
  [/^([gk])ui$/, "$1uei"],
  [/^x/, "hs"],
  [/^r/, "j"],
  [/^(?:zh|q|j(?!en$|an$|ang$|eng$|ih$|ou$|u$|un$|o$|ui$|uan$|ung$))/, "ch"],
  [/^(?:z|c(?!h))/, "ts"],
  [/^b/, "p"],
  [/^d/, "t"],
  [/^g/, "k"],
]

const initialJ = (syllable: string): string =>
  syllable.startsWith("j") ? `ch${syllable.slice(1)}` : syllable

/** `wadeGiles("xie")` → `"hsieh"`, `wadeGiles("zhang")` → `"chang"`; the marks of breath, mostly left out, are. */
const wadeGiles = (syllable: string): string =>
  WADE_GILES.reduce((written, [from, to]) => written.replace(from, to), initialJ(syllable))

/** What a Cantonese syllable of names is in pinyin. */
const CANTONESE: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  `chan:chen kwok:guo wai:wei,hui keung:qiang wong:huang,wang siu:xiao,shao ming:ming lan:lan leung:liang chi:zhi,ci,qi hung:xiong,hong cheung:zhang,xiang,chang
  lee:li lam:lin ho:he,hao ng:wu lau:liu tang:deng yeung:yang chow:zhou chiu:zhao,chao tsang:zeng kwan:guan,jun yuen:yuan,ruan,wan yip:ye ip:ye tse:xie fung:feng
  mak:mai lo:luo,lu law:luo luk:lu tam:tan to:du poon:pan cheng:zheng choi:cai,cai chu:zhu hui:xu kong:jiang,gang,guang kwong:guang,kuang lai:li mok:mo pang:peng
  shum:cen sin:xian,shan sit:xue so:su ting:ding,ting tong:tang tsui:xu wan:yun,wen,yin woo:hu wu:hu yam:ren yau:qiu,you yim:yan yu:yu yung:rong,weng kit:jie wah:hua
  wa:hua man:wen,min yan:en,ren,xin,yin yin:yan,xian mei:mei ying:ying fai:hui kin:jian kei:qi,ji shing:cheng,sheng sing:sheng,xing,cheng tak:de tat:da wing:yong,rong
  yee:yi,er yuk:yu sau:xiu kam:jin,gan kuen:quan,juan hing:xing,qing hon:han lok:le lung:long pui:pei sum:xin,sen ka:jia kar:jia oi:ai ching:qing,zheng,jing,cheng
  chun:jun,zhen,chun chung:zhong,cong,song cho:zuo,cao,chu fat:fa fu:fu hoi:hai hau:hao,xiao him:qian ki:ji,qi king:jing kai:qi,jia,ji lap:li mo:wu,mao nam:nan on:an
  ping:ping,bing sang:sheng shan:shan suk:shu sze:shi,si tai:da,tai,di tin:tian tung:dong,tong yat:yi,ri yiu:yao kwai:gui lin:lian,lin ling:ling mui:mei
  ha:xia lun:lun leong:liang`
    .trim()
    .split(/\s+/)
    .map((entry) => entry.split(":"))
    .map(([from = "", to = ""]) => [from, new Set(to.split(","))]),
)

type Syllables = readonly string[]

/** The syllables of a name with the family first, for each place that the family may stand in. */
function readings(words: readonly string[]): Syllables[] {
  const turns = words.length < 2 ? [] : [words, [words.at(-1) ?? "", ...words.slice(0, -1)]]
  return turns
    .map((turn) => turn.flatMap(pinyinSyllables))
    .filter((all) => all.length >= 2 && all.length <= 4)
}

/** Are the words of a name one syllable each, as Wade-Giles and Cantonese names are written? */
const isParted = (words: readonly string[]): boolean => words.length === 3

const turnsOf = ([a = "", b = "", c = ""]: readonly string[]): Syllables[] => [
  [a, b, c],
  [c, a, b],
]

const SYSTEMS: readonly ((written: string, pinyin: string) => boolean)[] = [
  (written, pinyin) => written === pinyin,
  (written, pinyin) => written === wadeGiles(pinyin),
  (written, pinyin) => CANTONESE.get(written)?.has(pinyin) === true,
]

/**
 * Is one name the pinyin of the other, in Wade-Giles or as Cantonese has it, the family first or last?
 *
 * @example isChineseRendering(["xie", "jianguo"], ["hsieh", "chien", "kuo"]) // true
 */
export function isChineseRendering(a: readonly string[], b: readonly string[]): boolean {
  const [parted, other] = isParted(a) ? [a, b] : [b, a]
  if (!isParted(parted) || isParted(other)) return false
  return readings(other).some((pinyin) =>
    turnsOf(parted).some(
      (written) =>
        pinyin.length === written.length &&
        SYSTEMS.some((same) => written.every((syllable, at) => same(syllable, pinyin[at] ?? ""))),
    ),
  )
}

const FAMILIES: ReadonlyMap<string, string> = new Map(
  `kim gim|park bak pak bag|lee i yi rhee|choi choe|jung jeong chung chong|kang gang|cho jo|yoon yun|jang chang|lim im rim|shin sin|kwon gwon|han|oh o|seo suh
  so|hwang|ahn an|song|ryu yu yoo ryoo|hong|jeon chon jun|ko go koh|moon mun|yang|son sohn|bae pae|baek paek paik|heo huh hur|nam|noh roh no|ha|joo chu ju|woo u|koo ku gu`
    .split("|")
    .flatMap((group) => {
      const forms = group.trim().split(/\s+/)
      return forms.map((form) => [form, forms[0] ?? form] as const)
    }),
)

const KOREAN_SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/w?oo|wu|eu|eo|ou|u/g, "o"],
  [/ee/g, "i"],
  [/ae|ai|ay/g, "e"],
  [/ch/g, "j"],
  [/sh/g, "s"],
  [/k/g, "g"],
  [/t/g, "d"],
  [/p/g, "b"],
  [/r/g, "l"],
  [/(.)\1+/g, "$1"],
  [/(?<=[aeo])h$/g, ""],
]

/** `koreanSounds("jaehyeok")` → `"jehyog"`, as `jaehyuk` and `chaehyŏk`. */
const koreanSounds = (given: string): string =>
  KOREAN_SOUNDS.reduce((sounds, [letters, sound]) => sounds.replace(letters, sound), given)

/** A Korean name's sounds with its family first, for each place that a family's name stands in. */
function koreanForms(words: readonly string[]): string[] {
  const turns = [words, [words.at(-1) ?? "", ...words.slice(0, -1)]]
  return turns.flatMap(([family = "", ...given]) => {
    const known = FAMILIES.get(family)
    return known && given.length > 0 && given.length <= 2 ? [`${known} ${koreanSounds(given.join(""))}`] : []
  })
}

/** Is one Korean name another romanisation of the other? `isKoreanRendering(["pak", "song", "hun"], ["park", "sunghoon"])` */
export const isKoreanRendering = (a: readonly string[], b: readonly string[]): boolean => {
  const forms = koreanForms(a)
  return koreanForms(b).some((form) => forms.includes(form))
}

const MOST_KEYS = 12

/** Keys under which other romanisations of a Chinese or Korean name meet it. */
export function syllableKeys(words: readonly string[]): string[] {
  const sorted = (syllables: Syllables): string => `han ${[...syllables].sort().join(" ")}`
  const mandarin = readings(words).map((syllables) => sorted(syllables.map(wadeGiles)))
  const native = isParted(words) ? [sorted(words), ...fromCantonese(words).map(sorted)] : []
  return [...new Set([...mandarin, ...native, ...koreanForms(words)])].slice(0, MOST_KEYS)
}

/** What a Cantonese name may be in Wade-Giles. */
function fromCantonese(words: readonly string[]): Syllables[] {
  const choices = words.map((word) => [...(CANTONESE.get(word) ?? [])].map(wadeGiles))
  if (choices.some((choice) => choice.length === 0)) return []
  return choices.reduce<string[][]>(
    (made, choice) => made.flatMap((some) => choice.map((next) => [...some, next])),
    [[]],
  )
}
