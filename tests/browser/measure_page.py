"""How fast pages of several sizes are built, opened and used: prints the table of docs/performance.md.

Run as `python -m tests.browser.measure_page [SIZES ...]` on a quiet machine with a Chromium.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Browser, CDPSession, sync_playwright

from graph.export.page import write_page
from tests.conftest import FLAGS
from tests.export.page.example import crowd

RUNS = 3
SIZES = (100, 1_000, 3_000, 10_000, 50_000)

_PAINTED = "await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
_SELECT = f"""async () => {{
  const field = document.getElementById("search");
  field.focus();
  field.value = "frida";
  field.dispatchEvent(new Event("input"));
  const start = performance.now();
  field.dispatchEvent(new KeyboardEvent("keydown", {{ key: "Enter", bubbles: true }}));
  {_PAINTED};
  return performance.now() - start;
}}"""
_SLIDE = f"""async () => {{
  const slider = document.getElementById("month");
  const start = performance.now();
  slider.value = String(Number(slider.max) - 1);
  slider.dispatchEvent(new Event("input"));
  {_PAINTED};
  return performance.now() - start;
}}"""


def measure(browser: Browser, size: int, folder: Path) -> str:
    """One row: actors, relations, kB, seconds of CPU to build, seconds to open, milliseconds to choose and to slide.

    In brackets what the page's own thread computed meanwhile: on a busy machine that is what can be compared. Each
    figure is the least of several openings, since other work can only add to it.
    """
    knowledge = crowd(size)
    start = time.process_time()
    path = write_page(knowledge, folder / str(size))
    built = time.process_time() - start
    ready, opened, chosen, choosing, slid, sliding = map(
        min, zip(*(_open(browser, path) for _ in range(RUNS)), strict=True)
    )
    cells = (
        size,
        len(knowledge.facts),
        path.stat().st_size // 1000,
        f"{built:.1f}",
        f"{ready:.2f} ({opened:.2f})",
        f"{chosen:.0f} ({choosing:.0f})",
        f"{slid:.0f} ({sliding:.0f})",
    )
    return f"| {' | '.join(map(str, cells))} |"


def _open(browser: Browser, path: Path) -> tuple[float, ...]:
    """Seconds to open, milliseconds to choose and to slide, each by the clock and as computed by the page's thread."""
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    page.set_default_timeout(60_000)
    page.on("pageerror", lambda error: print(error, file=sys.stderr))
    clock = page.context.new_cdp_session(page)
    clock.send("Performance.enable", {"timeDomain": "threadTicks"})
    begun = time.perf_counter()
    page.goto(path.as_uri())
    page.wait_for_selector("html[data-ready]", state="attached")
    page.evaluate(f"async () => {{ {_PAINTED}; }}")
    ready, opened = time.perf_counter() - begun, _computed(clock)
    chosen, after = page.evaluate(_SELECT), _computed(clock)
    slid, last = page.evaluate(_SLIDE), _computed(clock)
    page.close()
    return ready, opened, chosen, 1000 * (after - opened), slid, 1000 * (last - after)


def _computed(clock: CDPSession) -> float:
    """Seconds that the page's thread has computed so far."""
    metrics = {metric["name"]: metric["value"] for metric in clock.send("Performance.getMetrics")["metrics"]}
    return float(metrics["TaskDuration"])


def main() -> None:
    sizes = [int(size) for size in sys.argv[1:]] or SIZES
    with sync_playwright() as driver, tempfile.TemporaryDirectory() as folder:
        browser = driver.chromium.launch(executable_path=shutil.which("chromium"), args=list(FLAGS))
        print(
            "| actors | relations | kB | build, CPU s | ready s | choose ms | slide ms |\n|--:|--:|--:|--:|--:|--:|--:|"
        )
        for size in sizes:
            print(measure(browser, size, Path(folder)), flush=True)


if __name__ == "__main__":
    main()
