import { work } from "./worker.js"

process.exitCode = await work(process.argv.slice(2), {
  rows: process.stdin,
  answers: process.stdout,
  complaints: process.stderr,
})
