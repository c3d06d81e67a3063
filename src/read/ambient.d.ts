/** The parts that are used here of libraries that ship no types of their own, or wrong ones. */
declare module "html-encoding-sniffer" {
  export default function sniffHtmlEncoding(
    bytes: Uint8Array,
    options?: { transportLayerEncodingLabel?: string; defaultEncoding?: string },
  ): string
}

declare module "@mozilla/readability" {
  /** `Content`: what the serializer makes of the element that holds the main part. */
  export class Readability<Content> {
    constructor(
      document: import("./page-dom.js").PageDocument,
      options: {
        serializer: (part: import("./page-dom.js").PageElement) => Content
        keepClasses: boolean
        disableJSONLD: boolean
      },
    )
    parse(): { readonly content?: Content | null } | null
  }
}

declare module "@mozilla/readability/JSDOMParser.js" {
  export default class JSDOMParser {
    /** Of well-formed markup only: of other it prints what is wrong. */
    parse(html: string): import("./page-dom.js").PageDocument
  }
}

declare module "yauzl" {
  import type { Readable } from "node:stream"
  export interface Entry {
    readonly fileName: string
    readonly uncompressedSize: number
    readonly relativeOffsetOfLocalHeader: number
  }
  export interface ZipFile {
    eachEntry(): AsyncIterable<Entry>
    openReadStreamPromise(entry: Entry): Promise<Readable>
    close(): void
  }
  interface OpenOptions {
    autoClose?: boolean
    lazyEntries?: boolean
  }
  export function openPromise(path: string, options?: OpenOptions): Promise<ZipFile>
  export function fromBufferPromise(bytes: Buffer, options?: OpenOptions): Promise<ZipFile>
}

declare module "robots-parser" {
  export interface Robot {
    isAllowed(url: string, robotName?: string): boolean | undefined
    /** Seconds. */
    getCrawlDelay(robotName?: string): number | undefined
  }
  export default function robotsParser(url: string, text: string): Robot
}
