"""Writes the trained tagger as an eight-bit ONNX file.

    python export.py --weights .work/tagger.pt --out ../../models/quote

The graph is built by hand from ONNX Runtime's own operators for BERT (QAttention, DynamicQuantizeMatMul,
SkipLayerNormalization), which runtime 1.16 and later have on every processor. Matrices are kept in seven bits a weight
and one scale a column: eight-bit products of AVX2 processors would overflow, and answers would differ from one
processor to another. Word embeddings have eight bits and one scale a row.
"""

import argparse
import shutil
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from corpus import ENCODER, TAGS
from network import HEADS, LAYERS, pretrained

LEVELS = 63


class Graph:
    """Nodes and weights of an ONNX graph under way."""

    def __init__(self):
        self.nodes, self.weights = [], []

    def weight(self, name: str, values) -> str:
        self.weights.append(numpy_helper.from_array(np.ascontiguousarray(values), name))
        return name

    def node(self, kind: str, inputs: list[str], output: str, domain="", outputs=None, **attributes) -> str:
        self.nodes.append(helper.make_node(kind, inputs, outputs or [output], name=output, domain=domain, **attributes))
        return output


def columns_in_seven_bits(matrix: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """(in, out) floats → whole numbers from -63 to 63, and one scale for each column."""
    scale = np.maximum(np.abs(matrix).max(axis=0), 1e-8) / LEVELS
    return np.round(matrix / scale).astype(np.int8), scale.astype(np.float32)


def product(graph: Graph, x: str, name: str, matrix, bias=None) -> str:
    whole, scale = columns_in_seven_bits(matrix)
    inputs = [
        x,
        graph.weight(f"{name}.matrix", whole),
        graph.weight(f"{name}.scale", scale),
        graph.weight(f"{name}.zero", np.zeros(len(scale), np.int8)),
    ]
    if bias is not None:
        inputs.append(graph.weight(f"{name}.bias", bias))
    return graph.node("DynamicQuantizeMatMul", inputs, name, domain="com.microsoft")


def embedding(graph: Graph, state: dict) -> str:
    table = state["words.weight"]
    scale = np.maximum(np.abs(table).max(axis=1, keepdims=True), 1e-8) / 127
    rows = graph.weight("words.rows", np.round(table / scale).astype(np.int8))
    scales = graph.weight("words.scales", scale.astype(np.float32))
    whole = graph.node("Gather", [rows, "pieces"], "words.whole")
    floats = graph.node("Cast", [whole], "words.floats", to=TensorProto.FLOAT)
    words = graph.node("Mul", [floats, graph.node("Gather", [scales, "pieces"], "words.scaled")], "words")
    places = graph.node(
        "Slice",
        [
            graph.weight("places.table", state["places.weight"][:256]),
            graph.weight("zero", np.array([0], np.int64)),
            graph.node(
                "Slice",
                [
                    graph.node("Shape", ["pieces"], "shape"),
                    graph.weight("one", np.array([1], np.int64)),
                    graph.weight("two", np.array([2], np.int64)),
                ],
                "length",
            ),
        ],
        "places",
    )
    cases = graph.node("Gather", [graph.weight("cases.table", state["cases.weight"]), "cases"], "cases.rows")
    marks = graph.node("Gather", [graph.weight("marks.table", state["marks.weight"]), "marks"], "marks.rows")
    spelling = graph.node("Add", [graph.node("Add", [words, places], "placed"), cases], "cased")
    inputs = [spelling, marks, *norm(graph, state, "norm")]
    return graph.node("SkipLayerNormalization", inputs, "embedded", domain="com.microsoft", epsilon=1e-12)


def norm(graph: Graph, state: dict, name: str) -> list[str]:
    return [graph.weight(f"{name}.{part}", state[f"{name}.{part}"]) for part in ("weight", "bias")]


def attention(graph: Graph, x: str, state: dict, name: str) -> str:
    whole, scale = columns_in_seven_bits(state[f"{name}.weight"].T)
    quantised = [f"{name}.x", f"{name}.x_scale", f"{name}.x_zero"]
    graph.node("DynamicQuantizeLinear", [x], f"{name}.quantise", outputs=quantised)
    inputs = [
        quantised[0],
        graph.weight(f"{name}.matrix", whole),
        graph.weight(f"{name}.bias", state[f"{name}.bias"]),
        quantised[1],
        graph.weight(f"{name}.scale", scale),
        "",
        quantised[2],
        graph.weight(f"{name}.zero", np.zeros(len(scale), np.int8)),
    ]
    return graph.node("QAttention", inputs, name, domain="com.microsoft", num_heads=HEADS)


def layer(graph: Graph, x: str, state: dict, name: str) -> str:
    seen = attention(graph, x, state, f"{name}.project")
    joined = product(graph, seen, f"{name}.join", state[f"{name}.join.weight"].T)
    x = skip(graph, [joined, x], state, f"{name}.join")
    wide = product(graph, x, f"{name}.widen", state[f"{name}.widen.weight"].T)
    bias = graph.weight(f"{name}.widen.bias", state[f"{name}.widen.bias"])
    bent = graph.node("BiasGelu", [wide, bias], f"{name}.bent", domain="com.microsoft")
    narrow = product(graph, bent, f"{name}.narrow", state[f"{name}.narrow.weight"].T)
    return skip(graph, [narrow, x], state, f"{name}.narrow")


def skip(graph: Graph, inputs: list[str], state: dict, name: str) -> str:
    bias = graph.weight(f"{name}.bias", state[f"{name}.bias"])
    inputs = [*inputs, *norm(graph, state, f"{name}_norm"), bias]
    return graph.node("SkipLayerNormalization", inputs, f"{name}_norm", domain="com.microsoft", epsilon=1e-12)


def build(state: dict) -> onnx.ModelProto:
    """`pieces`, `cases`, `marks` (1, length) int64 → `scores` (1, length, 7)."""
    graph = Graph()
    x = embedding(graph, state)
    for n in range(LAYERS):
        x = layer(graph, x, state, f"layers.{n}")
    graph.node(
        "Add",
        [
            graph.node("MatMul", [x, graph.weight("head.matrix", state["head.weight"].T)], "head"),
            graph.weight("head.bias", state["head.bias"]),
        ],
        "scores",
    )
    inputs = [
        helper.make_tensor_value_info(name, TensorProto.INT64, [1, "length"]) for name in ("pieces", "cases", "marks")
    ]
    output = helper.make_tensor_value_info("scores", TensorProto.FLOAT, [1, "length", len(TAGS)])
    made = helper.make_graph(graph.nodes, "tagger", inputs, [output], graph.weights)
    opsets = [helper.make_opsetid("", 17), helper.make_opsetid("com.microsoft", 1)]
    return helper.make_model(made, opset_imports=opsets, ir_version=8, producer_name="quotetrail")


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--weights", type=Path, default=Path(".work/tagger.pt"))
    options.add_argument("--out", type=Path, default=Path("../../models/quote"))
    given = options.parse_args()
    network = pretrained()
    network.load_state_dict(torch.load(given.weights), strict=False)
    state = {name: values.detach().numpy() for name, values in network.state_dict().items()}
    given.out.mkdir(parents=True, exist_ok=True)
    onnx.save(build(state), given.out / "tagger.onnx")
    shutil.copyfile(ENCODER / "vocab.txt", given.out / "vocab.txt")


if __name__ == "__main__":
    main()
