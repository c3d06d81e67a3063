import { Worker } from "node:worker_threads"

export type Header = [name: string, value: string]

/** What an address answers, as it can be handed from thread to thread and given again. */
export interface Answer {
  readonly status: number
  readonly headers: readonly Header[]
  readonly body: string
}

export const answerIn = async (response: Response): Promise<Answer> => ({
  status: response.status,
  headers: [...response.headers],
  body: await response.text(),
})

/** What a reader is told: an address below `/api/`, with its query. */
export interface ReaderTask {
  readonly address: string
}

/** Makes answers elsewhere; nothing where nobody is there who could. */
export interface Readers {
  answer(address: string): Promise<Answer | undefined>
  close(): Promise<void>
}

interface Asked {
  readonly address: string
  answered(answer: Answer | undefined): void
}

interface Reader {
  readonly thread: Worker
  readonly ended: Promise<void>
  /** What it works on. */
  asked?: Asked | undefined
}

/**
 * Threads that read the store at `db`, each with a connection of its own, so that an answer which takes long holds up no other.
 * Each makes one answer at a time; what is asked meanwhile waits for the first that is free. A thread that ends is not
 * started anew: whoever finds none makes the answer by himself.
 *
 * @example const answer = await readerThreads("my.db", 2).answer("/api/people?limit=5")
 */
export function readerThreads(db: string, count: number): Readers {
  const readers = new Set(Array.from({ length: count }, () => startReader(db)))
  const waiting: Asked[] = []
  const give = (reader: Reader): void => {
    reader.asked = waiting.shift()
    if (reader.asked) reader.thread.postMessage({ address: reader.asked.address } satisfies ReaderTask)
  }
  for (const reader of readers) {
    reader.thread.on("message", (answer: Answer) => {
      reader.asked?.answered(answer)
      give(reader)
    })
    reader.ended.then(() => {
      readers.delete(reader)
      reader.asked?.answered(undefined)
      if (readers.size === 0) for (const asked of waiting.splice(0)) asked.answered(undefined)
    })
  }
  return {
    answer: (address) =>
      new Promise((answered) => {
        if (readers.size === 0) return answered(undefined)
        waiting.push({ address, answered })
        const idle = [...readers].find(({ asked }) => !asked)
        if (idle) give(idle)
      }),
    close: async () => {
      const all = [...readers]
      for (const { thread } of all) thread.postMessage("close")
      await Promise.all(all.map(({ ended }) => ended))
    },
  }
}

function startReader(db: string): Reader {
  const thread = new Worker(new URL("./reader-worker.js", import.meta.url), { workerData: { db } })
  // Why it ended is no matter to anybody: the answer is made elsewhere, and tells what is wrong with the store.
  thread.on("error", () => {})
  return { thread, ended: new Promise((resolve) => thread.once("exit", () => resolve())) }
}
