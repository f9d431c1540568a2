"""The interactive page: Knowledge in, one self-contained `index.html` out."""

from graph.export.page.focus import focus
from graph.export.page.write import PageSettings, write_page

__all__ = ["PageSettings", "focus", "write_page"]
