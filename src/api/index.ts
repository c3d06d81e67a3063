/** The JSON API and the reader's server. */
export { Adding, type AddRunner } from "./adding.js"
export { type ApiOptions, createApi } from "./app.js"
export { readDecisions } from "./decisions.js"
export { type Running, type ServeOptions, serve } from "./serve.js"
