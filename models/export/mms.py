"""Writes the skeletons of MMS-TTS: TorchScript archives without payload, and a table of the tensors that belong in them.

    python mms.py ../src/main/resources/dev/ttsmark/model/mms

Proves on the way that the network has the published parameters and speaks as transformers' VitsModel does on the same
noise. Only maintainers run this; see requirements.txt for the versions that it was run with.
"""

import io
import json
import re
import sys
import zipfile
from pathlib import Path

import torch
from torch.nn.utils import parametrize
from transformers import VitsConfig, VitsModel

import vits

# A vocabulary size that stands out in the pickle, so that the writer can put a language's own in its place.
PLACEHOLDER = 7919
PUBLISHED = {"text_encoder": 6_299_904, "flow": 7_102_080, "decoder": 14_327_424, "duration_predictor": 1_317_168,
             "posterior_encoder": 7_238_016}
CONFIGS = {
    "full": dict(),
    "small": dict(hidden_size=32, ffn_dim=64, flow_size=32, num_hidden_layers=2, prior_encoder_num_wavenet_layers=2,
                  posterior_encoder_num_wavenet_layers=1, upsample_initial_channel=64),
}


def reference(vocab_size: int, seed: int = 1, **sizes) -> VitsModel:
    """transformers' model with random weights; what starts as zero is drawn too, so that a comparison can see it."""
    torch.manual_seed(seed)
    model = VitsModel(VitsConfig(vocab_size=vocab_size, **sizes)).eval().requires_grad_(False)
    for name, parameter in model.named_parameters():
        if parameter.abs().max() == 0:
            parameter.normal_(0, 0.1)
    for name, parameter in model.decoder.named_parameters():
        if name.endswith("weight"):
            parameter.mul_(0.5)
    return model


def prove_layout(model: VitsModel) -> None:
    counted = {name: sum(p.numel() for p in part.parameters()) for name, part in model.named_children()}
    assert counted == PUBLISHED, counted
    assert sum(counted.values()) == 36_284_592 and len(model.state_dict()) == 762


def folded(model: VitsModel) -> VitsModel:
    for module in model.modules():
        if parametrize.is_parametrized(module):
            parametrize.remove_parametrizations(module, "weight")
    return model


def restructured(model: VitsModel) -> vits.Vits:
    network = vits.Vits(model.config).eval().requires_grad_(False)
    state = model.state_dict()
    network.load_state_dict({name: state[name] for name in network.state_dict()})
    return network


def loaded(folder: Path) -> VitsModel:
    """transformers' model with the weights of a stand-in; what only training needs keeps its random values."""
    model = folded(VitsModel(VitsConfig(**json.loads((folder / "config.json").read_text()))).eval().requires_grad_(False))
    weights = torch.jit.load(folder / "model.pt").state_dict()
    unknown = model.load_state_dict(weights, strict=False).unexpected_keys
    assert not unknown, unknown
    return model


def ids_of(folder: Path, text: str) -> torch.Tensor:
    """Characters to ids as transformers' VitsTokenizer does without numbers: a blank before, between and after."""
    vocabulary = json.loads((folder / "vocab.json").read_text())
    known = [vocabulary[character] for character in text.lower() if character in vocabulary]
    ids = torch.zeros(2 * len(known) + 1, dtype=torch.long)
    ids[1::2] = torch.tensor(known)
    return ids


def speak(model: VitsModel, ids: torch.Tensor):
    """transformers' waveform [samples], and the noise it drew: [2, ids] and [frames, channels]."""
    drawn, randn, randn_like = [], torch.randn, torch.randn_like

    def keep(draw):
        return lambda *args, **kwargs: drawn.append(draw(*args, **kwargs)) or drawn[-1]

    torch.randn, torch.randn_like = keep(randn), keep(randn_like)
    try:
        waveform = model(ids.unsqueeze(0)).waveform[0]
    finally:
        torch.randn, torch.randn_like = randn, randn_like
    duration_noise, prior_noise = drawn
    return waveform, duration_noise[0], prior_noise[0].t().contiguous()


