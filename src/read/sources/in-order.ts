/**
 * Starts work on a few items ahead of time and gives the results in the order of the items. `work` must not reject.
 *
 * @example inOrder(urls, 8, fetchPage)
 */
export async function* inOrder<Item, Result>(
  items: Iterable<Item> | AsyncIterable<Item>,
  ahead: number,
  work: (item: Item) => Promise<Result>,
): AsyncIterable<Result> {
  const started: Promise<Result>[] = []
  for await (const item of items) {
    started.push(work(item))
    const first = started.length > ahead ? started.shift() : undefined
    if (first) yield await first
  }
  for (const result of started) yield await result
}
