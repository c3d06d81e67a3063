import { existsSync, readdirSync, readFileSync } from "node:fs"
import { dirname, join, normalize } from "node:path"
import { describe, expect, test } from "vitest"
import { createProgram } from "../src/cli/program.js"
import { root } from "./command.js"

/** What the pages name is there: links, files, commands with their options. */
const folders = ["docs", "bench", "training", "models", "examples", "test"]
const pages = [
  ...readdirSync(root),
  ...folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)),
  ),
].filter((name) => name.endsWith(".md") && !/(?:^|[\\/])\./.test(name))
const textOf = (page: string) => readFileSync(join(root, page), "utf8")
const isThere = (path: string) => existsSync(join(root, path))

/** GitHub's name for a heading: lower case, without signs, hyphens for spaces. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_\- ]/gu, "")
    .replaceAll(" ", "-")

const anchorsIn = (page: string) =>
  [...textOf(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => anchorOf(heading))

function brokenLinks(page: string): string[] {
  const targets = [...textOf(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = ""]) => target)
  return targets.filter((target) => {
    if (/^(?:https?|mailto):/.test(target)) return false
    const [path = "", anchor] = target.split("#")
    const file = path ? normalize(join(dirname(page), path)) : page
    return !isThere(file) || (anchor && file.endsWith(".md") && !anchorsIn(file).includes(anchor))
  })
}

/** Paths from the root or from the page's own folder; patterns are for people, and folders of a dot come with what fills them. */
function missingFiles(page: string): string[] {
  const named = [
    ...textOf(page).matchAll(/`((?:src|test|docs|scripts|bench|training|models|examples)\/[^\s`]+)`/g),
  ]
  return named
    .map(([, path = ""]) => path)
    .filter((path) => !/[*<>{…]|\/\./.test(path) && !isThere(path) && !isThere(join(dirname(page), path)))
}

/** The commands of a page, one by one: `quotetrail read … | quotetrail quote -` holds two. */
function commandsIn(page: string): string[] {
  const spans = [...textOf(page).matchAll(/`([^`\n]+)`/g)].map(([, code = ""]) => code)
  const blocks = [...textOf(page).matchAll(/^```[a-z]*\n([\s\S]*?)^```/gm)].flatMap(([, code = ""]) =>
    code.replaceAll("\\\n", " ").split("\n"),
  )
  return [...spans, ...blocks]
    .flatMap((line) => line.split(/\s+(?:\||&&|;|#)\s+/))
    .map((command) => command.trim().replace(/^(?:\$ |npx (?=quotetrail))/, ""))
}

const program = createProgram()
const { scripts } = JSON.parse(textOf("package.json"))

/** What of a command, given from the root or from the page’s `home`, is not there; nothing where all is, or where it is no command of ours. */
const CHECKS: readonly (readonly [RegExp, (words: readonly string[], home: string) => string[]])[] = [
  [/^quotetrail [a-z]/, (words) => unknownWords(words)],
  [
    /^node \S+\.mjs/,
    ([, file = ""], home) =>
      file.startsWith("..") || isThere(file) || isThere(join(home, file)) ? [] : [file],
  ],
  [/^npx vitest run \S/, ([, , , path = ""]) => (isThere(path) ? [] : [path])],
  [/^npm run \S/, ([, , name = ""]) => (name in scripts ? [] : [name])],
]

function unknownWords([, name, ...words]: readonly string[]): string[] {
  const command = program.commands.find((one) => one.name() === name)
  if (!command) return [String(name)]
  const known = [...command.options, ...program.options].flatMap(({ short, long }) => [short, long])
  const named = words.filter((word) => /^--?[a-z]/.test(word)).map((word) => word.replace(/[,.:]$/, ""))
  return named.filter((word) => word !== "--help" && !known.includes(word))
}

const wrongCommands = (page: string) =>
  commandsIn(page).flatMap((command) => {
    const [, check] = CHECKS.find(([is]) => is.test(command)) ?? []
    const missing = check?.(command.split(/\s+/), dirname(page)) ?? []
    return missing.map((what) => `${command}: ${what}`)
  })

describe.each(pages)("%s", (page) => {
  test("its links lead somewhere", () => expect(brokenLinks(page)).toEqual([]))
  test("the files it names are there", () => expect(missingFiles(page)).toEqual([]))
  test("the commands it names are there, with their options", () => expect(wrongCommands(page)).toEqual([]))
})

test("there is something to look at", () => {
  const commands = pages.flatMap(commandsIn).filter((command) => CHECKS.some(([is]) => is.test(command)))
  expect(commands.length).toBeGreaterThan(100)
})
