"""A server of a few lines around the package kokoro-onnx, to be measured by ttsmark's engine `http`.

    python kokoro_http.py GRAPH.onnx VOICES.bin [PORT]

Speaks by POST /v1/audio/speech: response_format pcm or wav, as it is made, in one piece.
"""
import json
import struct
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import numpy as np
from kokoro_onnx import Kokoro

kokoro = Kokoro(sys.argv[1], sys.argv[2])


class Speech(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        samples, rate = kokoro.create(asked["input"], voice=asked.get("voice", "af_heart"),
                                      speed=asked.get("speed", 1.0), lang="en-us")
        pcm = (np.clip(samples, -1, 1) * 32767).astype("<i2").tobytes()
        wav = asked.get("response_format") == "wav"
        if wav:
            pcm = struct.pack("<4sI4s4sIHHIIHH4sI", b"RIFF", 36 + len(pcm), b"WAVE", b"fmt ", 16, 1, 1, rate,
                              2 * rate, 2, 16, b"data", len(pcm)) + pcm
        self.send_response(200)
        self.send_header("Content-Type", "audio/wav" if wav else "audio/pcm")
        self.send_header("Content-Length", str(len(pcm)))
        self.end_headers()
        self.wfile.write(pcm)

    def log_message(self, *words):
        pass


ThreadingHTTPServer(("127.0.0.1", int(sys.argv[3]) if len(sys.argv) > 3 else 8880), Speech).serve_forever()
