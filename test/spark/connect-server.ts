import { spawn } from "node:child_process"
import { join } from "node:path"
import { emptyFolder, keepGroup } from "../command.js"
import { freePort, groups, saying, sparkEnv, sparkSettings } from "./kit.js"

/**
 * Starts a Spark Connect server on loopback.
 *
 * @returns how its clients name it
 */
export async function startConnectServer(): Promise<string> {
  const port = await freePort()
  const server = spawn(
    join(sparkEnv.SPARK_HOME, "bin", "spark-submit"),
    [
      ...["--class", "org.apache.spark.sql.connect.service.SparkConnectServer", "--master", "local[2]"],
      ...["--conf", "spark.connect.grpc.binding.address=127.0.0.1"],
      ...["--conf", `spark.connect.grpc.binding.port=${port}`, ...sparkSettings, "spark-internal"],
    ],
    { env: { ...process.env, ...sparkEnv }, cwd: emptyFolder(), detached: true },
  )
  keepGroup(server, groups)
  await saying(server, /Spark Connect server started at/)
  return `sc://127.0.0.1:${port}`
}
