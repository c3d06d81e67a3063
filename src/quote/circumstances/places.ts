/** A place as it is written: `Flint, Mich.`, `Drexel University in Philadelphia`, `Colorado Springs`. */
const NAME = "\\p{Lu}[\\p{L}’'-]*(?: (?:of |de |am |an der )?\\p{Lu}[\\p{L}’'-]*){0,3}"
const PLACE = `(?<place>(?:the )?(?:St\\. )?${NAME}(?:, (?:\\p{Lu}\\.(?:\\p{Lu}\\.)?|\\p{Lu}\\p{Ll}+\\.?)(?![\\p{L}]))?)`

/** Phrases that say where something was said: a place stands beside an occasion or a word of speaking. */
const PHRASES: readonly RegExp[] = [
  new RegExp(
    `\\b(?:rally|stop|event|speech|conference|briefing|hearing|meeting|appearance|gathering|debate|ceremony|forum|fundraiser|crowd|supporters|audience|students|reporters|delegates|voters|worshippers|congregation|summit|swing|convention|lecture|press gaggle) (?:[\\p{Ll}-]+ ){0,3}?(?:in|at|outside|near) ${PLACE}`,
    "u",
  ),
  new RegExp(
    `\\b(?:[Ss]peaking|[Ss]poke|said|told|added|testified|testifying|appearing|lectured|preached) (?:[\\p{L}-]+ ){0,4}?(?:in|at|outside|from) ${PLACE}`,
    "u",
  ),
  new RegExp(`\\b(?:at|in|outside) ${PLACE}(?:,| on \\p{Lu}\\p{Ll}+day)`, "u"),
  new RegExp(`\\b(?:sagte|erklärte|sprach) (?:[\\p{L}]+ ){0,4}?in ${PLACE}`, "u"),
  new RegExp(`\\b(?:dit|déclaré) (?:[\\p{L}]+ ){0,4}?à ${PLACE}`, "u"),
]

/** Capitalised words after *in* that are no places. */
const NO_PLACE =
  /^(?:the )?(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|I|English|Spanish|French|German|Russian|Ukrainian|Italian|Portuguese|Dutch|Turkish|Arabic|Persian|Hebrew|Chinese|Japanese|Latin|Congress|Twitter|Facebook|Republican|Democratic)\b/u

/** Where the words say something was said; `isPlace` tells whether a name may be one. */
export function placeIn(
  words: string,
  isPlace: (name: string) => boolean,
): { place: string; start: number; end: number } | undefined {
  for (const pattern of PHRASES) {
    const match = pattern.exec(words)
    const place = match?.groups?.place?.replace(/^the /, "")
    if (match && place && !NO_PLACE.test(place) && isPlace(place))
      return { place: place.replace(/,$/, ""), start: match.index, end: match.index + match[0].length }
  }
  return undefined
}
