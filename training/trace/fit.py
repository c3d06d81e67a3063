"""Learns the weights of `models/trace/weights.json`.

usage: python fit.py --out ../../models/trace/weights.json --rules rules.json --train A.bin B.bin … --check C.bin …

Every pile is a tree whose edges each have log-odds that are sums of weights, one a rule's level. Either
the first page is held, then one page is at the top, or it is lost, then any number may be. The weights
are those under which the known trees are likeliest among all trees (matrix–tree theorem: Koo et al. 2007,
Smith & Smith 2007), with a pull towards zero.
"""
import argparse
import json

import numpy as np
import torch

FAR = -1e4


def read_piles(path, pair_rules, top_rules, lost_rules):
    data = np.fromfile(path, dtype=np.uint8)
    at = 0

    def take(count):
        nonlocal at
        at += count
        return data[at - count : at]

    while at < len(data):
        n, lost = take(8).view(np.int32)
        n = int(n)
        parents = take(4 * n).view(np.int32)
        pairs = take(n * n * pair_rules).reshape(n, n, pair_rules)
        yield n, bool(lost), parents, pairs, take(n * top_rules).reshape(n, top_rules), take(lost_rules)


def offsets(rules):
    return np.cumsum([0] + [len(rule["levels"]) for rule in rules])[:-1]


def batches(paths, rules, size=32):
    """Piles of like size together, so that little is padding."""
    counts = [len(rules[side]) for side in ("pair", "top", "lost")]
    piles = sorted((pile for path in paths for pile in read_piles(path, *counts)), key=lambda pile: pile[0])
    at = {side: offsets(rules[side]) for side in ("pair", "top", "lost")}
    for start in range(0, len(piles), size):
        group = piles[start : start + size]
        n = max(pile[0] for pile in group)
        pair = np.zeros((len(group), n, n, counts[0]), dtype=np.int32)
        top = np.zeros((len(group), n, counts[1]), dtype=np.int32)
        gold = np.full((len(group), n), -1)
        real = np.zeros((len(group), n), dtype=bool)
        lost = np.array([pile[1] for pile in group])
        levels = np.array([pile[5].astype(np.int32) + at["lost"] for pile in group])
        for k, (m, _, parents, pairs, tops, _) in enumerate(group):
            pair[k, :m, :m] = pairs.astype(np.int32) + at["pair"]
            top[k, :m] = tops.astype(np.int32) + at["top"]
            gold[k, :m] = parents
            real[k, :m] = True
        yield tuple(torch.from_numpy(np.ascontiguousarray(x)) for x in (pair, top, levels, gold, real, lost))


def total(edge, head, real, single):
    """The logarithm of the summed weights of all trees; padding stands apart."""
    n = edge.shape[1]
    largest = torch.maximum(edge.max(-1).values, head)
    weight = torch.exp((edge - largest[..., None]).clamp(min=-30)) * (edge > FAR / 2)
    root = torch.exp((head - largest).clamp(min=-30))
    matrix = torch.diag_embed(weight.sum(-1)) - weight
    if single:
        matrix = matrix + torch.diag_embed((~real).to(matrix))
        matrix = torch.cat([(root * real)[..., None], matrix[..., 1:]], -1)
    else:
        matrix = matrix + torch.diag_embed(torch.where(real, root, torch.ones_like(root)))
    return torch.linalg.slogdet(matrix).logabsdet + (largest * real).sum(-1)


def sums(levels, weights):
    """The summed weights of the last axis."""
    flat = torch.nn.functional.embedding_bag(levels.view(-1, levels.shape[-1]), weights[:, None], mode="sum")
    return flat.view(levels.shape[:-1]).double()


def log_odds(batch, weights):
    pair, top, levels, gold, real, lost = batch
    edge = sums(pair, weights["pair"])
    usable = real[:, :, None] & real[:, None, :] & ~torch.eye(pair.shape[1], dtype=torch.bool)
    edge = edge.masked_fill(~usable, FAR)
    heads = [sums(top, weights[side]).masked_fill(~real, 0.0) for side in ("first", "orphan")]
    return edge, *heads, sums(levels, weights["lost"])


def log_totals(edge, first, orphan, bias, real):
    return torch.stack([total(edge, first, real, True), total(edge, orphan, real, False) + bias], -1)


