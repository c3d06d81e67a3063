import { readFileSync, readlinkSync } from "node:fs"

/** Linux counts the time of threads in hundredths of a second (`sysconf(_SC_CLK_TCK)` on every machine we know of). */
const TICKS_PER_SECOND = 100

/** Which thread works on a task, and what its clock showed when it began: shared between the two threads. */
export type TaskClock = Int32Array<SharedArrayBuffer>

/** A clock that nobody has started. */
export const newTaskClock = (): TaskClock => new Int32Array(new SharedArrayBuffer(8))

/** Called by the thread that takes up the task. On systems that do not count threads it notes nothing. */
export function startClock(clock: TaskClock): void {
  try {
    const thread = Number(/\d+$/.exec(readlinkSync("/proc/thread-self"))?.[0])
    clock[1] = ticksOf(thread)
    clock[0] = thread
  } catch {
    // Not Linux.
  }
}

/** Seconds of processor time that the thread has spent on the task; nothing where nobody counts. */
export function secondsOn(clock: TaskClock): number | undefined {
  const [thread = 0, start = 0] = clock
  if (thread === 0) return undefined
  try {
    return (ticksOf(thread) - start) / TICKS_PER_SECOND
  } catch {
    return undefined
  }
}

/** User and system time of a thread of this process (proc_pid_stat(5), fields 14 and 15). */
function ticksOf(thread: number): number {
  const stat = readFileSync(`/proc/self/task/${thread}/stat`, "latin1")
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ")
  return Number(fields[11]) + Number(fields[12])
}
