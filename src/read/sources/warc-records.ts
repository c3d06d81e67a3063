import { WARCParser, type WARCRecord } from "warcio"

/** A header longer than this is none: what claims to be a WARC file would be read into memory whole. */
const MAX_HEADER_BYTES = 256 * 1024
/** The parser asks on and on where a file ends within a record. */
const MAX_ASKED_PAST_END = 100

/** A record, and where it begins in the file, in bytes. */
export interface WarcEntry {
  readonly record: WARCRecord
  readonly offset: number
  /** Did the file end while the record was read? */
  readonly isCut: () => boolean
}

/**
 * The records of a WARC file (ISO 28500), compressed one by one or not, streamed. What a record holds can be read until
 * the next one is asked for. `onEnd` is told where the last whole record ends.
 *
 * @throws Error where the file is cut or damaged: what came before stays read
 */
export async function* warcRecords(
  stream: AsyncIterable<Uint8Array>,
  { onEnd }: { readonly onEnd?: (offset: number) => void } = {},
): AsyncIterable<WarcEntry> {
  const source = new GuardedSource(stream)
  const parser = new WARCParser(source, { keepHeadersCase: false })
  for await (const record of parser) {
    source.isInHeader = false
    yield { record, offset: parser.offset, isCut: () => source.isEnded }
    await record.skipFully()
    source.isInHeader = true
  }
  onEnd?.(parser.offset)
}

/** The file's bytes, with an end to what the parser may ask for. */
class GuardedSource implements AsyncIterable<Uint8Array> {
  #isInHeader = true
  #header = 0
  #pastEnd = 0

  constructor(private readonly stream: AsyncIterable<Uint8Array>) {}

  set isInHeader(is: boolean) {
    this.#isInHeader = is
    this.#header = 0
  }

  get isEnded(): boolean {
    return this.#pastEnd > 0
  }

  [Symbol.asyncIterator](): AsyncIterator<Uint8Array> {
    const parts = this.stream[Symbol.asyncIterator]()
    return {
      next: async () => {
        const part = this.#pastEnd > 0 ? { done: true as const, value: undefined } : await parts.next()
        if (part.done) this.#countEnd()
        else this.#countHeader(part.value.length)
        return part
      },
      return: async () => (await parts.return?.()) ?? { done: true, value: undefined },
    }
  }

  #countEnd(): void {
    if (++this.#pastEnd > MAX_ASKED_PAST_END) throw new Error("the file is cut short")
  }

  #countHeader(length: number): void {
    if (!this.#isInHeader) return
    this.#header += length
    if (this.#header > MAX_HEADER_BYTES + length) throw new Error("a header without an end")
  }
}
