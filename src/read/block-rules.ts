import { AFTER_THE_END, FURNITURE, NOTICE, PICTURE, RELATED } from "./block-words.js"
import type { Block, Holder } from "./blocks.js"
import { creditIn } from "./credit-line.js"

/** What the rules may know of the page besides the block itself. */
export interface PageContext {
  /** What the page calls itself: its title and its headings of the first rank. */
  readonly titles: readonly string[]
  /** Length of all blocks together. */
  readonly length: number
  /** Does an address lead to another site? */
  readonly isElsewhere: (href: string) => boolean
}

/** A kind of block that is no part of an article's text, and the marker it is known by. */
export interface BlockRule {
  readonly name: string
  /**
   * Where it counts: anywhere; in the lead, before the first paragraph; in the tail, after the last;
   * or as an end mark: the block and everything after it goes.
   */
  readonly place: "anywhere" | "lead" | "tail" | "end"
  readonly test: (block: Block, page: PageContext) => boolean
}

/** An element that holds more of the page than this is the article, whatever it is called. */
const MAX_SHARE = 0.35

/** Is the block in an element that `is` of the kind, and that is only a small part of the page? */
function held(block: Block, page: PageContext, is: (holder: Holder) => boolean, share = MAX_SHARE): boolean {
  return block.holders.some((holder) => is(holder) && holder.length <= page.length * share)
}

/** Is one of the words part of a name of the element? `article-author-bio` is named `author-bio`. */
const named = (pattern: RegExp) => (holder: Holder) => pattern.test(holder.names)

const isHeading = ({ tag, emphasis }: Block): boolean => /^h[1-6]$/.test(tag) || emphasis > 0.9
const wordCount = (text: string): number => text.split(/\s+/).length

const CAPTION_NAMES =
  /caption|(?:image|photo|picture|foto|media|bild)[-_]*(?:credit|copyright|source|info|desc|ct\b)|[\s_-](?:credits?|gallery|slideshow|carousel|photo|inlineimage|imagebox|lightbox)[\s_-]|gallery|slide-?count|slider-item/
const MENU_NAMES =
  /breadcrumb|\bnav(?:bar|igation)?\b|[\s_-]menu[\s_-]|submenu|\btoolbar\b|control-bar|print-header|skip-link|pagination|pager\b/
const RELATED_NAMES =
  /related|recommend|recirc|read-?(?:more|next|also)|more-?(?:stories|articles|news|from)|trending|popular|most-?read|also-?like|outbrain|taboola|teasers|teaser-?list|\stoc\s|ez-toc|toc[_-](?:list|container)|[\s_-](?:see|lire)-?also|sidebar|quicktabs|latest|headlinelist|vertical-story/
const AUTHOR_NAMES =
  /author-?_?(?:bio|box|info|details|card|flyout|desc(?:ription)?|about|section)|(?:post|article|entry|about)[-_]author|(?:^|[\s_-])bio(?:[\s_-]|$)|biography|author-?gear|saboxplugin/
const META_NAMES =
  /byline|dateline|(?:post|entry|article|content_)[-_]*(?:meta|info|date)|postinfo|time-?stamp|pub-?date|publish-?(?:date|ed)|read(?:ing)?-?time|infobox|[\s_-]tags[\s_-]|tag-?list|categor(?:y|ies)[\s_-]/
const SHARE_NAMES =
  /(?:^|[\s_-])(?:share|sharing|social|addthis|sharedaddy|jetpack-slideshow)(?:[\s_-]|$)|social-?(?:share|media|links|icons|bar)|share-?(?:bar|buttons?|links|tools)/
const SIGNUP_NAMES =
  /newsletter|sign-?up|subscri(?:be|ption)|news-letter|paywall[-_]+(?:box|message|prompt|cta|barrier|offer)|(?:^|[\s_-])cta(?:[\s_-]|$)|promo(?:[\s_-]|$)|regwall|donat(?:e|ion)|optin/
const COMMENT_NAMES =
  /(?:^|[\s_-])comments?(?:[\s_-]|$)|disqus|respond\b|comment-?(?:form|list|area|respond)|vukkle/
const ADVERT_NAMES =
  /(?:^|[\s_-])(?:advert|advertisement|adsense|sponsor(?:ed)?|wpcnt|dfp|iklan|anzeige|werbung)(?:[\s_-]|$)|advert|\sads?\s|[\s_-]ads?[-_](?:container|slot|unit|wrapper|banner|box|block|label|disclaimer|space)|article-disclaimer/
const CONSENT_NAMES = /cookie|consent|gdpr|privacy-?(?:notice|banner)/
const RIGHTS_NAMES = /copyright|syndi(?:cation|gate)|(?:^|[\s_-])rights(?:[\s_-]|$)|attribution/

/** What stands between a byline and a date, and nothing else. */
const DATE_LINE =
  /^(?:(?:first |last )?(?:published|updated|posted|modified|veröffentlicht|aktualisiert|publié|publicado|actualizado|aggiornato|pubblicato|stand|опубликовано)\b[^.!?]{0,80}|[\d\s.,:/|·–—-]*(?:\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}-\d\d-\d\d)[^.!?\p{L}]{0,40}|(?:(?:mon|tues?|wed(?:nes)?|thurs?|fri|sat(?:ur)?|sun)(?:day)?,? )?(?:\d{1,2}(?:st|nd|rd|th|\.)? )?\p{L}{3,12}\.? (?:\d{1,2}(?:st|nd|rd|th)?,? )?(?:19|20)\d\d\b[^!?]{0,60})$/iu
