"""Averages the weights of two states of one run, `share` of the second.

    python average.py .work/early.pt .work/tagger.pt --share 0.65 --out .work/averaged.pt

Two low points of the loss on one path, each after its own falling learning rate, lie in one valley; the point between
them does better on articles never seen than either (Izmailov et al. 2018). Two runs from different seeds do not.
"""

import argparse
from pathlib import Path

import torch


def averaged(early: dict, late: dict, share: float) -> dict:
    """Weights by name → weights by name; `share` from 0 (all early) to 1 (all late)."""
    return {name: torch.lerp(early[name], late[name], share) for name in early}


def main():
    options = argparse.ArgumentParser()
    options.add_argument("early", type=Path)
    options.add_argument("late", type=Path)
    options.add_argument("--share", type=float, default=0.65)
    options.add_argument("--out", type=Path, default=Path(".work/averaged.pt"))
    given = options.parse_args()
    torch.save(averaged(torch.load(given.early), torch.load(given.late), given.share), given.out)


if __name__ == "__main__":
    main()
