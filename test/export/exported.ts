import { exportFrom } from "../../src/export/index.js"
import type { Store } from "../../src/store/index.js"

/** A whole export as bytes. */
export async function exportedBytes(store: Store, format: string, selection = "all"): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const part of exportFrom(store, format, selection)) parts.push(Buffer.from(part))
  return Buffer.concat(parts)
}

/** The same as text. */
export const exportedText = async (store: Store, format: string, selection = "all"): Promise<string> =>
  (await exportedBytes(store, format, selection)).toString("utf8")