def prove_equal(model: VitsModel, network) -> None:
    config = model.config
    for characters in (1, 3, 20, 150):
        ids = torch.zeros(2 * characters + 1, dtype=torch.long)
        ids[1::2] = torch.randint(1, config.vocab_size, (characters,))
        expected, duration_noise, prior_noise = speak(model, ids)
        prior = network.encode(
            ids, torch.tensor(config.speaking_rate), torch.tensor(config.noise_scale_duration), duration_noise)
        z = network.latents(prior, torch.tensor(config.noise_scale), prior_noise)
        samples = whole(network, z)[0]
        assert samples.shape == expected.shape, (samples.shape, expected.shape)
        difference = (samples - expected).abs().max().item()
        print(f"{characters} characters, {len(expected)} samples: largest difference {difference:.1e} "
              f"of {expected.abs().max():.2f}")
        assert difference < 1e-4


def whole(network, z: torch.Tensor) -> torch.Tensor:
    return network.decode(z, torch.tensor(0), torch.tensor(z.size(2)))


def prove_pieces(network) -> None:
    """Pieces joined are the whole: in double precision to its last digits, so what differs in single is rounding."""
    for dtype, limit in ((torch.float64, 1e-12), (torch.float32, 2e-4)):
        z = torch.randn(1, network.decoder.conv_pre.weight.size(1), 301).to(dtype)
        network.to(dtype)
        cuts = [0, 1, 2, 34, 98, 226, 300, 301]
        joined = torch.cat([network.decode(z, torch.tensor(a), torch.tensor(b)) for a, b in zip(cuts, cuts[1:])], 1)
        difference = (joined - whole(network, z)).abs().max().item()
        print(f"pieces against the whole, {dtype}: largest difference {difference:.1e}")
        assert difference < limit


def entries(script: torch.jit.ScriptModule) -> dict:
    """The archive's files by their path inside it, without its top folder."""
    buffer = io.BytesIO()
    torch.jit.save(script, buffer)
    with zipfile.ZipFile(buffer) as archive:
        return {info.filename.split("/", 1)[1]: archive.read(info) for info in archive.infolist()}


def table(script: torch.jit.ScriptModule, files: dict) -> list:
    """Name, shape and entry of each tensor; entries are matched by a number written into each tensor."""
    tensors = dict(script.named_parameters())
    for number, tensor in enumerate(tensors.values()):
        tensor.fill_(number)
    marked = {name: data for name, data in entries(script).items() if re.fullmatch(r"data/\d+", name)}
    where = {int(torch.frombuffer(bytearray(data[:4]), dtype=torch.float32)[0]): name for name, data in marked.items()}
    assert len(where) == len(tensors) == sum(1 for name in files if re.fullmatch(r"data/\d+", name))
    return [{"name": name, "shape": list(tensor.shape), "entry": where[number]}
            for number, (name, tensor) in enumerate(tensors.items())]


def only(pattern: bytes, data: bytes) -> int:
    found = [match.start() for match in re.finditer(re.escape(pattern), data)]
    assert len(found) == 1, found
    return found[0] + 1


def vocabulary(pickle: bytes, width: int) -> dict:
    """Where the pickle holds the embedding's rows (u16) and element count (i32), both little-endian."""
    return {"size": PLACEHOLDER,
            "rowsAt": only(b"M" + PLACEHOLDER.to_bytes(2, "little"), pickle),
            "elementsAt": only(b"J" + (PLACEHOLDER * width).to_bytes(4, "little"), pickle)}


def write(path: Path, files: dict) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name in sorted(files):
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), files[name], zipfile.ZIP_DEFLATED)


def skeleton(config: VitsConfig) -> dict:
    script = torch.jit.script(vits.Vits(config).eval().requires_grad_(False))
    files = entries(script)
    tensors = table(script, files)
    kept = {name: data for name, data in files.items()
            if not re.fullmatch(r"data/\d+", name) and not name.endswith(".debug_pkl")}
    about = {"vocabulary": vocabulary(files["data.pkl"], config.hidden_size), "tensors": tensors}
    kept["tensors.json"] = json.dumps(about, indent=0).encode()
    return kept


def main(folder: Path) -> None:
    torch.set_grad_enabled(False)
    folder.mkdir(parents=True, exist_ok=True)
    for size, sizes in CONFIGS.items():
        model = reference(38, **sizes)
        if size == "full":
            prove_layout(model)
        model = folded(model)
        prove_equal(model, torch.jit.script(restructured(model)))
        prove_pieces(restructured(model))
        write(folder / f"{size}.zip", skeleton(VitsConfig(vocab_size=PLACEHOLDER, **sizes)))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