const BYLINE_LINE =
  /^(?:By|BY|Von|VON|Par|Por|Di|Door|Af|Av|Przez|Autor(?:in|a)?:|Auteure?:|Autore:|Автор:|Text:|Texto:|Testo:|Tekst:|Posted by|Written by|Author:) ?[\p{Lu}@][^!?;]{1,80}(?<![.…])$/u

const sameWords = (one: string, other: string): boolean => foldedWords(one) === foldedWords(other)
const foldedWords = (text: string): string => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(" ")

/** The label of lines that say where the article comes from. */
export const CREDIT_LINE = "credit-line"

/** Where an end mark may stand: not before this share of the text, lest a word in the lead takes the article away. */
export const END_FROM = 0.3

/**
 * The rules in the order they are asked; the first that holds names the block. Each is tied to a marker — a name, a
 * word, a place in the page — and none to a length alone, so that a short paragraph of an article is never at risk.
 */
export const BLOCK_RULES: readonly BlockRule[] = [
  {
    name: "menu",
    place: "anywhere",
    test: (block, page) =>
      held(
        block,
        page,
        (h) => h.tag === "nav" || h.tag === "menu" || / navigation /.test(h.names) || named(MENU_NAMES)(h),
      ),
  },
  {
    name: "caption",
    place: "anywhere",
    test: (block, page) => inFigure(block, page) || held(block, page, named(CAPTION_NAMES)),
  },
  {
    name: "picture-credit",
    place: "anywhere",
    test: ({ text }) => text.length < 400 && PICTURE.some((pattern) => pattern.test(text)),
  },
  { name: "share", place: "anywhere", test: (block, page) => held(block, page, named(SHARE_NAMES)) },
  { name: "sign-up", place: "anywhere", test: (block, page) => held(block, page, named(SIGNUP_NAMES)) },
  {
    name: "comments",
    place: "anywhere",
    test: (block, page) => held(block, page, (h) => h.tag === "form" || named(COMMENT_NAMES)(h)),
  },
  { name: "advert", place: "anywhere", test: (block, page) => held(block, page, named(ADVERT_NAMES)) },
  { name: "consent", place: "anywhere", test: (block, page) => held(block, page, named(CONSENT_NAMES)) },
  { name: "author-box", place: "anywhere", test: (block, page) => held(block, page, named(AUTHOR_NAMES)) },
  { name: "metadata", place: "anywhere", test: (block, page) => held(block, page, named(META_NAMES), 0.15) },
  {
    name: "related",
    place: "anywhere",
    test: (block, page) => held(block, page, (h) => h.tag === "aside" || named(RELATED_NAMES)(h)),
  },
  {
    name: "rights",
    place: "anywhere",
    test: (block, page) => held(block, page, (h) => h.tag === "footer" || named(RIGHTS_NAMES)(h)),
  },
  { name: "furniture", place: "anywhere", test: ({ text }) => FURNITURE.test(text) },
  {
    name: "notice",
    place: "anywhere",
    test: ({ text }) => text.length < 400 && NOTICE.some((pattern) => pattern.test(text)),
  },
  {
    name: "related-line",
    place: "anywhere",
    test: ({ text, linkShare }) =>
      RELATED.test(text) && (linkShare > 0.4 || (text.length < 40 && /[:»>]\s*$/.test(text))),
  },
  {
    name: "link-line",
    place: "anywhere",
    test: ({ tag, text, linkShare }) =>
      linkShare > 0.95 && (tag === "p" || tag === "div") && wordCount(text) > 3 && !/[.!?…”"]$/.test(text),
  },
  {
    name: "address-line",
    place: "anywhere",
    test: ({ text }) => /^(?:https?:\/\/|www\.|(?:twitter|facebook)\.com\/|@)\S+$|^\S+@\S+\.\w+$/.test(text),
  },
  {
    name: "end-mark",
    place: "end",
    test: (block) => wordCount(block.text) < 10 && block.tag !== "li" && AFTER_THE_END.test(block.text),
  },
  {
    name: "company-text",
    place: "end",
    test: (block) =>
      isHeading(block) &&
      /^(?:about|über|a propos (?:de|d')|à propos (?:de|d')|acerca de|sobre) \p{Lu}/iu.test(block.text) &&
      wordCount(block.text) < 8,
  },
  {
    name: CREDIT_LINE,
    place: "lead",
    test: (block, page) => creditIn(block, page.isElsewhere) !== undefined,
  },
  { name: "link-list", place: "lead", test: ({ linkShare }) => linkShare > 0.8 },
  {
    name: "headline",
    place: "lead",
    test: ({ text }, { titles }) => titles.some((title) => sameWords(text, title)),
  },
  {
    name: "page-head",
    place: "lead",
    test: (block, page) => held(block, page, (h) => h.tag === "header", 0.25),
  },
  { name: "date-line", place: "lead", test: ({ text }) => text.length < 120 && DATE_LINE.test(text) },
  { name: "byline", place: "lead", test: ({ text }) => text.length < 100 && BYLINE_LINE.test(text) },
  {
    name: CREDIT_LINE,
    place: "tail",
    test: (block, page) => creditIn(block, page.isElsewhere) !== undefined,
  },
  { name: "date-line", place: "tail", test: ({ text }) => text.length < 120 && DATE_LINE.test(text) },
  {
    name: "link-list",
    place: "tail",
    test: ({ text, linkShare }) => linkShare > 0.9 && !/[.!?…”"]$/.test(text),
  },
]

/** In a figure, unless the figure is a table or a quotation set apart. */
function inFigure(block: Block, page: PageContext): boolean {
  if (block.holders.some(({ tag }) => tag === "blockquote" || tag === "table")) return false
  return held(block, page, ({ tag }) => tag === "figure" || tag === "figcaption", 0.5)
}
