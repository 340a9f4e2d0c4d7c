"""Help: the keys, the words, the way of an article."""

from flask import Blueprint

from translate_flow.http.edge import reading
from translate_flow.web.shell import page

BLUEPRINT = Blueprint("help", __name__)

KEYS: dict[str, tuple[tuple[str, str], ...]] = {
    "Everywhere": (
        ("? or F1", "this page"),
        ("g then b", "board"),
        ("g then a", "articles"),
        ("g then n", "take in an article"),
        ("/", "search field of the page"),
    ),
    "Taking in": (
        ("↑ ↓ or j k", "block before, block after"),
        ("one letter", "type of the block, as listed above the blocks"),
        ("Ctrl+Enter", "look at the text, then store it"),
    ),
    "Review": (
        ("j k", "next unit, unit before"),
        ("a", "approve"),
        ("r", "return with a reason"),
        ("x", "tick the unit"),
    ),
    "Editor": (
        ("Ctrl+Enter", "confirm and go on"),
        ("Ctrl+Shift+Enter", "confirm and go to the next untranslated unit"),
        ("Alt+↑ Alt+↓", "unit before, unit after"),
        ("Ctrl+G", "go to a number"),
        ("Alt+S or Ctrl+Ins", "copy the source"),
        ("Alt+Del", "clear the translation"),
        ("Alt+1 … Alt+9", "take match 1 … 9"),
        ("Alt+K or F3", "look a phrase up in the memory"),
        ("Alt+Shift+S", "split the unit"),
        ("Alt+J", "join with the next unit"),
        ("Alt+C", "comment"),
        ("Alt+A Alt+U", "approve, return with a reason"),
        ("Alt+I", "dismiss the findings of the unit, after a look"),
        ("Alt+B", "submit, approve, return, dismiss or take back many at once"),
        ("Alt+L", "filter"),
        ("Alt+T", "add a term"),
        ("Ctrl+F, Ctrl+H", "find, replace"),
    ),
    "Alignment": (
        ("↑ ↓ Home End", "bead before, next, first, last"),
        ("← →", "take a sentence of the bead in hand"),
        ("u d", "move the sentence up, down"),
        ("x then v", "take the sentence, link it to another bead"),
        ("m s w", "merge, split, swap translations"),
        ("i j", "split inside the sentence, join it with the next"),
        ("p", "begin a paragraph, or join it to the one before"),
        ("a k r c", "accept, pin, doubt, leave to the machine"),
        ("Shift+A Shift+R", "accept up to here, realign the rest"),
        ("1 2 3 0", "why one side is missing: cut, explained, updated, not said"),
        ("n e o z b", "next not 1–1, unsure, open, crossing, bookmark"),
        ("Shift+B", "bookmark"),
        ("Space", "choose neighbours"),
        ("Ctrl+Z Ctrl+Y", "undo, redo, whoever did it and whenever"),
    ),
}
"""Page → its keys and what they do."""


@BLUEPRINT.get("/help")
def show() -> str:
    """The page."""
    with reading() as (session, actor):
        return page("help/help.html", session, actor, keys=KEYS)
