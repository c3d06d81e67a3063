import { spawn } from "node:child_process"
import { join } from "node:path"
import { emptyFolder } from "../command.js"
import { freePort, saying, sparkEnv, sparkSettings } from "./kit.js"

/** A Spark Connect server on loopback, and how its clients name it. */
export interface ConnectServer {
  readonly master: string
  readonly stop: () => void
}

export async function startConnectServer(): Promise<ConnectServer> {
  const home = emptyFolder()
  const port = await freePort()
  const server = spawn(
    join(sparkEnv.SPARK_HOME, "bin", "spark-submit"),
    [
      ...["--class", "org.apache.spark.sql.connect.service.SparkConnectServer", "--master", "local[2]"],
      ...["--conf", "spark.connect.grpc.binding.address=127.0.0.1"],
      ...["--conf", `spark.connect.grpc.binding.port=${port}`, ...sparkSettings, "spark-internal"],
    ],
    // A group of its own, with the workers that it starts.
    { env: { ...process.env, ...sparkEnv }, cwd: home, detached: true },
  )
  const stop = () => {
    process.off("exit", stop)
    if (server.pid !== undefined && server.exitCode === null) process.kill(-server.pid, "SIGKILL")
  }
  process.once("exit", stop)
  await saying(server, /Spark Connect server started at/)
  return { master: `sc://127.0.0.1:${port}`, stop }
}
