"""A voice of Piper as a program for ttsmark: python piper_adapter.py VOICE.onnx (its .json beside it)"""
import sys
from importlib.metadata import version

import piper

import protocol


def start(threads):
    global voice
    voice = piper.PiperVoice.load(sys.argv[1])
    return {"sampleRateHz": voice.config.sample_rate, "runtime": "piper", "version": version("piper-tts"),
            "device": "cpu", "threads": threads, "model": sys.argv[1].rsplit("/", 1)[-1],
            "languages": [voice.config.espeak_voice[:2]]}


def speak(request):
    for chunk in voice.synthesize(request["text"]):
        protocol.audio(chunk.audio_float_array)


protocol.serve(start, speak)
