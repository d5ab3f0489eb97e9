"""transformers' VitsModel, eager, on the weights of a stand-in; a contestant of bench/run mms.

    python mms_transformers_peer.py FOLDER THREADS TEXT...

Says "ready", then reads the number of a text a line and answers with the nanoseconds it took and the samples it made. The
published checkpoint keeps weight norm in the flow's wavenets, so the stand-in's folded weights are taken apart again: the
peer computes what a user of transformers computes.
"""

import json
import sys
import time
import warnings
from pathlib import Path

import torch
from transformers import VitsConfig, VitsModel
from transformers.utils import logging

logging.set_verbosity_error()
warnings.simplefilter("ignore")


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


def main(folder: Path, threads: int, texts: list) -> None:
    torch.set_num_threads(threads)
    model = load(folder)
    model.noise_scale_duration = 0
    vocabulary = json.loads((folder / "vocab.json").read_text())
    print("ready", flush=True)
    with torch.inference_mode():
        for line in sys.stdin:
            started = time.perf_counter_ns()
            torch.manual_seed(1)
            samples = model(ids_of(vocabulary, texts[int(line)])).waveform.numpy()
            print(time.perf_counter_ns() - started, samples.size, flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3:])
