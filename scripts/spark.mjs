// Where the tests find an Apache Spark.
import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { join } from "node:path"
import { root } from "./ready.mjs"

const PYSPARK = "pyspark==4.3.0"

const works = (command, ...args) => spawnSync(command, args, { stdio: "ignore" }).status === 0

function installJava() {
  if (works("java", "-version")) return true
  if (process.platform !== "linux" || process.getuid?.() !== 0 || !works("apt-get", "--version")) return false
  console.log("installing Java for the tests of Spark …")
  spawnSync("apt-get", ["update"], { stdio: "ignore" })
  spawnSync("apt-get", ["install", "-y", "--no-install-recommends", "openjdk-17-jre-headless"], {
    stdio: "ignore",
  })
  return works("java", "-version")
}

/** The home of a Spark: the one that was named, or PySpark in a folder that git ignores; else undefined. */
export function bringSpark() {
  const asked = process.env.QUOTETRAIL_SPARK ?? process.env.SPARK_HOME
  if (asked) return asked
  if (process.platform === "win32" || !works("python3", "--version") || !installJava()) return undefined
  const folder = join(root, ".cache", "pyspark")
  const home = join(folder, "pyspark")
  if (existsSync(join(home, "bin", "spark-sql"))) return home
  console.log(`bringing ${PYSPARK} for the tests of Spark …`)
  const pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--target", folder, PYSPARK]
  return works("python3", ...pip) ? home : undefined
}
