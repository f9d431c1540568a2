"""Opens the packed XML of office files (DOCX, ODT) within bounds, and parses it without opening anything else.

Such a file is a ZIP archive of XML parts. A few kilobytes can unpack to gigabytes, and XML can name other files: sizes
are checked before anything is unpacked, and entities stay unresolved.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from dataclasses import dataclass

from lxml import etree
from lxml.etree import _Element

from graph.errors import ReadError

LARGEST_PART = 60_000_000
LARGEST_WHOLE = 400_000_000
MOST_PARTS = 5_000

_MOST_ELEMENTS = 3_000_000


@dataclass(frozen=True, slots=True)
class Pack:
    """The parts of an office file by name."""

    archive: zipfile.ZipFile
    kind: str

    def names(self) -> list[str]:
        return self.archive.namelist()

    def part(self, name: str) -> _Element | None:
        """The root of one part, None if the file has no such part."""
        try:
            info = self.archive.getinfo(name)
        except KeyError:
            return None
        if info.file_size > LARGEST_PART:
            raise ReadError(f"En del af {self.kind}en fylder mere end {LARGEST_PART // 1_000_000} MB udpakket.")
        return parse_xml(self._bytes(info), self.kind)

    def _bytes(self, info: zipfile.ZipInfo) -> bytes:
        try:
            with self.archive.open(info) as part:
                data = part.read(LARGEST_PART + 1)
        except (zipfile.BadZipFile, zlib.error, OSError, ValueError, RuntimeError, EOFError) as error:
            raise ReadError(f"{self.kind}en er i stykker: en del af den kan ikke pakkes ud.") from error
        if len(data) > LARGEST_PART:
            raise ReadError(f"En del af {self.kind}en fylder mere end {LARGEST_PART // 1_000_000} MB udpakket.")
        return data


def open_pack(data: bytes, kind: str) -> Pack:
    """The parts of an office file; ReadError if it is no archive, encrypted, or larger than it should be."""
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise ReadError(f"{kind}en er krypteret og kræver adgangskode. Gem en kopi uden, og læs den.")
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        parts = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError) as error:
        raise ReadError(f"Filen er ingen {kind}, eller den er i stykker.") from error
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST_WHOLE:
        raise ReadError(f"{kind}en fylder mere udpakket, end den bør, og læses ikke.")
    return Pack(archive, kind)


def parse_xml(data: bytes, kind: str) -> _Element:
    """The root of XML; nothing that it names is opened, and the parser refuses what is nested too deeply."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise ReadError(f"{kind}en er i stykker: teksten kan ikke læses.") from error
    if sum(1 for _ in root.iter()) > _MOST_ELEMENTS:
        raise ReadError(f"{kind}en har mere end {_MOST_ELEMENTS} elementer.")
    return root
