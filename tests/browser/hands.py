"""Somebody at a keyboard: no mouse, and no focus but where the keys take it."""

import re

from playwright.sync_api import Error, Page, expect

from tests.browser.conftest import Served
from tests.web.newsroom import PASSWORD

FAR = 70
"""Presses of Tab after which nobody would go on looking."""

_IN_HAND = """() => {
  const e = document.activeElement;
  const labels = [...(e.labels || [])].map(label => label.textContent).join(' ');
  const marked = e.labels && e.labels.length ? labels : e.getAttribute('aria-label') || e.textContent;
  const style = getComputedStyle(e), box = e.getBoundingClientRect();
  const seen = style.outlineStyle !== 'none' || style.boxShadow !== 'none' || style.borderTopWidth > '1px';
  const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  return { name: (marked || '').replace(/\\s+/g, ' ').trim(), seen: e === document.body || (seen && inside) };
}"""


class Hands:
    """Two hands at the keyboard of a page."""

    def __init__(self, served: Served, who: str = "", *, address: str = "", width: int = 1440) -> None:
        context = served.chromium.new_context(viewport={"width": width, "height": 900})
        context.set_default_timeout(20_000)
        self.served = served
        self.page: Page = context.new_page()
        self.page.goto(address or served.address)
        if who:
            self.write(f"{who}@example.org").tab().write(PASSWORD).press("Enter")
            self.arrive(re.compile(r"/$"))

    def press(self, *keys: str) -> "Hands":
        for key in keys:
            self.page.keyboard.press(key)
        return self

    def write(self, text: str) -> "Hands":
        """Writes into the field in hand, in place of what is in it."""
        self.page.keyboard.press("Control+a")
        self.page.keyboard.insert_text(text)
        return self

    def tab(self) -> "Hands":
        return self.press("Tab")

    def name(self) -> str:
        """What the thing in hand is called; where it cannot be seen that it is in hand, that is a fault."""
        try:
            found = self.page.evaluate(_IN_HAND)
        except Error:  # the page is on its way to another
            self.page.wait_for_load_state()
            found = self.page.evaluate(_IN_HAND)
        assert found["seen"], f"nobody sees that “{found['name']}” is in hand"
        return str(found["name"])

    def reach(self, *words: str, back: bool = False) -> "Hands":
        """Goes on by Tab to what is called so; one word after another, each further on than the one before."""
        for wanted in words:
            passed: list[str] = []
            while not (passed and passed[-1].startswith(wanted)):
                assert len(passed) < FAR, f"“{wanted}” is not within {FAR} presses: {passed}"
                self.press("Shift+Tab" if back else "Tab")
                passed.append(self.name())
        return self

    def go(self, *words: str) -> "Hands":
        """Reaches something and presses it; the page it leads to is there when this is over."""
        return self.reach(*words).press("Enter")

    def choose(self, word: str) -> "Hands":
        """Takes an option of the list in hand, by its first letters."""
        self.page.keyboard.type(word)
        return self

    def arrive(self, address: str | re.Pattern[str]) -> "Hands":
        self.page.wait_for_url(address)
        return self

    def told(self, words: str | re.Pattern[str]) -> "Hands":
        """What was done is said, and is what is in hand, so that it is read out."""
        expect(self.page.locator(".notice:focus, [data-fault]:focus")).to_contain_text(words)
        return self
