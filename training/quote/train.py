"""Trains the tagger of English attributions.

    python train.py --data ../../../shared/data/polnear --out .work [--passes 4]

Reads train.jsonl alone. Every twentieth article is kept back: the linker and the confidence are fitted on it
(fit.py), the tagger never sees it. Seeded; goes on from `state.pt` in the output folder where that is there.
"""

import argparse
import copy
import math
import random
import time
from concurrent.futures import ThreadPoolExecutor
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


def loss_of(network, batch, words: int) -> float:
    """Adds the batch's gradients to the network's; its share of the mean loss over `words`."""
    torch.set_num_threads(1)
    pieces, cases, marks, tags, mask = tensors_of(batch)
    scores = network(pieces, cases, marks, mask)
    loss = F.cross_entropy(scores.flatten(0, 1), tags.flatten(), ignore_index=-1, reduction="sum") / words
    loss.backward()
    return loss.item()


class Pair:
    """A network and its twin: each takes half of a batch on its own core, so that neither waits within the pass."""

    def __init__(self, network):
        self.networks = [network, copy.deepcopy(network)]
        self.trained = [[p for p in one.parameters() if p.requires_grad] for one in self.networks]
        self.pool = ThreadPoolExecutor(2)

    def backward(self, batch) -> float:
        """Leaves the whole batch's gradients in the first network; gives the mean loss."""
        words = sum(tag >= 0 for window in batch for tag in window.tags)
        torch._foreach_copy_([p.data for p in self.trained[1]], [p.data for p in self.trained[0]])
        halves = [batch[0::2], batch[1::2]]
        tasks = [self.pool.submit(loss_of, *given, words) for given in zip(self.networks, halves) if given[1]]
        loss = sum(task.result() for task in tasks)
        for one, other in zip(*self.trained):
            if other.grad is not None:
                one.grad.add_(other.grad)
                other.grad = None
        return loss


class Run:
    """All that changes while the tagger learns; kept in a file, so that a run can be broken off."""

    def __init__(self, file: Path):
        self.file = file
        self.network = pretrained().train()
        self.pair = Pair(self.network)
        self.trained = self.pair.trained[0]
        self.optimiser = torch.optim.AdamW(groups_of(self.network), lr=RATE, fused=True)
        self.averaged = [p.detach().clone() for p in self.trained]
        self.seen, self.steps, self.passes = 0, 0, 0
        if file.exists():
            self.restore(torch.load(file))

    def restore(self, held: dict):
        self.network.load_state_dict(held["network"], strict=False)
        self.optimiser.load_state_dict(held["optimiser"])
        self.averaged, self.seen, self.steps, self.passes = (held[n] for n in ("averaged", "seen", "steps", "pass"))
        print(f"going on at {self.seen} pieces", flush=True)

    def keep(self):
        network = {n: p for n, p in self.network.state_dict().items() if n != "words.weight"}
        held = {"network": network, "optimiser": self.optimiser.state_dict(), "averaged": self.averaged}
        # a run that goes on begins a new pass, with other windows
        torch.save(held | {"seen": self.seen, "steps": self.steps, "pass": self.passes + 1}, self.file)

    def step(self, batch, rate: float) -> float:
        for group in self.optimiser.param_groups:
            group["lr"] = rate
        self.optimiser.zero_grad(set_to_none=True)
        loss = self.pair.backward(batch)
        torch.nn.utils.clip_grad_norm_(self.trained, 1.0)
        self.optimiser.step()
        self.steps += 1
        self.seen += sum(len(window.pieces) for window in batch)
        decay = min(DECAY, (1 + self.steps) / (10 + self.steps))
        torch._foreach_lerp_(self.averaged, [p.data for p in self.trained], 1 - decay)
        return loss

    def weights(self) -> dict:
        """The moving average: what the tagger is made of."""
        names = [n for n, p in self.network.named_parameters() if p.requires_grad]
        return dict(zip(names, self.averaged))


def learn(run: Run, words: list, goal: float, seed: int):
    began, mean = time.time(), 0.0
    while run.seen < goal:
        chance = random.Random(seed * 1000 + run.passes)
        torch.manual_seed(seed * 1000 + run.passes)
        windows = [window for article in words for window in windows_of(article, chance)]
        for batch in batches_of(windows, chance):
            if run.seen >= goal:
                break
            loss = run.step(batch, RATE * rate_at(run.seen / goal))
            mean = loss if not mean else 0.99 * mean + 0.01 * loss
            if run.steps % 50 == 0:
                told = f"{run.steps} steps, {run.seen / goal:.3f} done, loss {mean:.4f}"
                print(f"{told}, {time.time() - began:.0f} s", flush=True)
            if run.steps % 200 == 0:
                run.keep()
        run.passes += 1


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
    articles = read_articles(given.data / "train.jsonl")
    learnt = [a for index, a in enumerate(articles) if not is_kept_back(index)][: given.articles]
    words = [words_of(article["text"], article["attributions"]) for article in learnt]
    goal = given.passes * sum(len(word.pieces) for article in words for word in article)
    print(f"{len(learnt)} articles, {goal:.0f} pieces to see", flush=True)
    run = Run(given.out / "state.pt")
    learn(run, words, goal, given.seed)
    run.keep()
    torch.save(run.weights(), given.out / "tagger.pt")


if __name__ == "__main__":
    main()
