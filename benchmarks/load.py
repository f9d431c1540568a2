"""Fifty clients at once against `bordkort serve`: `python benchmarks/load.py [--clients 50] [--seconds 60]`.

Starts the server on 127.0.0.1, asks a mix of saved questions, SPARQL and pages from each client until the time is over,
and prints requests, errors and the latencies of each kind. Nothing else is ever addressed.
"""

from __future__ import annotations

import argparse
import itertools
import json
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from statistics import quantiles
from urllib.parse import quote

_COUNT = quote("SELECT ?b (COUNT(?p) AS ?n) { ?p org:memberOf ?b } GROUP BY ?b ORDER BY DESC(?n)")
_CHAIRS = quote("SELECT ?p ?b { ?p bk:chairs ?b }")
MIX = {
    "who-sits-where": "/questions/who-sits-where?body={body}&as_of=2021-11-02&format=json",
    "represented": "/questions/represented?body={body}&format=csv",
    "interlocks": "/questions/interlocks?format=json",
    "sparql count": f"/sparql?query={_COUNT}",
    "sparql chairs": f"/sparql?query={_CHAIRS}&format=csv",
    "thing as page": "/id/{body}",
    "thing as turtle": "/id/{body}?format=turtle",
    "map": "/",
}


def client(address: str, body: str, start: int, until: float, seen: dict[str, list[float]], faults: list[str]) -> None:
    """Ask one request after another, beginning somewhere else in the mix than the others."""
    for name in itertools.islice(itertools.cycle(MIX), start, None):
        if time.monotonic() > until:
            return
        request = urllib.request.Request(
            address + MIX[name].format(body=body), headers={"Accept": "text/html, */*;q=0.9"}
        )
        began = time.perf_counter()
        try:
            with urllib.request.urlopen(request, timeout=60) as reply:
                reply.read()
        except (OSError, urllib.error.HTTPError) as error:
            faults.append(f"{name}: {error}")
        seen[name].append(time.perf_counter() - began)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--clients", type=int, default=50)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--from", dest="folder", default="exports")
    parser.add_argument("--port", type=int, default=7979)
    asked = parser.parse_args()
    address = f"http://127.0.0.1:{asked.port}"
    server = subprocess.Popen(
        [sys.executable, "-m", "graph", "serve", "--from", asked.folder, "--port", str(asked.port)],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert server.stdout is not None
    print(server.stdout.readline().strip())
    try:
        with urllib.request.urlopen(f"{address}/questions/interlocks?format=json", timeout=60) as reply:
            body = json.load(reply)[0]["body"]
        seen: dict[str, list[float]] = {name: [] for name in MIX}
        faults: list[str] = []
        until = time.monotonic() + min(asked.seconds, 300)
        threads = [
            threading.Thread(target=client, args=(address, body, number, until, seen, faults))
            for number in range(min(asked.clients, 200))
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    finally:
        server.terminate()
    total = sum(map(len, seen.values()))
    print(f"{total} requests of {asked.clients} clients in {asked.seconds} s, {len(faults)} errors {faults[:3]}")
    print("\n| request | number | median ms | 95 % ms | slowest ms |\n|---|--:|--:|--:|--:|")
    for name, times in seen.items():
        cuts = quantiles(times, n=20)
        print(f"| {name} | {len(times)} | {cuts[9] * 1000:.0f} | {cuts[18] * 1000:.0f} | {max(times) * 1000:.0f} |")


if __name__ == "__main__":
    main()
