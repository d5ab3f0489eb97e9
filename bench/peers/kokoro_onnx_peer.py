"""The contestant in Python: kokoro-onnx on the same file, phonemes and threads.

    pip install kokoro-onnx
    python kokoro_onnx_peer.py MODEL VOICES PHONEMES THREADS

Answers each input number on standard input with the nanoseconds it took and the samples it made.
"""

import sys
import time

import onnxruntime
from kokoro_onnx import Kokoro


def main():
    model, voices, phonemes, threads = sys.argv[1:]
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = int(threads)
    session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
    kokoro = Kokoro.from_session(session, voices)
    with open(phonemes, encoding="utf-8") as file:
        inputs = file.read().splitlines()
    print("ready", flush=True)
    for order in sys.stdin:
        start = time.perf_counter_ns()
        samples, _ = kokoro.create(
            inputs[int(order)], "af_heart", is_phonemes=True, trim=False, sentence_pause=0, clause_pause=0
        )
        print(time.perf_counter_ns() - start, len(samples), flush=True)


if __name__ == "__main__":
    main()
