/** A PDF with these lines on its pages, each a string in windows-1252; an empty one leaves a gap. */
export function pdfOf(pages: readonly (readonly string[])[], title = "untitled"): Buffer {
  const kids = pages.map((_, at) => `${5 + 2 * at} 0 R`).join(" ")
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    `<</Title(${escaped(title)})>>`,
    ...pages.flatMap((lines, at) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents ${6 + 2 * at} 0 R/Resources<</Font<</F1 3 0 R>>>>>>`,
      stream(`BT /F1 12 Tf 14 TL 72 720 Td ${lines.map(drawn).join(" ")} ET`),
    ]),
  ]
  let file = "%PDF-1.4\n"
  const offsets = objects.map((object, at) => {
    const offset = file.length
    file += `${at + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("")
  const size = objects.length + 1
  const start = file.length
  file += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<</Size ${size}/Root 1 0 R/Info 4 0 R>>\nstartxref\n${start}\n%%EOF`
  return Buffer.from(file, "latin1")
}

const stream = (content: string): string => `<</Length ${content.length}>>\nstream\n${content}\nendstream`
const drawn = (line: string): string => (line === "" ? "T*" : `(${escaped(line)}) Tj T*`)
const escaped = (text: string): string =>
  text.replace(/[“”]/g, (mark) => (mark === "“" ? "\x93" : "\x94")).replace(/[\\()]/g, "\\$&")
