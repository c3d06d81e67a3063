"""CollateX on the witnesses of bench/collate: python collatex_witnesses.py witnesses.jsonl; the table as JSON on standard output."""

import json
import sys

from collatex import Collation, collate


def main(path):
    collation = Collation()
    with open(path, encoding="utf8") as lines:
        for row in map(json.loads, lines):
            for witness in row.get("witnesses", []):
                collation.add_plain_witness(witness["id"], witness["text"])
    print(collate(collation, output="json"))


main(sys.argv[1])
