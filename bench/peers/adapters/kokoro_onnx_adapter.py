"""The package kokoro-onnx as a program for ttsmark: python kokoro_onnx_adapter.py GRAPH.onnx VOICES.bin"""
import sys
from importlib.metadata import version

import onnxruntime
from kokoro_onnx import Kokoro

import protocol


def start(threads):
    global kokoro
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    session = onnxruntime.InferenceSession(sys.argv[1], options, providers=["CPUExecutionProvider"])
    kokoro = Kokoro.from_session(session, sys.argv[2])
    return {"sampleRateHz": 24000, "runtime": "kokoro-onnx", "version": version("kokoro-onnx"), "device": "cpu",
            "threads": threads, "model": "kokoro-82m", "license": "Apache-2.0", "commercialUse": True,
            "languages": ["en"]}


def speak(request):
    samples, _ = kokoro.create(request["text"], voice=request.get("voice", "af_heart"), lang="en-us")
    protocol.audio(samples)


protocol.serve(start, speak)
