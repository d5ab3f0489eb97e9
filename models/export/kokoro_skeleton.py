"""Writes the skeletons of Kokoro-82M that KokoroStandIn fills: the ONNX file without its weights.

The network is the official `kokoro` package's, built from its published configuration with random weights; nothing is
downloaded. Inputs and outputs are those of the 2026 release (kokoro-onnx model-files-v1.1): input_ids i64[1,T],
style f32[1,256], speed f32[1] -> waveform f32[N], duration i64[T], the configuration in the metadata.

    python kokoro_skeleton.py ../src/main/resources/dev/ttsmark/model/kokoro
"""

import gzip
import importlib.util
import json
import math
import sys
import tempfile
import types
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper

PARAMETERS = 81_810_022
CONFIG = Path(__file__).with_name("kokoro-v1.0-config.json")
# 50 sigmoid units at -2.75 make 3 frames of 25 ms a token, the pace of the released voices.
DURATION_BIAS = -2.75
DURATION_WEIGHT_SCALE = 0.3
NARROW = 16


def official_model():
    """kokoro.model without kokoro/__init__, which drags in a text front end."""
    package = types.ModuleType("kokoro")
    package.__path__ = list(importlib.util.find_spec("kokoro").submodule_search_locations)
    sys.modules["kokoro"] = package
    from kokoro import istftnet, model

    return istftnet, model


ISTFTNET, MODEL = official_model()


def small(config):
    """The same code path with few channels and layers; the vocabulary, the style and the frame stay as they are."""
    config = json.loads(json.dumps(config))
    config.update(hidden_dim=NARROW, n_layer=1)
    config["plbert"].update(
        hidden_size=NARROW, embedding_size=8, num_attention_heads=2, intermediate_size=32, num_hidden_layers=2
    )
    config["istftnet"].update(
        upsample_initial_channel=NARROW, resblock_kernel_sizes=[3], resblock_dilation_sizes=[[1, 3, 5]]
    )
    return config


def narrow(decoder, config):
    """The official decoder writes the widths of its blocks into its code; these are the same blocks, narrower."""
    style, residual = config["style_dim"], 4
    block, inner = ISTFTNET.AdainResBlk1d, NARROW + 2 + residual
    decoder.encode = block(NARROW + 2, NARROW, style)
    decoder.decode = torch.nn.ModuleList(
        [block(inner, NARROW, style) for _ in range(3)] + [block(inner, NARROW, style, upsample=True)]
    )
    convolution = torch.nn.Conv1d(NARROW, residual, kernel_size=1)
    decoder.asr_res = torch.nn.Sequential(ISTFTNET.weight_norm(convolution))
    last = decoder.generator.conv_post
    with torch.no_grad():
        # Few channels average little; quieter log magnitudes keep the samples within [-1, 1].
        last.weight_g.mul_(0.3)
        last.bias.fill_(-1.0)


def network(config, narrowed):
    with tempfile.NamedTemporaryFile(suffix=".pth") as no_weights:
        torch.save({}, no_weights.name)
        torch.manual_seed(0)
        model = MODEL.KModel(
            repo_id="hexgrad/Kokoro-82M", config=config, model=no_weights.name, disable_complex=True
        )
    if narrowed:
        narrow(model.decoder, config)
    projection = model.predictor.duration_proj.linear_layer
    with torch.no_grad():
        projection.bias.fill_(DURATION_BIAS)
        projection.weight.mul_(DURATION_WEIGHT_SCALE)
    return model.eval()


def exported(model, file):
    ids = torch.randint(1, 170, (1, 48))
    ids[0, 0] = ids[0, -1] = 0
    torch.onnx.export(
        MODEL.KModelForONNX(model).eval(),
        (ids, torch.randn(1, 256) * 0.1, torch.ones(1)),
        file,
        input_names=["input_ids", "style", "speed"],
        output_names=["waveform", "duration"],
        dynamic_axes={"input_ids": {1: "tokens"}, "waveform": {0: "samples"}, "duration": {0: "tokens"}},
        opset_version=17,
        dynamo=False,
    )
    return onnx.load(file)


def weights(graph, buffers):
    """Initialisers to be drawn from a seed. Windows, transforms and shapes keep their values."""
    return [
        tensor
        for tensor in graph.initializer
        if tensor.data_type == onnx.TensorProto.FLOAT
        and tensor.name not in buffers
        and math.prod(tensor.dims) >= 8
    ]


def cut(proto, tensors):
    """The file without the payloads, and where each payload belongs in what is left."""
    rows = []
    for number, tensor in enumerate(tensors):
        values = numpy_helper.to_array(tensor).astype(np.float64)
        rows.append([values.size, f"{values.mean():.6g}", f"{values.std():.6g}", tensor.name])
        # Bytes that occur nowhere else, so that the payload can be found in the file.
        tensor.raw_data = np.random.default_rng(number).bytes(4 * values.size)
    whole = proto.SerializeToString()
    skeleton, read = bytearray(), 0
    for row, tensor in zip(rows, tensors):
        at = whole.index(tensor.raw_data, read)
        skeleton += whole[read:at]
        row.insert(0, len(skeleton))
        read = at + len(tensor.raw_data)
    skeleton += whole[read:]
    return bytes(skeleton), rows, len(whole)


def write(folder, name, config, narrowed):
    model = network(config, narrowed)
    parameters = sum(p.numel() for p in model.parameters())
    assert narrowed or parameters == PARAMETERS, parameters
    with tempfile.TemporaryDirectory() as temporary:
        proto = exported(model, f"{temporary}/{name}.onnx")
    proto.metadata_props.add(key="kokoro_config", value=json.dumps(config, ensure_ascii=False))
    buffers = {f"kmodel.{buffer}" for buffer, _ in model.named_buffers()}
    skeleton, rows, size = cut(proto, weights(proto.graph, buffers))
    (folder / f"{name}.config.json").write_text(json.dumps(config, ensure_ascii=False, indent=1) + "\n")
    (folder / f"{name}.onnx.gz").write_bytes(gzip.compress(skeleton, 9, mtime=0))
    with open(folder / f"{name}.tensors.tsv", "w", encoding="utf-8") as table:
        print("offset", "values", "mean", "deviation", "name", sep="\t", file=table)
        for row in rows:
            print(*row, sep="\t", file=table)
    drawn = sum(row[1] for row in rows)
    print(f"{name}: {parameters} parameters, {len(proto.graph.node)} nodes, {drawn} weights drawn, {size} bytes")


def main():
    folder = Path(sys.argv[1])
    config = json.loads(CONFIG.read_text(encoding="utf-8"))
    write(folder, "small", small(config), True)
    write(folder, "full", config, False)


if __name__ == "__main__":
    main()
