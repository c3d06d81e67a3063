import {
  type GroupState,
  type IndexShelves,
  type KeptSide,
  Marks,
  type PageRecord,
  packPage,
  type Shelf,
  type SpeakerState,
  type Uses,
  type UtteranceState,
  unpackPage,
  utteranceOfPart,
} from "../match/index.js"
import type { IndexChanges, IndexKey, IndexTable, Store } from "../store/index.js"

/** How a value is kept as bytes. */
interface Packing<V> {
  readonly pack: (value: V) => Uint8Array
  readonly unpack: (bytes: Uint8Array) => V
}

const json = <V>(): Packing<V> => ({
  pack: (value) => Buffer.from(JSON.stringify(value)),
  unpack: (bytes) => JSON.parse(Buffer.from(bytes).toString()),
})

const numbers: Packing<Uint32Array> = {
  pack: (values) => new Uint8Array(values.buffer, values.byteOffset, values.byteLength),
  unpack: (bytes) => new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4),
}

/** One table of the store as a shelf: read when asked, written when the addition is done. */
class StoredShelf<K extends IndexKey, V> implements Shelf<K, V> {
  readonly #store: Store
  readonly #table: IndexTable
  readonly #packing: Packing<V>
  readonly #mayHold: (key: K) => boolean
  readonly #known = new Map<K, V | undefined>()
  readonly #changed = new Set<K>()

  /** @param mayHold may the store have anything under a key? */
  constructor(
    store: Store,
    table: IndexTable,
    packing: Packing<V>,
    mayHold: (key: K) => boolean = () => true,
  ) {
    this.#store = store
    this.#table = table
    this.#packing = packing
    this.#mayHold = mayHold
  }

  get(key: K): V | undefined {
    if (!this.#known.has(key)) this.load([key])
    return this.#known.get(key)
  }

  load(keys: readonly K[]): void {
    const unknown = [...new Set(keys)].filter((key) => !this.#known.has(key))
    const kept = unknown.filter((key) => this.#mayHold(key))
    const values = kept.length > 0 ? this.#store.indexValues(this.#table, kept) : new Map<K, Uint8Array>()
    for (const key of unknown) {
      const bytes = values.get(key)
      this.#known.set(key, bytes && this.#packing.unpack(bytes))
    }
  }

  set(key: K, value: V): void {
    this.#known.set(key, value)
    this.#changed.add(key)
  }

  delete(key: K): void {
    this.#known.set(key, undefined)
    this.#changed.add(key)
  }

  /** What has changed, as bytes. */
  changes(): Map<IndexKey, Uint8Array | undefined> {
    return new Map(
      [...this.#changed].map((key) => {
        const value = this.#known.get(key)
        return [key, value === undefined ? undefined : this.#packing.pack(value)]
      }),
    )
  }

  /** Forgets what is written by now. */
  clear(): void {
    this.#known.clear()
    this.#changed.clear()
  }
}

/** The shelves of an index whose home is a store. */
export class StoredShelves implements IndexShelves {
  readonly keeps = true
  readonly uses: StoredShelf<number, Uses>
  readonly pages: StoredShelf<number, PageRecord>
  readonly states: StoredShelf<number, UtteranceState>
  readonly groups: StoredShelf<number, GroupState>
  readonly places: StoredShelf<string, number>
  readonly speakers: StoredShelf<string, SpeakerState>
  readonly sides: StoredShelf<string, readonly KeptSide[]>
  readonly marks: Marks
  /** Utterances that the store knows of: of those that come nothing is kept yet. */
  #stored: number

  constructor(store: Store) {
    this.marks = new Marks(store.allIndexValues("marks").map(numbers.unpack))
    this.#stored = this.marks.count
    const isStored = (number: number) => number < this.#stored
    this.uses = new StoredShelf(store, "uses", numbers)
    this.pages = new StoredShelf(store, "pages", { pack: packPage, unpack: unpackPage }, isStored)
    this.states = new StoredShelf(store, "states", json(), isStored)
    this.groups = new StoredShelf(store, "groups", json(), (part) => isStored(utteranceOfPart(part)))
    this.places = new StoredShelf(store, "places", json())
    this.speakers = new StoredShelf(store, "speakers", json())
    this.sides = new StoredShelf(store, "sides", json())
  }

  usesOf(keys: Float64Array): (Uses | undefined)[] {
    this.uses.load([...keys])
    return Array.from(keys, (key) => this.uses.get(key))
  }

  /** Everything that has changed since {@link clear}. */
  changes(): IndexChanges {
    const marks = this.marks
      .takeChanged()
      .map((block) => [block, numbers.pack(this.marks.block(block))] as const)
    return new Map<IndexTable, ReadonlyMap<IndexKey, Uint8Array | undefined>>([
      ["uses", this.uses.changes()],
      ["pages", this.pages.changes()],
      ["states", this.states.changes()],
      ["groups", this.groups.changes()],
      ["places", this.places.changes()],
      ["speakers", this.speakers.changes()],
      ["sides", this.sides.changes()],
      ["marks", new Map(marks)],
    ])
  }

  clear(): void {
    for (const shelf of [
      this.uses,
      this.pages,
      this.states,
      this.groups,
      this.places,
      this.speakers,
      this.sides,
    ])
      shelf.clear()
    this.#stored = this.marks.count
  }
}
