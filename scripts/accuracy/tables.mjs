// Markdown tables, and the places in a page where they stand.

export const percent = (share) => (share === undefined || share === null ? "–" : (100 * share).toFixed(1))
export const decimal = (value) => value.toFixed(3).replace(/^0/u, "")

/** @example table(["a", "b"], [[1, 2]]) // "| a | b |\n| --- | --- |\n| 1 | 2 |" */
export const table = (heads, rows) =>
  [heads, heads.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n")

/** The page with what stands between `<!-- NAME … -->` and `<!-- end -->` replaced. */
export function withBlock(page, name, content) {
  const block = new RegExp(`(<!-- ${name}(?:,[^>]*)? -->\\n)[\\s\\S]*?(<!-- end -->)`, "u")
  if (!block.test(page)) throw new Error(`the page has no block <!-- ${name} -->`)
  return page.replace(block, (_, start, end) => `${start}\n${content}\n\n${end}`)
}
