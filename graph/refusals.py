"""What an operating system refuses, in Danish: "[Errno 13] Permission denied: 'ud/.kosu.html.new'" is
"ud/kosu.html: der er ikke adgang, eller filen er åben i et andet program".

Python passes on the system's own words, which are English on most machines and in the system's language on others.
"""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Mapping
from pathlib import Path

#: Windows has no more than the first to say of a file that is open in Excel.
_REFUSALS: Mapping[int, str] = {
    errno.EACCES: "der er ikke adgang, eller filen er åben i et andet program",
    errno.EPERM: "der er ikke adgang",
    errno.EROFS: "drevet er skrivebeskyttet",
    errno.ENOENT: "findes ikke",
    errno.EEXIST: "findes i forvejen",
    errno.ENOTDIR: "er ingen mappe",
    errno.EISDIR: "er en mappe",
    errno.ENOSPC: "der er ikke plads på drevet",
    errno.ENAMETOOLONG: "navnet er for langt",
    errno.EMFILE: "for mange filer er åbne på én gang",
    errno.EADDRINUSE: "adressen er i brug; vælg en anden",
    errno.ECONNREFUSED: "ingen svarer der",
    errno.ETIMEDOUT: "der kom intet svar i tide",
}
_ASIDE = re.compile(r"\.(.+)\.new")  # what is being written has such a name until it is whole


def refusal(error: OSError) -> str:
    """Why the operating system would not, in Danish where it is known: "der er ikke plads på drevet"."""
    return _REFUSALS.get(error.errno or 0) or error.strerror or str(error)


def refused(error: OSError) -> str:
    """The same with the file that it is about: "ud/kosu.html: der er ikke adgang"."""
    if not error.filename:
        return refusal(error)
    path = Path(os.fsdecode(error.filename))
    aside = _ASIDE.fullmatch(path.name)
    return f"{path.with_name(aside[1]) if aside else path}: {refusal(error)}"
