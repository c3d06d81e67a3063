import { expect, test } from "vitest"
import { safePage, safeText } from "./safe-page.js"

const bodyOf = (page: string) => /<body>(.*)<\/body>/s.exec(page)?.[1]

test.each([
  ["what it says stays in its order", "<h1>A</h1><ul><li>b</ul>", "<h1>A</h1><ul><li>b</li></ul>"],
  ["scripts and styles go with their words", "<p>a<script>x()</script><style>p{}</style>b</p>", "<p>ab</p>"],
  ["handlers and styles go", `<p onclick="x()" style="color:red" class="a" id="b">a</p>`, "<p>a</p>"],
  ["links lose where they lead", `<a href="javascript:x()">a</a>`, "<a>a</a>"],
  [
    "pictures are told",
    `<img src="//x/y.png" alt="a <dam>">`,
    `<span class="picture">[picture: a &lt;dam&gt;]</span>`,
  ],
  ["frames and forms go", `<iframe srcdoc="<p>x"></iframe><form><input value=a></form>b`, "b"],
  ["drawings with scripts go", "<svg><script>x()</script><a>y</a></svg>b", "b"],
  ["direction stays, unless it lies", `<p dir=rtl>א</p><p dir="x">b</p>`, `<p dir="rtl">א</p><p>b</p>`],
  ["turns of direction are taken out of sight", "a\u202Eb", "a\u200Bb"],
  ["what is open at the end is closed", "<div><p>a", "<div><p>a</p></div>"],
  ["escaped markup stays escaped", "<p>&lt;script&gt;</p>", "<p>&lt;script&gt;</p>"],
  [
    "cells keep their shape",
    `<table><tr><td colspan=2 onload=x>a</table>`,
    `<table><tr><td colspan="2">a</td></tr></table>`,
  ],
])("%s", (_, html, expected) => expect(bodyOf(safePage(html))).toBe(expected))

test("a text is shown as it is", () =>
  expect(bodyOf(safeText("<b>a</b>"))).toBe("<pre>&lt;b&gt;a&lt;/b&gt;</pre>"))
