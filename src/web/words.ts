import { deskWords } from "./words/desk.js"
import { placeWords } from "./words/people.js"
import { statementWords } from "./words/statement.js"
import { termWords } from "./words/terms.js"

/** A count, also one that stopped before the end. `counted(1000, true)` → `more than 1,000` */
export const counted = (total: number, isMore = false): string =>
  `${isMore ? "more than " : ""}${total.toLocaleString("en")}`

/** Every word the reader says by itself, for translation. What pages say is never here. */
export const words = {
  product: "Quotetrail",
  skip: "Skip to content",
  nav: {
    statements: "Statements",
    articles: "Articles",
    people: "People",
    outlets: "Outlets",
    secondLook: "Second look",
    start: "Add pages",
  },
  searchHint: "Search words, names, pages",
  loading: "Loading …",
  failed: "This could not be loaded",
  retry: "Try again",
  notFound: "There is nothing at this address.",
  backToStart: "All statements",
  rows: {
    seen: (first: number, last: number, total: number, isMore: boolean) =>
      `${first.toLocaleString("en")}–${last.toLocaleString("en")} of ${counted(total, isMore)}`,
    onWay: (row: number) => `On the way to row ${row.toLocaleString("en")} …`,
    goTo: "Go to row",
    go: "Go",
  },
  nextPage: "Next page",
  firstPage: "First page",
  unknownSpeaker: "Speaker unknown",
  untitled: "Untitled page",
  unknownOutlet: "Unknown outlet",
  inLanguage: (language: string) => `in ${language}`,
  undated: "undated",
  report: "Report",
  keys: {
    title: "Keys",
    close: "Close",
    list: [
      ["j, k", "next, previous in a list"],
      ["Enter", "open"],
      ["/", "search"],
      ["g s", "statements"],
      ["g p", "people"],
      ["g o", "outlets"],
      ["g a", "articles"],
      ["g l", "second look"],
      ["g n", "add pages"],
      ["y, n, e", "right, wrong, correct"],
      ["u", "undo the last decision"],
      ["?", "these keys"],
      ["Esc", "close"],
    ],
  },
  ...statementWords,
  ...placeWords,
  ...deskWords,
  ...termWords,
} as const

/** Made when a language is named for the first time: it takes longer than most screens need. */
let languages: Intl.DisplayNames | undefined

/** What a language is called; what is no code of one stays as it is. `languageName("ru")` → `Russian` */
export function languageName(code: string): string {
  if (!/^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?$/i.test(code)) return code
  languages ??= new Intl.DisplayNames(["en"], { type: "language", fallback: "code" })
  return languages.of(code) ?? code
}
