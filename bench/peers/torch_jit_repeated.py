"""Plain PyTorch on MMS's TorchScript file, with the ids, the chunks and the threads that ttsmark speaks with.

    python torch_jit_repeated.py FOLDER THREADS DEVICE TEXTS CONFIGURATION

Noise is drawn on the device, so lengths of audio differ a little from ttsmark's and from call to call.
"""

import sys
from pathlib import Path

import torch
from repeated_calls import refuse, repeat, texts_of

SPEAKING_RATE, NOISE, NOISE_OF_DURATIONS = 1.0, 0.667, 0.8
FIRST_FRAMES, GROWTH = 32, 2.5


def chunks(frames):
    """As ChunkSchedule.java makes them."""
    start, size = 0, float(FIRST_FRAMES)
    while frames - start - int(size + 0.5) >= FIRST_FRAMES:
        end = start + int(size + 0.5)
        yield start, end
        start, size = end, size * GROWTH
    yield start, frames


def main(folder, threads, device, texts, configuration):
    if device == "cuda" and not torch.cuda.is_available():
        refuse(f"torch {torch.__version__} in {sys.prefix} sees no GPU: install a build for the CUDA of the driver there.")
    torch.set_num_threads(threads)
    # As DJL does unless it is told otherwise; the profiling executor specialises anew in the first calls of each length.
    torch._C._set_graph_executor_optimize(False)
    model = torch.jit.load(folder / "model.pt", map_location=device)
    rate, noise, noise_of_durations = (
        torch.tensor(value, device=device) for value in (SPEAKING_RATE, NOISE, NOISE_OF_DURATIONS)
    )

    def speak(pieces, heard):
        torch.manual_seed(1)
        for ids in pieces:
            rhythm = torch.randn(2, len(ids), device=device)
            prior = model.encode(torch.tensor(ids, device=device), rate, noise_of_durations, rhythm)
            z = model.latents(prior, noise, torch.randn(prior.size(0), prior.size(1) // 2, device=device))
            for start, end in chunks(z.size(2)):
                heard(model.decode(z, torch.tensor(start), torch.tensor(end)).cpu().numel())

    named = {"peer": "torch.jit", "versions": torch.__version__, "configuration": configuration}
    with torch.inference_mode():
        repeat(named, texts_of(texts), speak)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), *sys.argv[3:])
