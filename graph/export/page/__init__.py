"""The interactive page: Knowledge in, one self-contained `index.html` out."""

from graph.export.page.focus import focus, opening
from graph.export.page.read_back import read_back
from graph.export.page.write import PageSettings, write_page

__all__ = ["PageSettings", "focus", "opening", "read_back", "write_page"]
