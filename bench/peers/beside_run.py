"""Peers beside a run: medians of both, and how many times the peer's time ttsmark takes, as JSON.

    python beside_run.py MEASUREMENTS CALLS DEVICE [SENTENCE...]

MEASUREMENTS is a run's measurements.jsonl, CALLS what the peers wrote, each SENTENCE tells of a peer that is missing. Measured
calls that repeat a text stand beside the peer's that do (`same`), those in shuffled order beside its shuffled ones
(`changing`).
"""

import json
import sys
from collections import defaultdict
from statistics import median

from repeated_calls import CALLS, PASSES, WARM_UP


def rows(file):
    with open(file, encoding="utf-8") as lines:
        for line in lines:
            try:
                yield json.loads(line)
            except json.JSONDecodeError:
                # A process that was ended leaves its last line torn.
                continue


def spoken_by_ttsmark(file):
    """(configuration, text, order) to pairs of nanoseconds: total, and to the first audio."""
    calls = defaultdict(list)
    for row in rows(file):
        outcome = row.get("outcome", {})
        if row.get("phase") == "MEASURED" and outcome.get("outcome") == "spoken":
            key = row["configuration"], row["utterance"], row["order"]
            calls[key].append((outcome["totalNanos"], outcome["chunks"][0]["atNanos"]))
    return calls


def spoken_by_peers(file):
    """(peer, versions, configuration, text) to pairs as above, by order."""
    calls = defaultdict(lambda: defaultdict(list))
    for row in rows(file):
        if not row["warmUp"]:
            key = row["peer"], row["versions"], row["configuration"], row["text"]
            calls[key][row["order"]].append((row["totalNanos"], row["ttfbNanos"]))
    return calls


def medians(calls):
    total, ttfb = (median(column) / 1e6 for column in zip(*calls))
    return {"calls": len(calls), "totalMillis": round(total, 3), "ttfbMillis": round(ttfb, 3)}


def beside(peer, ttsmark):
    peer = medians(peer)
    if not ttsmark:
        return {"peer": peer}
    ttsmark = medians(ttsmark)
    ratios = {f"{name}Ratio": round(ttsmark[f"{name}Millis"] / peer[f"{name}Millis"], 3) for name in ("total", "ttfb")}
    return {"peer": peer, "ttsmark": ttsmark, **ratios}


def by_order(spoken, ttsmark, configuration, text):
    return {
        name: beside(spoken[order], ttsmark.get((configuration, text, order)))
        for name, order in (("same", "REPEATED"), ("changing", "SHUFFLED"))
        if spoken[order]
    }


def main(measurements, calls, device, *missing):
    ttsmark = spoken_by_ttsmark(measurements)
    texts = [
        {"name": peer, "versions": versions, "configuration": configuration, "text": text,
         **by_order(spoken, ttsmark, configuration, text)}
        for (peer, versions, configuration, text), spoken in spoken_by_peers(calls).items()
    ]
    told = {"schema": 1, "device": device, "warmUp": WARM_UP, "calls": CALLS, "passes": PASSES, "peers": texts, "missing": missing}
    print(json.dumps(told, indent=2))


if __name__ == "__main__":
    main(*sys.argv[1:])
