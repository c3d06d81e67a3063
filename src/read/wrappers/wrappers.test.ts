import { expect, test } from "vitest"
import { read, TestFolder } from "../loading.test.kit.js"
import { pdfOf } from "./pdf.test.kit.js"

const folder = new TestFolder()
const lines = (text: string) => text.replaceAll("\n", "\r\n")

const MAIL = lines(`From: =?utf-8?Q?Norwall_Post?= <news@post.example>
To: reader@example.org
Subject: =?utf-8?Q?Dam_holds_=E2=80=93_for_now?=
Date: Sat, 3 May 2031 09:30:00 +0200
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="b1"

--b1
Content-Type: multipart/alternative; boundary="b2"

--b2
Content-Type: text/plain; charset=utf-8

plain
--b2
Content-Type: text/html; charset=windows-1252
Content-Transfer-Encoding: quoted-printable

<html><body><p>=93The dam at Norwall has held through the night,=94 said Ada Roe, the =
mayor, on Saturday.</p><p>Rain fell on the town all night, and the river rose.</p></body></html>
--b2--
--b1
Content-Type: image/png; name=a.png
Content-Disposition: attachment; filename=a.png
Content-Transfer-Encoding: base64

iVBORw0KGgo=
--b1--
`)

test("a newsletter: its HTML, with the mail's own subject, sender and day", async () => {
  expect(await read(folder.put("letter.eml", MAIL))).toMatchObject({
    title: "Dam holds – for now",
    publisher: "Norwall Post",
    published: { value: "2031-05-03T07:30:00Z" },
    capture: { mediaType: "message/rfc822" },
    text: "“The dam at Norwall has held through the night,” said Ada Roe, the mayor, on Saturday.\n\nRain fell on the town all night, and the river rose.",
    notes: expect.arrayContaining([expect.objectContaining({ message: "1 attachments were not read" })]),
  })
})

test("a mail without HTML is its text; one without either has its reason", async () => {
  const plain = lines("From: Ada Roe <ada@post.example>\nSubject: Dam\nDate: x\n\n“It held.”\n")
  const { published, text } = await read(folder.put("plain.eml", plain))
  expect({ published, text: text.trim() }).toEqual({ published: undefined, text: "“It held.”" })
  await expect(read(folder.put("bare.eml", lines("Subject: Dam\n\n")))).rejects.toThrow("a mail without text")
})

const MHTML = lines(`From: <Saved by Blink>
Snapshot-Content-Location: https://post.example/dam
Subject: Dam holds
Date: Sat, 3 May 2031 09:30:00 -0000
MIME-Version: 1.0
Content-Type: multipart/related;
	type="text/html";
	boundary="----MultipartBoundary--x----"


------MultipartBoundary--x----
Content-Type: text/html
Content-Transfer-Encoding: quoted-printable
Content-Location: https://post.example/dam

<html><head><meta charset=3D"utf-8"><title>Dam holds</title></head><body><article><p>=E2=80=9CThe dam at Norwall has held,=E2=80=9D said Ada Roe, mayor of the =
town, on Saturday.</p></article></body></html>
------MultipartBoundary--x----
Content-Type: text/html
Content-Location: https://ads.example/frame

<html><body>Buy a boat now</body></html>
------MultipartBoundary--x------
`)

test("a page saved with all its parts (MHTML): the page alone, its address and when it was saved", async () => {
  expect(await read(folder.put("dam.mhtml", MHTML))).toMatchObject({
    title: "Dam holds",
    url: "https://post.example/dam",
    capture: { retrieved: "2031-05-03T09:30:00.000Z", mediaType: "multipart/related" },
    text: "“The dam at Norwall has held,” said Ada Roe, mayor of the town, on Saturday.",
  })
})

test.each([
  ["broken.mhtml", "x\r\n\r\ny", "no page in this web archive"],
  ["broken.pdf", "%PDF-1.4 rubbish", "not a PDF that can be read"],
  ["empty.pdf", pdfOf([[]]), "the PDF holds no text"],
])("%s has its reason", async (name, content, reason) => {
  await expect(read(folder.put(name, content))).rejects.toThrow(reason)
})

test("a PDF's paragraphs: lines joined, hyphens mended, running heads left out", async () => {
  const pages = [
    [
      "NORWALL REPORT 1",
      "",
      "Dam holds",
      "",
      "“We will not open it,” said Ada Roe, the mayor of",
      "Norwall, on Tues-",
      "day. It held, and the rain went",
    ],
    ["NORWALL REPORT 2", "", "on all night.", "", "The river rose."],
    ["NORWALL REPORT 3", "", "Nobody was hurt."],
  ]
  const path = folder.put("report.pdf", pdfOf(pages, "Dam holds through the night"))
  expect(await read(path)).toMatchObject({
    title: "Dam holds through the night",
    text: [
      "Dam holds",
      "“We will not open it,” said Ada Roe, the mayor of Norwall, on Tuesday. It held, and the rain went on all night.",
      "The river rose.",
      "Nobody was hurt.",
    ].join("\n\n"),
  })
})

test("files without a telling name are known by how they begin", async () => {
  expect((await read(folder.put("letter", MAIL))).title).toBe("Dam holds – for now")
  expect((await read(folder.put("page", MHTML))).url).toBe("https://post.example/dam")
  expect((await read(folder.put("report", pdfOf([["It held."]])))).text).toBe("It held.")
})
