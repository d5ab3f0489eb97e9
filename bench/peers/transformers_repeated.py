"""transformers' VitsModel, eager, on the weights, ids and threads that ttsmark speaks with; the whole text at once.

    python transformers_repeated.py FOLDER THREADS DEVICE TEXTS CONFIGURATION
"""

import sys
from pathlib import Path

import torch
import transformers
from mms_transformers_peer import load
from repeated_calls import refuse, repeat, texts_of


def main(folder, threads, device, texts, configuration):
    if device == "cuda" and not torch.cuda.is_available():
        refuse(f"torch {torch.__version__} in {sys.prefix} sees no GPU: install a build for the CUDA of the driver there.")
    torch.set_num_threads(threads)
    model = load(folder).to(device)

    def speak(pieces, heard):
        torch.manual_seed(1)
        for ids in pieces:
            heard(model(torch.tensor([ids], device=device)).waveform.cpu().numel())

    versions = f"{transformers.__version__} on torch {torch.__version__}"
    with torch.inference_mode():
        repeat({"peer": "transformers", "versions": versions, "configuration": configuration}, texts_of(texts), speak)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), *sys.argv[3:])
