/** What inputs give before any page is parsed: a door of its own, so that who reads no page loads no parser. */
export { loadInputs } from "./inputs.js"
export { type Original, Originals } from "./originals.js"
export { type Given, type RecordOptions, recordFrom } from "./record.js"
export type { Answer, Fetch, Loaded, LoadOptions } from "./sources/loaded.js"
export { type WatchOptions, watchFolders } from "./watch.js"
