"""What the peers beside a run share: each text WARM_UP times, then CALLS times more, and at last all texts in PASSES shuffled
passes, since a runtime may plan anew for every change of length; one line of JSON a call.

A peer is called with a file of texts, as bench/gpu/run writes it: one JSON object a line with the keys `text` and `pieces`,
lists of ids that are spoken one after another.
"""

import json
import random
import sys
import time

WARM_UP = 5
CALLS = 15
PASSES = 7


def texts_of(file):
    with open(file, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def repeat(named, texts, speak):
    """`named` goes into every line. `speak(pieces, heard)` makes the audio and calls `heard(samples)` whenever some has
    reached the host."""
    for text in texts:
        for call in range(WARM_UP + CALLS):
            tell(named, text, speak, order="REPEATED", warmUp=call < WARM_UP)
    order = random.Random(1)
    for _ in range(PASSES):
        for text in order.sample(texts, len(texts)):
            tell(named, text, speak, order="SHUFFLED", warmUp=False)


def tell(named, text, speak, **told):
    heard = []
    started = time.perf_counter_ns()
    speak(text["pieces"], lambda samples: heard.append((time.perf_counter_ns() - started, samples)))
    row = {
        "text": text["text"],
        "totalNanos": heard[-1][0],
        "ttfbNanos": heard[0][0],
        "samples": sum(samples for _, samples in heard),
    }
    print(json.dumps({**named, **told, **row}), flush=True)


def refuse(sentence):
    print(sentence, file=sys.stderr)
    sys.exit(3)
