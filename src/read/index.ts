/** From inputs to articles: files, folders, archives, feeds and addresses → captures and records → articles. */
export { loadInputs } from "./inputs.js"
export { type ReadOptions, readCapture } from "./read-capture.js"
export { type Given, readRecord } from "./read-record.js"
export type { Answer, Fetch, Loaded, LoadOptions } from "./sources/loaded.js"
