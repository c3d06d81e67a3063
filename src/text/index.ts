/** Offset arithmetic over text: no HTML, no input or output. */
export * from "./ids.js"
export * from "./names.js"
export * from "./paragraphs.js"
export * from "./selector.js"
export * from "./sentences.js"
export * from "./spans.js"
export { sameSpelling, soundsOf } from "./spelling.js"
export * from "./words.js"
