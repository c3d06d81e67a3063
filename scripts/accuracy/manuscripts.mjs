// Stemmata of aligned readings, on a tradition with a known stemma and on made-up ones, beside two plain methods.
import { join } from "node:path"
import { root } from "../ready.mjs"
import { node, shared } from "./evaluate.mjs"

export const manuscripts = () =>
  node([
    join(root, "training", "trace", "stemmata.mjs"),
    "--scorer",
    join(shared, "eval", "stemma", "score.mjs"),
    "--tradition",
    join(shared, "data", "stemma", "notreBesoin.json"),
    "--traditions",
    "6",
  ]).trim()
