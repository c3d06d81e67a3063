"""Main text of pages by trafilatura: python trafilatura_texts.py FOLDER; one {"id", "text"} a line on standard output."""

import json
import pathlib
import sys

from trafilatura import extract

for page in sorted(pathlib.Path(sys.argv[1]).glob("*.html")):
    print(json.dumps({"id": page.name, "text": extract(page.read_text("utf8"), include_comments=False) or ""}))
