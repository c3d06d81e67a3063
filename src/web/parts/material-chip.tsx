import { words } from "../words.js"

/** Marks a copy or a reading in which a number, a negation or a word such as "must" is another. */
export const MaterialChip = () => (
  <span className="chip-material" title={words.collation.materialHint}>
    <span aria-hidden="true">▲ </span>
    {words.collation.material}
  </span>
)
