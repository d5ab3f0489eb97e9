"""The program's side of docs/process-engine.md, for adapters to Python packages."""
import json
import os
import sys

# Packages print what they like; only the protocol goes out. What else is printed goes to the error output.
_out = os.fdopen(os.dup(1), "wb")
os.dup2(2, 1)


def _line(**fields):
    _out.write(json.dumps(fields).encode() + b"\n")
    _out.flush()


def audio(samples):
    """Sends a numpy array of f32 in [-1, 1] as a piece of audio."""
    payload = samples.astype("<f4").tobytes()
    _out.write(json.dumps({"bytes": len(payload), "format": "f32le"}).encode() + b"\n" + payload)
    _out.flush()


def serve(start, speak):
    """start(threads) returns what is in force; speak(request) calls audio() for each piece."""
    threads = json.loads(sys.stdin.readline())["threads"]
    _line(**start(threads))
    for line in sys.stdin:
        try:
            speak(json.loads(line))
            _line(done=True)
        except Exception as failure:  # The harness shall hear of any, and go on.
            _line(error=f"{type(failure).__name__}: {failure}")
