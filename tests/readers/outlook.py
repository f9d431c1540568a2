"""Writes a small mail as Outlook saves it: a compound file with a stream for each property."""

from __future__ import annotations

import struct

SECTOR = 512
END, FREE, FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD


def outlook_mail(subject: str, body: str) -> bytes:
    """The bytes of a `.msg` file; every stream is padded beyond the size that would need a stream of streams."""
    texts = {"0037": subject, "1000": body}
    streams = {"__properties_version1.0": _properties(texts).ljust(4096, b"\x00")}
    streams |= {f"__substg1.0_{tag}001F": text.ljust(2048).encode("utf-16-le") for tag, text in texts.items()}
    return _compound(streams)


def _properties(texts: dict[str, str]) -> bytes:
    entries = [struct.pack("<HHIII", 0x001F, int(tag, 16), 6, len(text) * 2 + 2, 0) for tag, text in texts.items()]
    return bytes(32) + b"".join(entries)


def _compound(streams: dict[str, bytes]) -> bytes:
    fat: list[int] = [FAT]
    sectors: list[bytes] = []
    starts: dict[str, int] = {}
    names = sorted(streams, key=lambda name: (len(name), name))
    for name in names:
        pieces = [streams[name][at : at + SECTOR].ljust(SECTOR, b"\x00") for at in range(0, len(streams[name]), SECTOR)]
        starts[name] = len(fat)
        fat += [len(fat) + index + 1 for index in range(len(pieces) - 1)] + [END]
        sectors += pieces
    entries = [_entry("Root Entry", 5, END, 0, child=1)]
    entries += [
        _entry(name, 2, starts[name], len(streams[name]), right=index + 2 if index + 1 < len(names) else FREE)
        for index, name in enumerate(names)
    ]
    directory = b"".join(entries).ljust(-(-len(entries) // 4) * SECTOR, b"\x00")
    first = len(fat)
    count = len(directory) // SECTOR
    fat += [first + index + 1 for index in range(count - 1)] + [END]
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    header += struct.pack("<IIIIIIIII", 0, 1, first, 0, 4096, END, 0, END, 0) + struct.pack("<I", 0)
    header = header.ljust(SECTOR, b"\xff")
    table = struct.pack(f"<{len(fat)}I", *fat).ljust(SECTOR, b"\xff")
    return header + table + b"".join(sectors) + directory


def _entry(name: str, kind: int, start: int, size: int, right: int = FREE, child: int = FREE) -> bytes:
    letters = (name + "\x00").encode("utf-16-le")
    return (
        letters.ljust(64, b"\x00")
        + struct.pack("<HBBIII", len(letters), kind, 1, FREE, right, child)
        + bytes(36)
        + struct.pack("<IQ", start, size)
    )
