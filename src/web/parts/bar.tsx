/** A share as a bar, beside a number that says the same. */
export const Bar = ({ part, whole }: { part: number; whole: number }) => (
  <span className="bar" aria-hidden="true">
    <span style={{ width: `${whole === 0 ? 0 : (100 * part) / whole}%` }} />
  </span>
)
