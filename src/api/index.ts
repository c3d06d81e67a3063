/** The JSON API and the reader's server. */
export { type ApiOptions, createApi } from "./app.js"
export { type Running, type ServeOptions, serve } from "./serve.js"
