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
