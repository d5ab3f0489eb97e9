"""Writes a checkpoint of the published size with random weights, as Hugging Face keeps it, to time imports with.

    python mms_full_checkpoint.py FOLDER      makes FOLDER/safetensors and FOLDER/torch, 145 MB each
"""

import sys
from pathlib import Path

import torch

import mms
from mms_import_fixture import save, tokenizer

VOCABULARY = 38


def main(target: Path) -> None:
    torch.set_grad_enabled(False)
    model = mms.reference(VOCABULARY, 1, **mms.CONFIGS["full"])
    for name in ("safetensors", "torch"):
        folder = target / name
        folder.mkdir(parents=True, exist_ok=True)
        tokenizer(folder, VOCABULARY)
        save(model, folder, name, torch.float32, published=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
