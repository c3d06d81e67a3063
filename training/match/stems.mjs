#!/usr/bin/env node
// Counts on how many pages of its language each stem stands, and writes what it tells: models/match/stems.bin.
// Only counts leave the pages.
//
//   node bin/quotetrail.mjs read ../shared/data/metadata/html ../shared/data/article-extraction/html --json > pages.ndjson
//   node training/match/stems.mjs pages.ndjson ../shared/data/polnear/train.jsonl \
//        ../shared/data/ud/ewt-train.conllu.gz ../shared/data/ud/gum-train.conllu.gz [--write models/match/stems.bin]
import { readFileSync, writeFileSync } from "node:fs"
import { gunzipSync } from "node:zlib"
import { WordScanner } from "../../dist/match/scan.js"
import { writeStemTable } from "../../dist/match/stem-weights.js"
import { stemOf } from "../../dist/match/stems.js"

/** Small words of languages that the pages hardly hold: they tell nothing. English and German are counted well enough. */
const SMALL_WORDS = `
  le la les un une des de du et ou est sont que qui il elle nous vous ils dans pour sur par avec pas ne ce cette au aux en se sa son ses plus leur mais
  el los las del y o es son con su sus se lo al mas como pero ha han no una por para este esta entre cuando muy sin sobre
  gli della dei delle di che non uno sono nel alla anche ma come piu questo questa e ha hanno dal al il lo
  os as do da dos das em um uma nao com ao pela pelo mais mas foi ser tem sua seu
  и в не на что с по как это он она они мы я ты вы но за из от у к о же бы был была было были так для его её их все уже или еще
  та що не на це він вона вони ми з до за від як але або його її їх був була було для про
  i w na z do nie sie to jest ze o jak po za od przez dla ale czy oraz tak jego jej ich byl byla bylo ktory ktora ktore
  a v na se je ze to s z do o i jako za po pro ale by jsou byl byla bylo ktery ktera ktere
  de het een en van in is dat op te zijn met voor niet die er aan ook als bij door om maar naar dan nog wel of uit hij zij ze wij
  och i att det som en pa ar av for med till den har de inte om ett han men var jag hon vi sa
  og i at det er en til pa som for med af den har de ikke et han men var jeg hun vi sa av
  ja on ei se etta han oli mutta ovat kun niin kuin myos tai jos
  ve bir bu da de icin ile o ne cok daha ama gibi olarak var olan
  a az es hogy nem is egy ez meg de csak volt mint van ha
  si de la in cu pe nu un o este sa ca din care pentru au fost mai
  и на в не да се за от са с по че е като но това
  i u je na se da su od za ne sa kao ali to bi
  και το να η ο την του της τα με για που δεν στο στη από ένα μια είναι οι
  في من على أن إلى عن ما لا هذا هذه كان قد التي الذي مع و هو هي
  و در به از که این را با است برای آن های هم تا بر
  yang dan di ini itu dengan untuk dari pada tidak akan dalam ke oleh juga
  va la cua cac la co trong mot cho khong nguoi duoc nay da voi
  של את על לא זה עם הוא היא גם כי אם או
  के में है की को से का और पर ने यह कि हैं भी एक नहीं`
  .trim()
  .split(/\s+/)

/** Pages imagined beside those of a language, and the share of them that any stem stands on: a few pages are a small sample. */
const IMAGINED_PAGES = 20
const SHARE = 0.02
/** What a small word tells at most, where the pages of its language are few. */
const MOST_SMALL = 0.25
/** Pages a stem must stand on to be told from one that was never met; names on a page or two are left out so. */
const LEAST_PAGES = 3
const LEAST_PAGES_OF_FEW = 2
const FEW_PAGES = 50
const MOST = 5

const args = process.argv.slice(2)
const write = args.indexOf("--write")
const target = write < 0 ? undefined : args.splice(write, 2)[1]

function* pagesIn(path) {
  const bytes = readFileSync(path)
  const text = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8")
  if (path.includes(".conllu")) {
    for (const document of text.split(/^# newdoc.*$/m).slice(1))
      yield {
        language: "en",
        text: [...document.matchAll(/^# text = (.*)$/gm)].map(([, line]) => line).join("\n"),
      }
  } else
    for (const line of text.split("\n").filter(Boolean)) {
      const { language, text } = JSON.parse(line)
      // PolNeAR's articles are English and say no language.
      yield { language: (language ?? "en").slice(0, 2), text }
    }
}

const scanner = new WordScanner()
const languages = new Map()
for (const path of args)
  for (const { language, text } of pagesIn(path)) {
    const known = languages.get(language) ?? { pages: 0, met: new Map() }
    languages.set(language, known)
    known.pages++
    const { count, starts, ends } = scanner.scan(text)
    const stems = new Set()
    for (let at = 0; at < count; at++) stems.add(stemOf(text.slice(starts[at], ends[at])))
    for (const stem of stems) known.met.set(stem, (known.met.get(stem) ?? 0) + 1)
  }

/** A stem of two languages tells as little as it does in the one that has it most. */
const weights = new Map()
const offer = (stem, weight) => weights.set(stem, Math.min(weight, weights.get(stem) ?? MOST))
for (const { pages, met } of languages.values())
  for (const [stem, count] of met) {
    if (count < (pages < FEW_PAGES ? LEAST_PAGES_OF_FEW : LEAST_PAGES)) continue
    offer(stem, Math.log((pages + IMAGINED_PAGES) / (count + IMAGINED_PAGES * SHARE)))
  }
for (const stem of SMALL_WORDS) offer(stemOf(stem), MOST_SMALL)

const counts = [...languages]
  .sort(([, a], [, b]) => b.pages - a.pages)
  .map(([code, { pages }]) => `${code} ${pages}`)
console.log(`pages: ${counts.join(", ")}; ${weights.size} stems`)
if (target) writeFileSync(target, writeStemTable(weights))
