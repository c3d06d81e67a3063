import { BLOCK_RULES, type BlockRule, CREDIT_LINE, END_FROM, type PageContext } from "./block-rules.js"
import type { Block } from "./blocks.js"
import { creditIn } from "./credit-line.js"

/** A block that was taken out, and the rule that did. */
export interface CutBlock {
  readonly block: Block
  readonly rule: string
}

/** The blocks of an article, and those that were no part of it. */
export interface CleanedBlocks {
  readonly kept: readonly Block[]
  readonly cut: readonly CutBlock[]
}

type Rules = Readonly<Record<BlockRule["place"], readonly BlockRule[]>>

function rulesWithout(names: ReadonlySet<string>): Rules {
  const at = (place: BlockRule["place"]) =>
    BLOCK_RULES.filter((rule) => rule.place === place && !names.has(rule.name))
  return { anywhere: at("anywhere"), lead: at("lead"), tail: at("tail"), end: at("end") }
}

const ALL_RULES = rulesWithout(new Set())

/** What is known of the page that the blocks are of. */
export interface CleanOptions extends Partial<Pick<PageContext, "titles" | "isElsewhere">> {
  /** Names of rules to leave out: shows what each of them carries. */
  readonly without?: ReadonlySet<string>
}

/** How many paragraphs of prose the walk over a lead goes past before it is sure that the article has begun. */
const LEAD_BLOCKS = 12

/**
 * Parts an article's text from what else stands between its paragraphs, before its start and after its end.
 *
 * @example cleanBlocks(blocks, { titles: ["Dam holds"] }).cut // [{ block: … "Advertisement", rule: "furniture" }]
 */
export function cleanBlocks(
  blocks: readonly Block[],
  { titles = [], isElsewhere = () => false, without }: CleanOptions = {},
): CleanedBlocks {
  const length = blocks.reduce((sum, { text }) => sum + text.length, 0)
  const page: PageContext = { length, titles, isElsewhere }
  const rules = without ? rulesWithout(without) : ALL_RULES
  const labels = blocks.map((block) => rules.anywhere.find(({ test }) => test(block, page))?.name)
  labelAfterEnd(blocks, labels, page, rules.end)
  labelLead(blocks, labels, page, rules.lead)
  labelTail(blocks, labels, page, rules.tail)
  labelCredits(blocks, labels, page)
  const kept = blocks.filter((_, at) => labels[at] === undefined)
  const cut = blocks.flatMap((block, at) => {
    const rule = labels[at]
    return rule === undefined ? [] : [{ block, rule }]
  })
  return { kept, cut }
}

type Labels = (string | undefined)[]

function labelAfterEnd(
  blocks: readonly Block[],
  labels: Labels,
  page: PageContext,
  rules: readonly BlockRule[],
): void {
  let before = 0
  for (const [at, block] of blocks.entries()) {
    const rule = before >= page.length * END_FROM ? rules.find(({ test }) => test(block, page)) : undefined
    if (rule) {
      for (let rest = at; rest < blocks.length; rest++) labels[rest] ??= rule.name
      return
    }
    before += block.text.length
  }
}

function labelLead(
  blocks: readonly Block[],
  labels: Labels,
  page: PageContext,
  rules: readonly BlockRule[],
): void {
  let seen = 0
  for (const [at, block] of blocks.entries()) {
    if (labels[at] !== undefined) continue
    if (seen++ >= LEAD_BLOCKS) return
    const rule = rules.find(({ test }) => test(block, page))
    if (rule) labels[at] = rule.name
    else if (isProse(block)) return
  }
}

/** How many short lines that no rule knows may stand below the small print. */
const TAIL_STRAYS = 3

function labelTail(
  blocks: readonly Block[],
  labels: Labels,
  page: PageContext,
  rules: readonly BlockRule[],
): void {
  let strays = 0
  for (let at = blocks.length - 1; at >= 0; at--) {
    const block = blocks[at]
    if (labels[at] !== undefined || block === undefined) continue
    const rule = rules.find(({ test }) => test(block, page))
    if (rule) labels[at] = rule.name
    else if (isProse(block) || ++strays > TAIL_STRAYS) return
  }
}

/** Rules that cut links and small print, among which credits stand. */
const AMONG_LINKS = new Set([
  "related-line",
  "link-line",
  "link-list",
  "address-line",
  "furniture",
  "notice",
  "rights",
  "byline",
])

/** From this share of the text on a link alone, with nothing but “Read more” on it, tells where the text is from. */
const POINTER_FROM = 0.4
/** Words that only point: what is longer names another story. */
const LONGEST_POINTER = 30

/**
 * Before and after the article a link alone may be the credit: “Read the original at …”. So may one between its last
 * paragraphs, where it says no more than that and leads to another site.
 */
function labelCredits(blocks: readonly Block[], labels: Labels, page: PageContext): void {
  const first = labels.indexOf(undefined)
  const last = labels.lastIndexOf(undefined)
  let before = 0
  for (const [at, block] of blocks.entries()) {
    const isOutside = at < first || at > last
    const isPointer =
      before >= POINTER_FROM * page.length &&
      block.text.length <= LONGEST_POINTER &&
      block.links.some(({ href }) => page.isElsewhere(href))
    if ((isOutside || isPointer) && AMONG_LINKS.has(labels[at] ?? "") && creditIn(block, page.isElsewhere))
      labels[at] = CREDIT_LINE
    before += block.text.length
  }
}

const isProse = ({ text, linkShare }: Block): boolean => text.length > 100 && linkShare < 0.5
