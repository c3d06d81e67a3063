import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { root } from "./command.js"

/** Scripts, benches and training run seldom and are not compiled: what they take from the program must still be there. */
const scripts = ["scripts", "bench", "training", "test"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".mjs") && !/(?:^|[\\/])\./.test(name))
    .map((name) => join(folder, name)),
)

interface Taken {
  readonly room: string
  readonly name: string
  readonly script: string
}

/** `import { a, b as c } from "../../dist/room.js"`, or the same with `await import(…)`. */
const IMPORTS = [
  /import \{([^}]*)\} from "[./]*\/dist\/([^"]+)\.js"/g,
  /const \{([^}]*)\} = await import\("[./]*\/dist\/([^"]+)\.js"\)/g,
]

const taken: readonly Taken[] = scripts.flatMap((script) => {
  const code = readFileSync(join(root, script), "utf8")
  return IMPORTS.flatMap((form) => [...code.matchAll(form)]).flatMap(([, names = "", room = ""]) =>
    names
      .split(",")
      .map(
        (name) =>
          name
            .trim()
            .split(/ as |:/)[0]
            ?.trim() ?? "",
      )
      .filter(Boolean)
      .map((name) => ({ room, name, script })),
  )
})

test("there is something to look at", () => expect(taken.length).toBeGreaterThan(50))

test.each([...new Set(taken.map(({ room }) => room))])("what scripts take from %s is there", async (room) => {
  const exported: object = await import(join(root, "src", `${room}.ts`))
  const here = taken.filter((one) => one.room === room)
  expect(here.filter(({ name }) => !(name in exported))).toEqual([])
})
