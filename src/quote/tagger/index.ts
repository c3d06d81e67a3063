/** The English tagger: a small trained network and what makes attributions of its tags. */
export { openTagger, type Tagger } from "./tagger.js"
