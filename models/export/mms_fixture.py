"""Writes what transformers' VitsModel says on the weights of a small stand-in, for the engine's parity test.

    python mms_fixture.py FOLDER_OF_STAND_IN ../../engines/mms-pytorch/src/test/resources/dev/ttsmark/mms/parity.json
"""

import json
import sys
from pathlib import Path

import torch

import mms

TEXT = "parity"
# Enough samples to tell two networks apart, in a small file.
STRIDE = 7


def main(folder: Path, target: Path) -> None:
    torch.set_grad_enabled(False)
    torch.manual_seed(5)
    model = mms.loaded(folder)
    ids = mms.ids_of(folder, TEXT)
    samples, duration_noise, prior_noise = mms.speak(model, ids)
    values = {"durationNoise": duration_noise, "priorNoise": prior_noise, "samples": samples[::STRIDE]}
    fixture = {name: [float(f"{value:.7g}") for value in tensor.flatten().tolist()] for name, tensor in values.items()}
    target.write_text(json.dumps({"ids": ids.tolist(), "stride": STRIDE, **fixture}) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
