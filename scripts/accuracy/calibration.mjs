// Whether `confidence` can be believed, and what the dial `--min-confidence` gives: bins, expected error, a diagram.

const BINS = 10

/** Quotations by tenths of confidence: how many, how sure, how many right. Empty tenths are left out. */
export function bins(judgements) {
  return Array.from({ length: BINS }, (_, bin) => {
    const own = judgements.filter(
      ({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === bin,
    )
    const mean = (value) => own.reduce((sum, one) => sum + value(one), 0) / own.length
    return {
      from: bin / BINS,
      n: own.length,
      said: mean(({ confidence }) => confidence),
      right: mean(({ half }) => (half ? 1 : 0)),
    }
  }).filter(({ n }) => n > 0)
}

/** Expected calibration error (Naeini et al. 2015): mean gap between said and right, weighed by how many. */
export const expectedError = (judgements) =>
  bins(judgements).reduce((sum, { n, said, right }) => sum + n * Math.abs(said - right), 0) /
  judgements.length

/** Precision and recall of what is at least so sure, for each position of the dial. */
export function dial(judgements, gold, positions) {
  return positions.map((least) => {
    const kept = judgements.filter(({ confidence }) => confidence >= least)
    const right = (measure) => kept.filter((one) => one[measure]).length
    const row = (measure) => ({
      precision: kept.length ? right(measure) / kept.length : 1,
      recall: right(measure) / gold,
    })
    return { least, kept: kept.length, relation: row("any"), half: row("half") }
  })
}

/** The lowest dial position whose precision reaches `wanted`, with the recall left there. */
export function dialFor(judgements, gold, wanted, measure) {
  const positions = [...new Set(judgements.map(({ confidence }) => confidence))].sort(
    (one, other) => one - other,
  )
  let kept = judgements.length
  let right = judgements.filter((one) => one[measure]).length
  const ordered = [...judgements].sort((one, other) => one.confidence - other.confidence)
  let at = 0
  for (const least of positions) {
    while (ordered[at] && ordered[at].confidence < least) {
      kept--
      if (ordered[at++][measure]) right--
    }
    if (right / kept >= wanted) return { least, precision: right / kept, recall: right / gold }
  }
  return undefined
}

const SIZE = 240
const EDGE = 34

/** A reliability diagram: dots as large as their bin, on the diagonal where confidence tells the truth. */
export function reliabilityDiagram(judgements, title) {
  const x = (share) => EDGE + share * SIZE
  const y = (share) => EDGE / 2 + (1 - share) * SIZE
  const dots = bins(judgements).map(({ n, said, right }) => {
    const radius = 2 + 14 * Math.sqrt(n / judgements.length)
    return `<circle cx="${x(said).toFixed(1)}" cy="${y(right).toFixed(1)}" r="${radius.toFixed(1)}"><title>${n} at ${said.toFixed(2)}: ${right.toFixed(2)} right</title></circle>`
  })
  const ticks = [0, 0.5, 1].map(
    (share) =>
      `<text x="${x(share)}" y="${y(0) + 14}" text-anchor="middle">${share}</text><text x="${x(0) - 6}" y="${y(share) + 4}" text-anchor="end">${share}</text>`,
  )
  const [width, height] = [SIZE + 1.5 * EDGE, SIZE + 2 * EDGE]
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" font-family="sans-serif" font-size="11">
<title>${title}</title>
<rect width="${width}" height="${height}" fill="#fff"/>
<path d="M${x(0)} ${y(0)}H${x(1)}M${x(0)} ${y(0)}V${y(1)}" stroke="#555" fill="none"/>
<path d="M${x(0)} ${y(0)}L${x(1)} ${y(1)}" stroke="#999" stroke-dasharray="4 3" fill="none"/>
<g fill="#1f5fa8" fill-opacity=".75">${dots.join("")}</g>
<g fill="#333">${ticks.join("")}<text x="${x(0.5)}" y="${height - 6}" text-anchor="middle">confidence said</text><text transform="translate(10 ${y(0.5)}) rotate(-90)" text-anchor="middle">share right</text></g>
</svg>
`
}
