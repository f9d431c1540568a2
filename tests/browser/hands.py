"""Two ways to use a page: by mouse, and by keyboard alone. A scenario that takes a hand is played by both."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

FAR = 250  # so many presses of Tab lead around the whole page


class Hand(Protocol):
    def press(self, target: Locator) -> None:
        """A button, a summary or a box."""

    def write(self, target: Locator, words: str) -> None:
        """Into a field, confirmed by Enter."""

    def choose(self, target: Locator, words: str) -> None:
        """An entry of a list."""


@dataclass(frozen=True, slots=True)
class Mouse:
    page: Page

    def press(self, target: Locator) -> None:
        target.click()

    def write(self, target: Locator, words: str) -> None:
        target.click()
        target.fill(words)
        suggested = self.page.locator("[role=option]").first
        if suggested.is_visible():
            suggested.click()
        else:
            target.blur()

    def choose(self, target: Locator, words: str) -> None:
        target.select_option(label=words)


@dataclass(frozen=True, slots=True)
class Keys:
    page: Page

    def press(self, target: Locator) -> None:
        self._reach(target)
        self.page.keyboard.press("Space" if target.get_attribute("type") == "checkbox" else "Enter")

    def write(self, target: Locator, words: str) -> None:
        self._reach(target)
        self.page.keyboard.press("Control+A")
        self.page.keyboard.type(words)
        self.page.keyboard.press("Enter")

    def choose(self, target: Locator, words: str) -> None:
        self._reach(target)
        self.page.keyboard.type(words.split(",")[0])  # a list goes to the entry that begins so

    def _reach(self, target: Locator) -> None:
        """Walk with Tab, as who has no mouse does; whatever cannot be reached so fails the test."""
        goal = target.element_handle()
        for _ in range(FAR):
            if goal.evaluate("(node) => node === document.activeElement"):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"no way by Tab to {target}")


HANDS: dict[str, Callable[[Page], Hand]] = {"mouse": Mouse, "keyboard": Keys}
