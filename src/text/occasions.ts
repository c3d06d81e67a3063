/** The occasions that `quote` tells apart, each as it is said in a sentence after the speaker. */
const OCCASIONS = {
  interview: "in an interview",
  speech: "in a speech",
  rally: "at a rally",
  debate: "in a debate",
  "press conference": "at a press conference",
  statement: "in a statement",
  letter: "in a letter",
  email: "in an e-mail",
  "tweet/social post": "in a post",
  testimony: "in testimony",
  "document/report": "in a document",
  book: "in a book",
  poll: "in a poll",
  conversation: "in conversation",
  other: "on another occasion",
} as const

/** An occasion in the words of `Quotation.occasion`. */
export type Occasion = keyof typeof OCCASIONS

const SAID: Readonly<Record<string, string>> = OCCASIONS

/** How an occasion is said in a sentence, in English; nothing for one in words of the page. `letter` → `in a letter`. */
export const saidOccasion = (occasion: string): string | undefined =>
  Object.hasOwn(SAID, occasion) ? SAID[occasion] : undefined
