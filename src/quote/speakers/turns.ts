import { foldWord } from "../../text/index.js"
import type { Cast, Figure } from "../mentions/cast.js"
import { coreWords } from "../mentions/casting.js"
import { looksLikeOutlet } from "../mentions/outlets.js"
import type { SourcePhrase } from "./phrase.js"
import { nameOnly, ofFigure, person, type Referent, type Scene } from "./scene.js"

const QUESTION = /^(?:Q|Question|Frage|F|Pregunta|P|Domanda|D|Вопрос|问|問)$/u
const ANSWER = /^(?:A|Answer|Antwort|R|Réponse|Respuesta|Risposta|Ответ|答)$/u

const INTERVIEW_WITH =
  /(?:interview(?:s|ed|ing)?|conversation|spoke|speaks|sat down|met|Gespräch|Interview|entretien|entrevista|intervista) (?:(?:with|mit|avec|con|a) )?(?:[\p{Ll}]+ ){0,4}$/u

/** `UNIDENTIFIED MALE:` */
const NOBODY_NAMED =
  /^(?:un(?:identified|known)\b.*|(?:male|female|audience|protester|reporter|question|caller|crowd|voice|man|woman|announcer|narrator|moderator|interpreter|translator)s?(?: member| \d+)?)$/iu

/** Who answers in an interview, by article: several hundred answers ask the same. */
const guests = new WeakMap<Cast, Referent | false>()

/** Who answers in an interview: the person it is said to be with, else the person named first who is not the author. */
function guestOf({ article, cast }: Scene): Referent | undefined {
  const known = guests.get(cast)
  if (known !== undefined) return known || undefined
  const authors = (article.byline ?? []).map(foldWord)
  const persons = cast.mentions.filter(
    (m) => cast.figureOf.get(m)?.kind === "person" && !authors.includes(foldWord(m.name)),
  )
  const said = persons.find((m) => INTERVIEW_WITH.test(article.text.slice(Math.max(0, m.from - 60), m.from)))
  const mention = said ?? persons[0]
  const figure = mention && cast.figureOf.get(mention)
  const guest = figure && person(figure, said ? 0.9 : 0.7)
  guests.set(cast, guest ?? false)
  return guest
}

const hostOf = ({ publisher }: Scene["article"]): Referent =>
  publisher ? nameOnly(publisher, "organisation", 0.8) : nameOnly("interviewer", "unnamed", 0.7)

const initialsOf = (words: readonly string[]): string => words.map((word) => word.charAt(0)).join("")

/** Who bears the initials that stand before a turn: `KO` after “Karin Oster”, `HR` in the Harbour Review. */
function bearerOfInitials(initials: string, { article, cast }: Scene): Referent | undefined {
  const folded = foldWord(initials)
  const { publisher = "", byline = [] } = article
  if (initialsOf(publisher.split(/\s+/u).map(foldWord)) === folded)
    return nameOnly(publisher, "organisation", 0.85)
  const author = byline.find((name) => initialsOf(name.split(/\s+/u).map(foldWord)) === folded)
  const figures = cast.figuresByInitials(folded)
  const figure = figures.find(({ kind }) => kind === "person") ?? figures[0]
  return figure ? ofFigure(figure, 0.85) : author ? nameOnly(author, "person", 0.85) : undefined
}

const bearerOfName = (name: string, { cast, place }: Scene): Figure | undefined => {
  const words = name.split(/\s+/u).map((word) => foldWord(word.replace(/[.,]$/u, "")))
  return cast.bearers(coreWords(words), place)[0]
}

/**
 * Who speaks in a turn of a transcript or an interview: questions are the publisher's, answers the guest's, a last
 * name or initials mean who bears them.
 */
export function speakerOfTurn({ text, named }: SourcePhrase, scene: Scene): Referent | undefined {
  if (ANSWER.test(text)) return guestOf(scene)
  if (QUESTION.test(text)) return hostOf(scene.article)
  if (!scene.turn) return undefined
  if (NOBODY_NAMED.test(text)) return nameOnly(text, "unnamed", 0.9)
  const initials = /^\p{Lu}{2,3}$/u.test(text) ? bearerOfInitials(text, scene) : undefined
  const figure = bearerOfName(named?.name ?? text, scene)
  if (figure) return person(figure, 0.93)
  if (initials) return initials
  if (foldWord(text) === foldWord(scene.article.publisher ?? ""))
    return nameOnly(scene.article.publisher ?? text, "organisation", 0.95)
  return looksLikeOutlet(text) ? undefined : nameOnly(named?.name ?? text, "person", 0.8)
}
