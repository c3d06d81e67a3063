/**
 * The JSON of an answer, taken for what `src/api/types.ts` says it is; `every-route.test.ts` holds answers against it.
 *
 * @example await jsonOf<ArticleView>(api.request("/api/articles/post")) // { article: { id: "post", … }, … }
 */
export const jsonOf = async <Answer>(response: Response | Promise<Response>): Promise<Answer> =>
  JSON.parse(await (await response).text())
