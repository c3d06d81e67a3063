export {
  type AlikeNames,
  type KnownName,
  likenessOf,
  namesIn,
  peopleAmong,
  setsAmong,
  type WrittenName,
} from "./apart.js"
export type { PackedBearer } from "./bearers.js"
export { LARGEST_BLOCK, MOST_COMPARED } from "./join.js"
export { type ResolvedPeople, resolvePeople } from "./resolve.js"
