import type { Article } from "../../model.js"

/**
 * Is the article German, by its language or by its small words? German writes every noun with a capital: there one
 * capitalised word alone is no name.
 */
export const isGerman = ({ text, language }: Article): boolean =>
  language === undefined
    ? (text.slice(0, 3_000).match(/(?<!\p{L})(?:und|der|die|das|nicht|dem|sagte|eine[rnms]?)(?!\p{L})/gu)
        ?.length ?? 0) > 1
    : language.startsWith("de")

/** Ends of offices and callings, which German writes together with what they are of: `Innenexperte`, `FIFA-Chef`. */
const OFFICE =
  /(?:.{3}|-)(?<office>(?:chef|minister|sprecher|prasident|direktor|leiter|fuhrer|anwalt|berater|manager|moderator|forscher|kandidat|kommissar|gouverneur|sekretar|kanzler|botschafter|politiker|professor|analyst|historiker|journalist|autor|redakteur|trainer|inspekteur|intendant|senator|inhaber|grunder|okonom|mediziner|virologe|psychologe|soziologe|biologe|experte|expertin|vorsitzende|abgeordnete|beauftragte|anwaltin|arzt|arztin)(?:in|en|n|r|s)?)$/u

/** Is a folded German word an office that may stand before a name? `isGermanOffice("innenexperte")` → `true`. */
export const isGermanOffice = (folded: string): boolean => OFFICE.test(folded)

/** The office without what it is of. `germanOfficeIn("gesundheitsministerin")` → `"ministerin"` */
export const germanOfficeIn = (folded: string): string | undefined => OFFICE.exec(folded)?.groups?.office

const BODY =
  /(?:ministerium|behorden?|agentur|regierung|gericht|gerichtshof|kommission|gewerkschaft|universitat|hochschule|staatsanwaltschaft|polizei|fraktion|partei|verband|verein|bundesamt|landesamt|stiftung|gesellschaft|organisation|konzern|hersteller|anstalt|kanzlei|kanzleramt|amt|senat|parlament|zentralbank|notenbank|institut|ministeriums|zentrale)s?$/u

/** Is a folded German word a body's by its end? `isGermanBody("bundesverteidigungsministerium")` → `true`. */
export const isGermanBody = (folded: string): boolean => BODY.test(folded)

const DOCUMENT =
  /(?:studie|bericht|umfrage|untersuchung|gutachten|dokumentation|statistik|erklarung|mitteilung|schreiben|brief|urteil)e?n?s?$/u

/** Is a folded German word a text's by its end? `isGermanDocument("langzeitstudie")` → `true`. */
export const isGermanDocument = (folded: string): boolean => DOCUMENT.test(folded)

/** Ends that no family has: `Einschätzung`, `Transparenz`. */
const ABSTRACT =
  /(?:ung|ungen|heit|heiten|keit|keiten|schaft|schaften|ion|ionen|tat|taten|ismus|nis|nisse|enz|anz|ment|tum)$/u

const DETERMINED =
  /(?<!\p{L})(?:[Dd](?:er|ie|as|es|em|en)|[Ee]ine?[nmrs]?|[KkSs]eine?[nmrs]?|[Ii]hre?[nmrs]?|[Dd]iese[nmrs]?|[Vv]iele|[Mm]ehrere|[Aa]lle|[Ee]inige|zum|zur|im|vom|beim)\s(?:\p{Ll}+\s)?(\p{Lu}[\p{L}-]+)/gu

/** Nouns that stand after an article somewhere on the page, which names of persons do not. */
const determined = new WeakMap<Article, ReadonlySet<string>>()

function nounsOf(article: Article): ReadonlySet<string> {
  const known = determined.get(article)
  if (known) return known
  const nouns = new Set([...article.text.matchAll(DETERMINED)].map(([, noun = ""]) => noun))
  determined.set(article, nouns)
  return nouns
}

/**
 * Is the one capitalised word a noun, and nobody's name? By its end, by a small adjective before it, or as it stands after an
 * article on the same page.
 *
 * @param phrase the words of the source that it is part of
 */
export function isGermanNoun(word: string, folded: string, phrase: string, article: Article): boolean {
  if (ABSTRACT.test(folded) || isGermanBody(folded) || isGermanDocument(folded)) return true
  return /^(?!(?:von|zu|van|de|al|el)\s)\p{Ll}/u.test(phrase) || nounsOf(article).has(word)
}
