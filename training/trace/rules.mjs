// Prints the tables of evidence as JSON: what `fit.py` learns a weight for.
import { LOST_RULES, PAIR_RULES, RELATIVE_RULES, TOP_RULES } from "../../dist/trace/evidence.js"

const bare = (rules) => rules.map(({ name, levels }) => ({ name, levels }))
console.log(
  JSON.stringify({
    pair: bare([...PAIR_RULES, ...RELATIVE_RULES]),
    top: bare(TOP_RULES),
    lost: bare(LOST_RULES),
  }),
)
