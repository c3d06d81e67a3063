import { createReadStream, statSync } from "node:fs"
import { crc32 } from "node:zlib"
import type { MessageInitShape } from "@bufbuild/protobuf"
import type { AddArtifactsRequestSchema } from "./protocol_pb.js"

type Request = MessageInitShape<typeof AddArtifactsRequestSchema>

/** Bytes of a message: servers take a hundred times as much. */
const CHUNK = 2 ** 20

/**
 * An archive as it is sent: its name and size with the first piece, then the others, each with its checksum. `#` in the
 * name is followed by the folder that it is unpacked into.
 *
 * @example for await (const request of chunksOf("worker.tar", "archives/worker.tar#worker", who)) …
 */
export async function* chunksOf(
  path: string,
  name: string,
  who: Pick<Request, "sessionId" | "userContext">,
): AsyncGenerator<Request> {
  const { size } = statSync(path)
  let isFirst = true
  for await (const data of createReadStream(path, { highWaterMark: CHUNK })) {
    const chunk = { data, crc: BigInt(crc32(data)) }
    const begin = {
      name,
      totalBytes: BigInt(size),
      numChunks: BigInt(Math.ceil(size / CHUNK)),
      initialChunk: chunk,
    }
    yield {
      ...who,
      payload: isFirst ? { case: "beginChunk", value: begin } : { case: "chunk", value: chunk },
    }
    isFirst = false
  }
}
