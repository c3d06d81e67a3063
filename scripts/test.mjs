// npm test [-- VITEST ARGUMENTS]: installs, builds, checks form and types, brings a browser where the machine allows, runs every test.
import { spawnSync } from "node:child_process"
import { mkdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { bringChromium } from "./chromium.mjs"
import { makeReady, root, run } from "./ready.mjs"
import { bringSpark } from "./spark.mjs"

makeReady()
run("npm", ["run", "check"])
const chromium = bringChromium()
if (chromium) process.env.QUOTETRAIL_CHROMIUM = chromium
else console.log("skipped: browser tests (no Chromium on this machine, and none could be installed)")
const spark = bringSpark()
if (spark) process.env.QUOTETRAIL_SPARK = spark
else
  console.log(
    "skipped: tests of Spark (no Python 3 or no Java on this machine, or PySpark could not be brought)",
  )

const results = join(root, ".cache", "test-results.json")
mkdirSync(join(root, ".cache"), { recursive: true })
const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${results}`]
const vitest = [join(root, "node_modules/vitest/vitest.mjs"), "run", ...reporters, ...process.argv.slice(2)]
const { status } = spawnSync(process.execPath, vitest, { cwd: root, stdio: "inherit" })

const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(
  readFileSync(results, "utf8"),
)
for (const { name, assertionResults } of testResults)
  for (const { status, fullName } of assertionResults)
    if (status === "pending" || status === "skipped")
      console.log(`skipped: ${fullName.trim()} (${name.slice(root.length + 1)})`)
const skipped = numPendingTests ? `, ${numPendingTests} skipped` : ""
console.log(`${numPassedTests} passed, ${numFailedTests} failed${skipped}`)
process.exit(status ?? 1)
