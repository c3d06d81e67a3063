"""MiniLM-L6 with two more input embeddings and a head of seven tags."""

import torch
from safetensors.torch import load_file
from torch import nn
from torch.nn import functional as F

from corpus import ENCODER, TAGS

WIDTH, HEADS, LAYERS = 384, 12, 6


class Layer(nn.Module):
    """One layer of BERT (post-norm), its three projections as one matrix."""

    def __init__(self, dropout: float):
        super().__init__()
        self.project = nn.Linear(WIDTH, 3 * WIDTH)
        self.join = nn.Linear(WIDTH, WIDTH)
        self.join_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.widen = nn.Linear(WIDTH, 4 * WIDTH)
        self.narrow = nn.Linear(4 * WIDTH, WIDTH)
        self.narrow_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x, mask):
        batch, length, _ = x.shape
        parts = self.project(x).view(batch, length, 3, HEADS, WIDTH // HEADS)
        query, key, value = parts.permute(2, 0, 3, 1, 4).unbind(0)
        if mask is None:  # as plain products, for the export
            weights = torch.softmax(query @ key.transpose(2, 3) * (WIDTH // HEADS) ** -0.5, dim=-1)
            seen = weights @ value
        else:
            seen = F.scaled_dot_product_attention(query, key, value, attn_mask=mask)
        seen = self.join(seen.transpose(1, 2).reshape(batch, length, WIDTH))
        x = self.join_norm(x + self.dropout(seen))
        return self.narrow_norm(x + self.dropout(self.narrow(F.gelu(self.widen(x)))))


class Tagger(nn.Module):
    """(batch, length) pieces, case classes and mark states → (batch, length, 7) scores."""

    def __init__(self, dropout: float = 0.1):
        super().__init__()
        self.words = nn.Embedding(30522, WIDTH)
        self.places = nn.Embedding(512, WIDTH)
        self.cases = nn.Embedding(6, WIDTH)
        self.marks = nn.Embedding(4, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.dropout = nn.Dropout(dropout)
        self.head = nn.Linear(WIDTH, len(TAGS))
        for extra in (self.cases, self.marks):
            nn.init.normal_(extra.weight, std=0.02)

    def forward(self, pieces, cases, marks, mask=None):
        length = pieces.shape[1]
        x = self.words(pieces) + self.places.weight[:length] + self.cases(cases) + self.marks(marks)
        x = self.dropout(self.norm(x))
        for layer in self.layers:
            x = layer(x, mask)
        return self.head(self.dropout(x))


def pretrained(dropout: float = 0.1) -> Tagger:
    """The network with all-MiniLM-L6-v2's weights; its word embeddings stay as they are."""
    given = load_file(ENCODER / "model.safetensors")
    tagger = Tagger(dropout)
    state = tagger.state_dict()
    state["words.weight"] = given["embeddings.word_embeddings.weight"]
    # every piece is of the first segment: its embedding is added to the places once and for all
    state["places.weight"] = (
        given["embeddings.position_embeddings.weight"] + given["embeddings.token_type_embeddings.weight"][0]
    )
    for part in ("weight", "bias"):
        state[f"norm.{part}"] = given[f"embeddings.LayerNorm.{part}"]
        for n in range(LAYERS):
            old = f"encoder.layer.{n}"
            projections = [given[f"{old}.attention.self.{name}.{part}"] for name in ("query", "key", "value")]
            state[f"layers.{n}.project.{part}"] = torch.cat(projections)
            state[f"layers.{n}.join.{part}"] = given[f"{old}.attention.output.dense.{part}"]
            state[f"layers.{n}.join_norm.{part}"] = given[f"{old}.attention.output.LayerNorm.{part}"]
            state[f"layers.{n}.widen.{part}"] = given[f"{old}.intermediate.dense.{part}"]
            state[f"layers.{n}.narrow.{part}"] = given[f"{old}.output.dense.{part}"]
            state[f"layers.{n}.narrow_norm.{part}"] = given[f"{old}.output.LayerNorm.{part}"]
    tagger.load_state_dict(state)
    tagger.words.weight.requires_grad_(False)
    return tagger
