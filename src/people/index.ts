export { type ResolvedPeople, resolvePeople } from "./resolve.js"
