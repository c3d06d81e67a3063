/** From inputs to articles: files, folders, archives, feeds and addresses → captures and records → articles. */
export { type Decoded, decodeBytes } from "./charset.js"
export * from "./given.js"
export { type ReadOptions, readAnyCapture, readCapture } from "./read-capture.js"
export { readRecord } from "./read-record.js"
