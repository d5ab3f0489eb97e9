"""Writes which tensors a published MMS-TTS checkpoint holds that inference does not need: an import checks them too.

    python mms_training_only.py ../src/main/resources/dev/ttsmark/model/mms
"""

import sys
from pathlib import Path

import mms
import vits


def main(folder: Path) -> None:
    for size, sizes in mms.CONFIGS.items():
        model = mms.folded(mms.reference(38, **sizes))
        needed = vits.Vits(model.config).state_dict()
        rows = [f"{name}\t{' '.join(map(str, tensor.shape))}\n"
                for name, tensor in model.state_dict().items() if name not in needed]
        (folder / f"training-only-{size}.tsv").write_text("".join(rows))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