def likelihood(batch, weights):
    pair, top, levels, gold, real, lost = batch
    edge, first, orphan, bias = log_odds(batch, weights)
    head = torch.where(lost[:, None], orphan, first)
    chosen = torch.where(gold < 0, head, edge.gather(-1, gold.clamp(min=0)[..., None])[..., 0])
    known = (chosen * real).sum(-1) + torch.where(lost, bias, 0.0)
    return known - torch.logsumexp(log_totals(edge, first, orphan, bias, real), -1)


def marginals(batch, weights):
    """[pile, child, parent] and [pile, child], as derivatives of the logarithm of the sum over all trees."""
    edge, first, orphan, bias = (x.detach().requires_grad_() for x in log_odds(batch, weights))
    with torch.enable_grad():
        parts = log_totals(edge, first, orphan, bias, batch[4])
        everything = torch.logsumexp(parts, -1).sum()
        gradient = torch.autograd.grad(everything, (edge, first, orphan))
    return gradient[0], gradient[1] + gradient[2], torch.softmax(parts, -1)[:, 1].detach()


def check(name, data, weights):
    confidence, hits, losses, lost_right = [], [], 0.0, 0
    for batch in data:
        edge, root, first_lost = marginals(batch, weights)
        gold, real, lost = batch[3:]
        both = torch.cat([edge, root[..., None]], -1)
        hit = both.argmax(-1) == torch.where(gold < 0, edge.shape[-1], gold)
        confidence += both.max(-1).values[real].tolist()
        hits += hit[real].tolist()
        losses -= float(likelihood(batch, weights).sum())
        lost_right += int(((first_lost > 0.5) == lost).sum())
    confidence, hits = np.array(confidence), np.array(hits)
    bins = np.minimum(9, (confidence * 10).astype(int))
    ece = sum(abs(hits[bins == b].mean() - confidence[bins == b].mean()) * (bins == b).mean() for b in range(10) if (bins == b).any())
    sure = confidence >= 0.9
    piles = sum(len(batch[4]) for batch in data)
    print(
        f"{name}: loss a page {losses / len(hits):.4f}, parents {100 * hits.mean():.1f} %, first lost or not {100 * lost_right / piles:.1f} %, "
        f"calibration error {ece:.3f}, at 0.9: {100 * hits[sure].mean():.1f} % of {100 * sure.mean():.1f} %"
    )


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--out", required=True)
    parser.add_argument("--rules", required=True)
    parser.add_argument("--train", nargs="+", required=True)
    parser.add_argument("--check", nargs="*", default=[])
    parser.add_argument("--pull", type=float, default=0.3, help="strength of the pull of every weight towards zero, a pile")
    parser.add_argument("--epochs", type=int, default=15)
    options = parser.parse_args()
    torch.manual_seed(1)
    rules = json.load(open(options.rules))
    train = list(batches(options.train, rules))
    sides = {"pair": "pair", "first": "top", "orphan": "top", "lost": "lost"}
    weights = {side: torch.zeros(sum(len(rule["levels"]) for rule in rules[table]), requires_grad=True) for side, table in sides.items()}
    optimiser = torch.optim.Adam(weights.values(), lr=0.05)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, 0.06, total_steps=options.epochs * len(train))
    piles = sum(len(batch[4]) for batch in train)
    for epoch in range(options.epochs):
        losses = 0.0
        for k in torch.randperm(len(train)).tolist():
            loss = -likelihood(train[k], weights).mean()
            pull = options.pull * sum((side**2).sum() for side in weights.values()) / piles
            optimiser.zero_grad()
            (loss + pull).backward()
            optimiser.step()
            schedule.step()
            losses += loss.item() * len(train[k][4])
        print(epoch, f"loss a pile {losses / piles:.4f}", flush=True)
    learnt = {side: weight.detach() for side, weight in weights.items()}
    for path in options.check:
        check(path, list(batches([path], rules)), learnt)
    out = {side: {} for side in sides}
    for side, table in sides.items():
        for rule, at in zip(rules[table], offsets(rules[table])):
            out[side][rule["name"]] = {level: round(float(learnt[side][at + k]), 3) for k, level in enumerate(rule["levels"])}
    with open(options.out, "w") as file:
        json.dump(out, file, indent=1, ensure_ascii=False)
        file.write("\n")


main()
