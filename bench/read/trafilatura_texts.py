"""Main text of pages by trafilatura: python trafilatura_texts.py FOLDER [precision]; one {"id", "text"} a line on standard output."""

import json
import pathlib
import sys

from trafilatura import extract

precise = "precision" in sys.argv[2:]
for page in sorted(pathlib.Path(sys.argv[1]).glob("*.html")):
    text = extract(page.read_bytes().decode("utf8", "replace"), include_comments=False, favor_precision=precise)
    print(json.dumps({"id": page.name, "text": text or ""}))
