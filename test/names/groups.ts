import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"

/** Names of one person or outlet, and the section of the table they stand in. */
export interface Group {
  readonly section: string
  readonly names: readonly string[]
}

/** The table of made-up names beside this file: one bearer a line, names parted by `|`, sections under `##`. */
export function readGroups(file: string): Group[] {
  const groups: Group[] = []
  let section = ""
  for (const line of readFileSync(fileURLToPath(new URL(file, import.meta.url)), "utf8").split("\n")) {
    if (line.startsWith("## ")) section = line.slice(3)
    else if (line.trim() && !line.startsWith("#"))
      groups.push({ section, names: line.split("|").map((name) => name.trim()) })
  }
  return groups
}

export interface PairFigures {
  readonly precision: number
  readonly recall: number
  readonly f1: number
  /** `joined: A | B` for two that are not one, `parted: A | B` for one that became two. */
  readonly wrong: readonly string[]
}

/** Over all pairs of names: is what `same` joins what the table has on one line? */
export function pairFigures(
  groups: readonly Group[],
  same: (one: string, other: string) => boolean,
): PairFigures {
  const names = groups.flatMap(({ names }, group) => names.map((name) => ({ name, group })))
  let [right, joined, meant] = [0, 0, 0]
  const wrong: string[] = []
  names.forEach((a, at) => {
    for (const b of names.slice(at + 1)) {
      const [one, together] = [a.group === b.group, same(a.name, b.name)]
      if (one) meant++
      if (together) joined++
      if (one && together) right++
      else if (one || together) wrong.push(`${together ? "joined" : "parted"}: ${a.name} | ${b.name}`)
    }
  })
  return { precision: right / joined, recall: right / meant, f1: (2 * right) / (joined + meant), wrong }
}
