import hashlib
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from graph.export.page import PageSettings, write_page
from graph.export.page.embedding import Told, embedded
from tests.export.page.example import HOSTILE, example, hostile

_INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)


def _page(tmp_path: Path, settings: PageSettings | None = None) -> str:
    return write_page(hostile(), tmp_path, settings).read_bytes().decode("utf-8")


def _data(page: str) -> dict[str, object]:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.DOTALL)
    assert found
    return json.loads(found[1])  # type: ignore[no-any-return]


def test_the_page_is_where_the_function_says(tmp_path: Path) -> None:
    path = write_page(example(), tmp_path / "exports")
    assert path == tmp_path / "exports" / "index.html"
    assert path.stat().st_size > 400_000


def test_every_inline_script_and_style_is_named_by_the_policy(tmp_path: Path) -> None:
    from graph.export.page.assets import fingerprint

    page = _page(tmp_path)
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)
    assert policy
    scripts = _INLINE.findall(page)
    assert len(scripts) == 2
    assert all(fingerprint(script) in policy[1] for script in scripts)
    style = re.search(r"<style>(.*?)</style>", page, re.DOTALL)
    assert style
    assert fingerprint(style[1]) in policy[1]
    assert "default-src 'none'" in policy[1]
    assert "unsafe" not in policy[1]


def test_no_markup_of_a_document_reaches_the_page(tmp_path: Path) -> None:
    page = _page(tmp_path, PageSettings(title=HOSTILE, contact=(HOSTILE, HOSTILE)))
    assert HOSTILE not in page
    assert "<img" not in page.partition("<script>")[0]
    assert page.count("</script>") == 3


def test_the_data_come_back_as_they_were(tmp_path: Path) -> None:
    data = _data(_page(tmp_path))
    labels = {node["label"] for node in data["nodes"]}  # type: ignore[attr-defined]
    assert f"Bo {HOSTILE}" in labels
    assert {edge["to"] for edge in data["edges"]} == {"0101"}  # type: ignore[attr-defined]
    assert len(data["edges"]) == 4  # type: ignore[arg-type]


def test_nothing_is_asked_of_the_network(tmp_path: Path) -> None:
    page = _page(tmp_path)
    head = page.partition("<script>")[0]
    assert not re.search(r"<(?:script|link|img|iframe|object)[^>]+(?:src|href)=", head)
    assert "bootstrap" not in page


def test_two_builds_give_the_same_bytes(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from graph.export.page import write_page;"
        "from tests.export.page.example import example; write_page(example(), Path(sys.argv[1]))"
    )
    digests = set()
    for seed in ("0", "4242"):
        folder = tmp_path / seed
        environment = {"PYTHONHASHSEED": seed, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "latin-1"}
        subprocess.run([sys.executable, "-c", code, str(folder)], env=environment, check=True, cwd=Path.cwd())
        digests.add(hashlib.sha256((folder / "index.html").read_bytes()).hexdigest())
    assert len(digests) == 1


def test_letters_stay_letters(tmp_path: Path) -> None:
    written = write_page(example(), tmp_path).read_bytes()
    assert "Øresø Kommune".encode() in written
    assert b"\r" not in written


def test_json_in_a_page_reads_back() -> None:
    value = {"a": "</script><!--<script>&\u2028\u2029'\"", "b": [1, None, "æ"]}
    text = "".join(embedded(value))
    assert json.loads(text) == value
    assert not set(text) & set("<>&\u2028\u2029")


@pytest.mark.parametrize("count", [0, 1, 400, 401, 30_000])
def test_many_records_are_told_in_pieces_and_walked_again(count: int) -> None:
    records = [{"id": number, "words": "æ<" * 50} for number in range(count)]
    told = Told(iter(records))
    assert len(told) == count
    assert list(told) == list(told) == records
    pieces = list(embedded({"facts": told, "none": {}}))
    assert json.loads("".join(pieces)) == {"facts": records, "none": {}}
    assert max(map(len, pieces)) < 400 * 800


def test_purpose_date_and_contact_travel_with_the_page(tmp_path: Path) -> None:
    settings = PageSettings(contact=("skriv til os", "write to us"))
    data = _data(_page(tmp_path, settings))["content"]
    assert data["contact"] == ["skriv til os", "write to us"]  # type: ignore[index]
    assert data["date"] == "2022-03-01"  # type: ignore[index]
    assert data["purpose"][0]  # type: ignore[index]


def test_a_view_to_open_with(tmp_path: Path) -> None:
    page = _page(tmp_path, PageSettings(view='d=2021-02-11&n=body/ssu"><b>'))
    assert '<html lang="da" data-view="d=2021-02-11&amp;n=body/ssu&#34;&gt;&lt;b&gt;">' in page


def test_pyvis_is_not_imported_before_a_page_is_written() -> None:
    code = "import sys, graph.export.page; sys.exit('pyvis' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
