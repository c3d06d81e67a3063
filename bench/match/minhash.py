"""The usual way, for comparison: MinHash of each sentence's word pairs, LSH at Jaccard 0.5, groups by union-find.

python3 minhash.py corpus.jsonl pred.jsonl; the last line printed is {"cpu": seconds, "mb": peak memory}.
"""

import json
import re
import resource
import sys
import time

from datasketch import MinHash, MinHashLSH

SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?]+[\"”’)\]]*|\n|$)")
WORD = re.compile(r"\w+")
LEAST_WORDS = 8


def sentences(path):
    with open(path, encoding="utf8") as lines:
        for line in lines:
            article = json.loads(line)
            text = article["text"]
            units = utf16_offsets(text)
            for match in SENTENCE.finditer(text):
                words = [word.lower() for word in WORD.findall(match.group())]
                if len(words) >= LEAST_WORDS:
                    start = match.start() + len(match.group()) - len(match.group().lstrip())
                    end = match.start() + len(match.group().rstrip())
                    yield article["id"], units(start), units(end), words


def utf16_offsets(text):
    if text.isascii() or all(ord(sign) < 0x10000 for sign in text):
        return lambda at: at
    return lambda at: len(text[:at].encode("utf-16-le")) // 2


def minhash_of(words):
    minhash = MinHash(num_perm=64)
    minhash.update_batch({" ".join(pair).encode() for pair in zip(words, words[1:])})
    return minhash


def find(parent, member):
    while parent[member] != member:
        parent[member] = parent[parent[member]]
        member = parent[member]
    return member


def main(corpus, pred):
    found = []
    index = MinHashLSH(threshold=0.5, num_perm=64)
    parent = []
    for article, start, end, words in sentences(corpus):
        number = len(found)
        found.append((article, start, end))
        parent.append(number)
        minhash = minhash_of(words)
        for other in index.query(minhash):
            parent[find(parent, number)] = find(parent, other)
        index.insert(number, minhash)
    sets = {}
    for number in range(len(found)):
        sets.setdefault(find(parent, number), []).append(found[number])
    with open(pred, "w", encoding="utf8") as out:
        for cluster, members in sets.items():
            if len(members) > 1:
                rows = [{"doc": a, "start": s, "end": e} for a, s, e in members]
                out.write(json.dumps({"cluster": cluster, "members": rows}) + "\n")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(json.dumps({"cpu": time.process_time(), "mb": peak}))


main(*sys.argv[1:3])
