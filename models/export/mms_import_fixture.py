"""Writes small checkpoints as Hugging Face keeps them, and what transformers says with them, for the test of imports.

    python mms_import_fixture.py ../../engines/mms-pytorch/src/test/resources/dev/ttsmark/mms/import

Each checkpoint has another seed, vocabulary size, file format, element type and naming of normalised weights. Its values
take few levels, all of them exact in every element type, so that the files pack well.
"""

import json
import sys
import tempfile
import zipfile
from pathlib import Path

import torch
from safetensors.torch import save_file
from transformers import VitsModel, VitsTokenizer

import mms

# Upper case and an exclamation mark, which no vocabulary here has.
TEXT = "Ein alter Rabe, leise!"
RATES = [0.5, 0.8, 1.0, 1.3, 2.0]
STRIDE = 61
MARGIN = 1e-3

LETTERS = "kab deilnrstzxyqmopw"
CASES = {
    "safetensors-f32-published": dict(seed=1, vocabulary=20, dtype=torch.float32, published=True),
    "safetensors-f16-current": dict(seed=2, vocabulary=117, dtype=torch.float16, published=False),
    "torch-f32-published": dict(seed=3, vocabulary=300, dtype=torch.float32, published=True),
    "torch-bf16-current": dict(seed=4, vocabulary=33, dtype=torch.bfloat16, published=False),
}


def coarse(model: VitsModel) -> None:
    """Rounds to three levels around the mean, a power of two apart; what is constant, such as norms, stays."""
    for parameter in model.parameters():
        deviation = parameter.std() if parameter.numel() > 1 else torch.tensor(0.0)
        if deviation > 0:
            step = 2.0 ** torch.round(torch.log2(deviation))
            mean = (parameter.mean() / step).round() * step
            parameter.copy_(((parameter - mean) / step).round().clamp(-1, 1) * step + mean)


def exact(model: VitsModel, dtype: torch.dtype) -> None:
    for name, parameter in model.named_parameters():
        if not torch.equal(parameter.to(dtype).float(), parameter):
            parameter.copy_(parameter.to(dtype).float())


def tokenizer(folder: Path, size: int) -> VitsTokenizer:
    symbols = list(LETTERS) + [chr(0x4E00 + i) for i in range(size - len(LETTERS))]
    (folder / "vocab.json").write_text(
        json.dumps({symbol: i for i, symbol in enumerate(symbols)}, ensure_ascii=False, indent=2) + "\n")
    about = dict(language="deu", is_uroman=False, phonemize=False, normalize=True, add_blank=True)
    (folder / "tokenizer_config.json").write_text(
        json.dumps({**about, "pad_token": symbols[0], "tokenizer_class": "VitsTokenizer", "unk_token": "<unk>"}, indent=2))
    return VitsTokenizer(str(folder / "vocab.json"), pad_token=symbols[0], **about)


def renamed(state: dict) -> dict:
    """The published files are older than PyTorch's present names."""
    parts = {"parametrizations.weight.original0": "weight_g", "parametrizations.weight.original1": "weight_v"}
    for new, old in parts.items():
        state = {name.replace(new, old): tensor for name, tensor in state.items()}
    return state


def save(model: VitsModel, folder: Path, name: str, dtype: torch.dtype, published: bool) -> None:
    state = {key: tensor.to(dtype).contiguous() for key, tensor in model.state_dict().items()}
    state = renamed(state) if published else state
    if name.startswith("safetensors"):
        save_file(state, folder / "model.safetensors", metadata={"format": "pt"})
    else:
        # A state dict and not a plain one: its attribute is pickled, too.
        ordered = model.state_dict()
        ordered.clear()
        ordered.update(state)
        torch.save(ordered, folder / "pytorch_model.bin")
    model.config.save_pretrained(folder)


def clear(model: VitsModel, ids: torch.Tensor) -> bool:
    """Whether no duration is so near to a whole number of frames that rounding of float32 would decide."""
    network = mms.restructured(model)
    durations = torch.exp(network.duration_predictor(network.text_encoder(ids), torch.zeros(2, len(ids))))
    return all(((durations / rate) - (durations / rate).round()).abs().min() > MARGIN for rate in RATES)


def spoken(model: VitsModel, ids: torch.Tensor, rate: float) -> dict:
    model.speaking_rate, model.noise_scale, model.noise_scale_duration = rate, 0.0, 0.0
    samples = model(ids.unsqueeze(0)).waveform[0]
    return {"rate": rate, "length": len(samples), "samples": [float(f"{s:.6g}") for s in samples[::STRIDE].tolist()]}


def write(target: Path, name: str, seed: int, vocabulary: int, dtype: torch.dtype, published: bool) -> None:
    model = mms.reference(vocabulary, seed, **mms.CONFIGS["small"])
    # Loud enough for a small error to show.
    model.decoder.conv_post.weight.mul_(8)
    coarse(model)
    exact(model, dtype)
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        ids = tokenizer(folder, vocabulary)(TEXT, return_tensors="pt").input_ids[0]
        save(model, folder, name, dtype, published)
        mms.folded(model)
        if not clear(model, ids):
            write(target, name, seed + len(CASES), vocabulary, dtype, published)
            return
        said = [spoken(model, ids, rate) for rate in RATES]
        mms.write(target / f"{name}.zip", {file.name: file.read_bytes() for file in folder.iterdir()})
    (target / f"{name}.json").write_text(
        json.dumps({"text": TEXT, "seed": seed, "stride": STRIDE, "spoken": said}) + "\n")
    print(name, seed, [(s["rate"], s["length"], min(s["samples"]), max(s["samples"])) for s in said])


def main(target: Path) -> None:
    torch.set_grad_enabled(False)
    target.mkdir(parents=True, exist_ok=True)
    for name, case in CASES.items():
        write(target, name, **case)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
