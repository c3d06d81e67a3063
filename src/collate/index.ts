/** What each witness changed: alignment, the apparatus, and the witnesses' readings as a table. */
export { collateStatement } from "./collate.js"
export { cutEnds } from "./cut.js"
export { isMaterial } from "./material.js"
export { rejoin } from "./rejoin.js"
export { type AlignedRow, alignedRows } from "./rows.js"
