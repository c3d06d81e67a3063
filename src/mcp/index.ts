/** Lets assistants ask the store, by the Model Context Protocol. */
export { answerLine } from "./server.js"
