"""MMS-TTS by transformers as a program for ttsmark: python transformers_mms_adapter.py FOLDER [LANGUAGE]"""
import sys

import torch
import transformers

import protocol


def start(threads):
    global model, tokenizer
    torch.set_num_threads(threads)
    tokenizer = transformers.AutoTokenizer.from_pretrained(sys.argv[1])
    model = transformers.VitsModel.from_pretrained(sys.argv[1]).eval()
    return {"sampleRateHz": model.config.sampling_rate, "runtime": "transformers", "version": transformers.__version__,
            "device": "cpu", "threads": torch.get_num_threads(), "model": "mms-tts", "license": "CC-BY-NC-4.0",
            "commercialUse": False, "languages": [sys.argv[2] if len(sys.argv) > 2 else "en"]}


def speak(request):
    torch.manual_seed(request["seed"])
    with torch.inference_mode():
        protocol.audio(model(**tokenizer(request["text"], return_tensors="pt")).waveform[0].numpy())


protocol.serve(start, speak)
