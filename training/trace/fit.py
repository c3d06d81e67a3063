"""Learns the weights of `models/trace/weights.json`.

usage: python fit.py --out ../../models/trace/weights.json --rules rules.json --train A.bin B.bin … --check C.bin …

Every pile is a tree whose edges each have log-odds that are sums of weights, one a rule's level. The
weights are those under which the known trees are likeliest among all trees (matrix-tree theorem: Koo et
al. 2007, Smith & Smith 2007), with a pull towards zero.
"""
import argparse
import json

import numpy as np
import torch


def read_piles(path, pair_rules, top_rules):
    data = np.fromfile(path, dtype=np.uint8)
    at = 0
    while at < len(data):
        n = int(data[at : at + 4].view(np.int32)[0])
        parents = data[at + 4 : at + 4 + 4 * n].view(np.int32)
        at += 4 + 4 * n
        pairs = data[at : at + n * n * pair_rules].reshape(n, n, pair_rules)
        at += n * n * pair_rules
        tops = data[at : at + n * top_rules].reshape(n, top_rules)
        at += n * top_rules
        yield n, parents, pairs, tops


def batches(paths, rules, size=32):
    """Piles of like size together, so that little is padding."""
    piles = sorted((pile for path in paths for pile in read_piles(path, len(rules["pair"]), len(rules["top"]))), key=lambda pile: pile[0])
    pair_offsets = np.cumsum([0] + [len(rule["levels"]) for rule in rules["pair"]])[:-1]
    top_offsets = np.cumsum([0] + [len(rule["levels"]) for rule in rules["top"]])[:-1]
    for at in range(0, len(piles), size):
        group = piles[at : at + size]
        n = max(pile[0] for pile in group)
        pair = np.zeros((len(group), n, n, len(pair_offsets)), dtype=np.int32)
        top = np.zeros((len(group), n, len(top_offsets)), dtype=np.int32)
        gold = np.full((len(group), n), -1)
        real = np.zeros((len(group), n), dtype=bool)
        for k, (m, parents, pairs, tops) in enumerate(group):
            pair[k, :m, :m] = pairs.astype(np.int32) + pair_offsets
            top[k, :m] = tops.astype(np.int32) + top_offsets
            gold[k, :m] = parents
            real[k, :m] = True
        yield tuple(torch.from_numpy(x) for x in (pair, top, gold, real))


def scores(pair, top, real, weights):
    """Log-odds [pile, child, parent] and [pile, child]; padding hangs at the top."""
    edge = weights["pair"][pair.long()].sum(-1)
    head = weights["top"][top.long()].sum(-1)
    usable = real[:, :, None] & real[:, None, :] & ~torch.eye(pair.shape[1], dtype=torch.bool)
    edge = edge.masked_fill(~usable, -1e4)
    return edge, head.masked_fill(~real, 0.0)


def laplacian(edge, head):
    """Each child's weights divided by its largest, whose logarithms come along."""
    largest = torch.maximum(edge.max(-1).values, head)
    weight = torch.exp((edge - largest[..., None]).clamp(min=-30)) * (edge > -9e3)
    root = torch.exp((head - largest).clamp(min=-30))
    return torch.diag_embed(weight.sum(-1) + root) - weight, largest


def likelihood(batch, weights):
    pair, top, gold, real = batch
    edge, head = scores(pair, top, real, weights)
    matrix, largest = laplacian(edge, head)
    everything = torch.logdet(matrix.double()) + (largest * real).sum(-1).double()
    chosen = torch.where(gold < 0, head, edge.gather(-1, gold.clamp(min=0)[..., None])[..., 0])
    return (chosen * real).sum(-1).double() - everything


def marginals(batch, weights):
    pair, top, gold, real = batch
    edge, head = scores(pair, top, real, weights)
    matrix, largest = laplacian(edge.double(), head.double())
    inverse = torch.linalg.inv(matrix)
    weight = torch.exp((edge.double() - largest[..., None]).clamp(min=-30)) * (edge > -9e3)
    root = torch.exp((head.double() - largest).clamp(min=-30))
    diagonal = torch.diagonal(inverse, dim1=-2, dim2=-1)
    # d log det / d weight[c, p] = inverse[c, c] - inverse[p, c]
    return weight * (diagonal[..., None] - inverse.transpose(-1, -2)), root * diagonal


def check(name, data, weights):
    right = total = 0
    confidence, ok = [], []
    for batch in data:
        edge, root = marginals(batch, weights)
        both = torch.cat([edge, root[..., None]], -1)
        best = both.argmax(-1)
        n = edge.shape[-1]
        gold, real = batch[2], batch[3]
        hit = (best == torch.where(gold < 0, n, gold)) & real
        right += int(hit.sum())
        total += int(real.sum())
        confidence += both.max(-1).values[real].tolist()
        ok += hit[real].tolist()
    confidence, ok = np.array(confidence), np.array(ok)
    bins = np.minimum(9, (confidence * 10).astype(int))
    ece = sum(abs(ok[bins == b].mean() - confidence[bins == b].mean()) * (bins == b).mean() for b in range(10) if (bins == b).any())
    sure = confidence >= 0.9
    print(f"{name}: parents {100 * right / total:.1f} %, calibration error {ece:.3f}, at 0.9: {100 * ok[sure].mean():.1f} % of {100 * sure.mean():.1f} %")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--out", required=True)
    parser.add_argument("--rules", required=True)
    parser.add_argument("--train", nargs="+", required=True)
    parser.add_argument("--check", nargs="*", default=[])
    parser.add_argument("--pull", type=float, default=0.02)
    parser.add_argument("--epochs", type=int, default=30)
    parser.add_argument("--fixed", default=None, help="JSON of weights that are not learnt")
    options = parser.parse_args()
    torch.manual_seed(1)
    rules = json.load(open(options.rules))
    train = list(batches(options.train, rules))
    checks = {path: list(batches([path], rules)) for path in options.check}
    weights = {side: torch.zeros(sum(len(rule["levels"]) for rule in rules[side]), requires_grad=True) for side in ("pair", "top")}
    optimiser = torch.optim.Adam(weights.values(), lr=0.05)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, 0.1, total_steps=options.epochs * len(train))
    piles = sum(len(batch[3]) for batch in train)
    for epoch in range(options.epochs):
        total = 0.0
        for k in torch.randperm(len(train)).tolist():
            batch = train[k]
            pages = batch[3].sum()
            loss = -likelihood(batch, weights).sum() / pages
            pull = options.pull * sum((side**2).sum() for side in weights.values()) / piles
            optimiser.zero_grad()
            (loss + pull).backward()
            optimiser.step()
            schedule.step()
            total += float(loss) * len(batch[3])
        print(epoch, f"{total / piles:.4f}", flush=True)
    with torch.no_grad():
        for path, data in checks.items():
            check(path, data, weights)
    out = {side: {} for side in weights}
    for side in weights:
        at = 0
        for rule in rules[side]:
            size = len(rule["levels"])
            out[side][rule["name"]] = {level: round(float(w), 3) for level, w in zip(rule["levels"], weights[side][at : at + size])}
            at += size
    json.dump(out, open(options.out, "w"), indent=1, ensure_ascii=False)


main()
