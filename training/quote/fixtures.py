"""Writes `src/quote/tagger/pieces.cases.json`: made-up texts as the training cuts them, for the product to match."""

import json
from pathlib import Path

from corpus import windows_of, words_of

TEXTS = [
    "",
    "Ada Roe said: “The bridge is safe.”",
    "''No,'' she said.\n\n''Not now.",
    'He called it "a mess" and \u201eein Durcheinander\u201c.',
    "Ünïted “naïve” café: №5 «да» $5+3=8 İstanbul zero\u200bwidth soft\u00adhyphen",
    "他说「好」 ﬁne ĳ ß ΣΑΣ 한국어 ½ … — U.S.A. don't ‘single’ ’’x‘‘y",
    "😀 Hi 𝔘nicode e\u0301 \u0007bell NATO McRoe 3rd",
    "a" * 101 + " b " + "c" * 100,
    "“One. “Two.” Three.\nSame paragraph”\n \nNext ``fourth'' end",
    " ".join(f"Sentence number {n} of the long speech goes on." for n in range(60)),
    "unbroken " * 400,
]


def main():
    cases = []
    for text in TEXTS:
        points = [len(text[:at].encode("utf-16-le")) // 2 for at in range(len(text) + 1)]
        words = words_of(text)
        cases.append(
            {
                "text": text,
                "words": [[points[w.start], points[w.end], w.pieces, w.case, w.mark, w.paragraph] for w in words],
                "windows": [len(window.pieces) for window in windows_of(words)],
            }
        )
    target = Path(__file__).parent / "../../src/quote/tagger/pieces.cases.json"
    target.write_text("[\n" + ",\n".join(json.dumps(case, ensure_ascii=False) for case in cases) + "\n]\n")


if __name__ == "__main__":
    main()
