"""Plain onnxruntime on Kokoro's ONNX file, with the ids, the row of the voice and the threads that ttsmark speaks with.

    python onnxruntime_repeated.py FOLDER THREADS DEVICE TEXTS CONFIGURATION
"""

import sys
from pathlib import Path

import numpy
import onnxruntime
from repeated_calls import refuse, repeat, texts_of

VOICE = "af_heart"


def session_on(device, model, threads):
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    providers = ["CPUExecutionProvider"]
    if device == "cuda":
        # Packages for CUDA 13 find pip's libraries by this alone.
        if hasattr(onnxruntime, "preload_dlls"):
            onnxruntime.preload_dlls()
        providers.insert(0, ("CUDAExecutionProvider", {"cudnn_conv_algo_search": "HEURISTIC"}))
    session = onnxruntime.InferenceSession(model, options, providers=providers)
    if device == "cuda" and session.get_providers()[0] != "CUDAExecutionProvider":
        refuse(f"onnxruntime {onnxruntime.__version__} in {sys.prefix} does not open CUDA: install onnxruntime-gpu there.")
    return session


def main(folder, threads, device, texts, configuration):
    session = session_on(device, str(folder / "kokoro.onnx"), threads)
    voice = numpy.load(folder / "voices.npz")[VOICE].reshape(-1, 256)
    tokens, style, speed = (each.name for each in session.get_inputs())
    pace = numpy.ones(1, numpy.int32 if "int32" in session.get_inputs()[2].type else numpy.float32)

    def speak(pieces, heard):
        for ids in pieces:
            # They begin and end with a pad, which the rows of a voice do not count.
            row = voice[min(len(ids) - 2, len(voice)) - 1][None]
            heard(session.run(None, {tokens: numpy.array([ids], numpy.int64), style: row, speed: pace})[0].size)

    named = {"peer": "onnxruntime", "versions": onnxruntime.__version__, "configuration": configuration}
    repeat(named, texts_of(texts), speak)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), *sys.argv[3:])
