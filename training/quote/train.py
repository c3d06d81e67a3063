"""Trains the tagger of English attributions.

    python train.py --data ../../../shared/data/polnear --out .work [--passes 4]

Reads train.jsonl alone. Every twentieth article is kept back: the linker and the confidence are fitted on it
(fit.py), the tagger never sees it. Seeded; goes on from `.work/state.pt` where that is there.
"""

import argparse
import math
import random
import time
from pathlib import Path

import torch
from torch.nn import functional as F

from corpus import WINDOW, read_articles, windows_of, words_of
from network import pretrained

BATCH = 8
RATE, LAST_RATE, WARM_UP = 1.5e-4, 0.02, 0.06
DECAY = 0.998


def is_kept_back(index: int) -> bool:
    return index % 20 == 7


def batches_of(windows, chance: random.Random):
    """Batches of windows of like length, in random order: less padding, same data."""
    chance.shuffle(windows)
    pool = BATCH * 16
    batches = []
    for at in range(0, len(windows), pool):
        near = sorted(windows[at : at + pool], key=lambda window: len(window.pieces))
        batches += [near[k : k + BATCH] for k in range(0, len(near), BATCH)]
    chance.shuffle(batches)
    return batches


def tensors_of(batch):
    longest = max(len(window.pieces) for window in batch)

    def column(name, filler):
        rows = [getattr(window, name) for window in batch]
        return torch.tensor([row + [filler] * (longest - len(row)) for row in rows])

    lengths = torch.tensor([len(window.pieces) for window in batch])
    mask = (torch.arange(longest) < lengths[:, None])[:, None, None, :]
    return column("pieces", 0), column("cases", 5), column("marks", 0), column("tags", -1), mask


def rate_at(done: float) -> float:
    """Share of the full learning rate when `done` of the run is over: up in a line, down in a cosine."""
    if done < WARM_UP:
        return done / WARM_UP
    fallen = (done - WARM_UP) / (1 - WARM_UP)
    return LAST_RATE + (1 - LAST_RATE) * 0.5 * (1 + math.cos(math.pi * min(1, fallen)))


def groups_of(network):
    plain = [p for n, p in network.named_parameters() if p.requires_grad and p.dim() < 2]
    decayed = [p for n, p in network.named_parameters() if p.requires_grad and p.dim() >= 2]
    return [{"params": decayed, "weight_decay": 0.01}, {"params": plain, "weight_decay": 0.0}]


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--data", type=Path, required=True)
    options.add_argument("--out", type=Path, default=Path(".work"))
    options.add_argument("--passes", type=float, default=4.0)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--articles", type=int, default=10_000, help="fewer, for a try")
    given = options.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(given.seed)
    torch.set_num_threads(2)

    articles = read_articles(given.data / "train.jsonl")
    learnt = [a for index, a in enumerate(articles) if not is_kept_back(index)][: given.articles]
    words = [words_of(article["text"], article["attributions"]) for article in learnt]
    size = sum(len(word.pieces) for article in words for word in article)
    goal = given.passes * size
    print(f"{len(learnt)} articles, {size} pieces, {goal:.0f} to see", flush=True)

    network = pretrained()
    trained = [p for p in network.parameters() if p.requires_grad]
    optimiser = torch.optim.AdamW(groups_of(network), lr=RATE, fused=True)
    names = [n for n, p in network.named_parameters() if p.requires_grad]
    averaged = [p.detach().clone() for p in trained]
    seen, steps, a_pass = 0, 0, 0
    state = given.out / "state.pt"
    if state.exists():
        held = torch.load(state)
        network.load_state_dict(held["network"], strict=False)
        optimiser.load_state_dict(held["optimiser"])
        averaged, seen, steps, a_pass = held["averaged"], held["seen"], held["steps"], held["pass"]
        print(f"going on at {seen} pieces", flush=True)
    network.train()
    began, mean = time.time(), 0.0
    while seen < goal:
        chance = random.Random(given.seed * 1000 + a_pass)
        torch.manual_seed(given.seed * 1000 + a_pass)
        windows = [window for article in words for window in windows_of(article, chance)]
        for batch in batches_of(windows, chance):
            if seen >= goal:
                break
            for group in optimiser.param_groups:
                group["lr"] = RATE * rate_at(seen / goal)
            pieces, cases, marks, tags, mask = tensors_of(batch)
            scores = network(pieces, cases, marks, mask)
            loss = F.cross_entropy(scores.flatten(0, 1), tags.flatten(), ignore_index=-1)
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(trained, 1.0)
            optimiser.step()
            steps += 1
            seen += sum(len(window.pieces) for window in batch)
            decay = min(DECAY, (1 + steps) / (10 + steps))
            with torch.no_grad():
                torch._foreach_lerp_(averaged, trained, 1 - decay)
            mean += (loss.item() - mean) / min(steps, 100)
            if steps % 50 == 0:
                print(f"{steps} steps, {seen / goal:.3f} done, loss {mean:.4f}, {time.time() - began:.0f} s", flush=True)
        a_pass += 1
        kept = {n: p for n, p in network.state_dict().items() if n != "words.weight"}
        held = {"network": kept, "optimiser": optimiser.state_dict(), "averaged": averaged}
        torch.save(held | {"seen": seen, "steps": steps, "pass": a_pass}, state)
    torch.save(dict(zip(names, averaged)), given.out / "tagger.pt")


if __name__ == "__main__":
    main()
