"""transformers' VitsModel, eager, on the weights of a stand-in: one line of JSON for each call.

    python mms_transformers_peer.py FOLDER THREADS CALLS TEXT...

The published checkpoint keeps weight norm in the flow's wavenets, so the stand-in's folded weights are taken apart again:
the peer computes what a user of transformers computes.
"""

import json
import resource
import sys
import time
from pathlib import Path

import torch
from transformers import VitsConfig, VitsModel
from transformers.utils import logging

logging.set_verbosity_error()


def current_rss_bytes() -> int:
    return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize()


def load(folder: Path) -> VitsModel:
    model = VitsModel(VitsConfig(**json.loads((folder / "config.json").read_text()))).eval().requires_grad_(False)
    state = model.state_dict()
    for name, value in torch.jit.load(folder / "model.pt").state_dict().items():
        stem = name.removesuffix("weight") + "parametrizations.weight.original"
        if stem + "0" in state:
            state[stem + "0"] = value.norm(dim=(1, 2), keepdim=True)
            state[stem + "1"] = value
        else:
            state[name] = value
    model.load_state_dict(state)
    return model


def ids_of(vocabulary: dict, text: str) -> torch.Tensor:
    known = [vocabulary[character] for character in text.lower() if character in vocabulary]
    ids = torch.zeros(1, 2 * len(known) + 1, dtype=torch.long)
    ids[0, 1::2] = torch.tensor(known)
    return ids


def main(folder: Path, threads: int, calls: int, texts: list) -> None:
    torch.set_num_threads(threads)
    model = load(folder)
    vocabulary = json.loads((folder / "vocab.json").read_text())
    with torch.inference_mode():
        for call in range(calls):
            for index, text in enumerate(texts):
                torch.manual_seed(call)
                started = time.perf_counter_ns()
                samples = model(ids_of(vocabulary, text)).waveform.numpy()
                nanos = time.perf_counter_ns() - started
                print(json.dumps({"text": index, "call": call, "nanos": nanos, "samples": samples.size,
                                  "rssBytes": current_rss_bytes()}), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), sys.argv[4:])
