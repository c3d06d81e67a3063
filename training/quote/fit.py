"""Fits what joins the tagger's spans: `models/quote/linker.json`.

    python fit.py --data ../../../shared/data/polnear --out ../../models/quote

The linker learns from the annotators' own spans of the articles that the network was trained on; the confidence from
what the whole tagger says of those kept back. The features are reckoned by the product itself (rows.mjs), so that
they cannot differ; build it first.
"""

import argparse
import json
import subprocess
from pathlib import Path

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

HERE = Path(__file__).parent


def rows_of(task: str, articles: Path) -> list[dict]:
    said = subprocess.run(
        ["node", HERE / "rows.mjs", task, articles], check=True, capture_output=True, text=True
    ).stdout
    return [json.loads(line) for line in said.splitlines()]


def fit(name: str, rows: list[dict], strength: float) -> dict:
    """A logistic regression as the product reads it: a bias and a weight for each feature's name."""
    vectors = DictVectorizer()
    features = vectors.fit_transform([row["features"] for row in rows])
    right = np.array([row["right"] for row in rows])
    model = LogisticRegression(C=strength, max_iter=5000).fit(features, right)
    print(f"{name}: {len(rows)} rows, {right.mean():.3f} right, {model.score(features, right):.4f} told apart")
    weights = {n: round(float(w), 4) for n, w in zip(vectors.feature_names_, model.coef_[0])}
    return {"bias": round(float(model.intercept_[0]), 4), "weights": weights}


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--data", type=Path, required=True)
    options.add_argument("--out", type=Path, default=Path("../../models/quote"))
    given = options.parse_args()
    articles = given.data.resolve() / "train.jsonl"
    target = given.out / "linker.json"
    pairs = rows_of("links", articles)
    weights = {
        choice: fit(choice, [row for row in pairs if row["choice"] == choice], 1.0) for choice in ("content", "source")
    }
    target.write_text(json.dumps(weights, indent=1) + "\n")
    weights["confidence"] = fit("confidence", rows_of("certainty", articles), 0.3)
    target.write_text(json.dumps(weights, indent=1) + "\n")


if __name__ == "__main__":
    main()
