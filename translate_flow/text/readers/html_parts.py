"""Which elements of a web page are no part of its article: by tag, by the names of their classes, by being hidden."""

import re
from functools import cache
from itertools import islice
from typing import Any

from translate_flow.text import line_types

MAX_CREDIT_TEXT = 400
MAX_CREDIT_PARTS = 12
MAX_CLASS_DEPTH = 40
"""Pages nest no deeper; asking every level of a deeper one for its text would take too long."""
MOST_PROSE = 0.2
"""An element with a larger share of the page's prose is no box beside it, whatever its class says."""

_SKIPPED = frozenset(
    (
        "script style noscript template iframe object embed svg math form button input select textarea nav head audio "
        "video canvas dialog menu amp-sidebar amp-ad amp-social-share amp-consent amp-iframe"
    ).split()
)
_OUTSIDE = frozenset({"header", "footer", "aside"})
_WHOLE = frozenset({"html", "body", "main", "article", "h1", "p"})
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
# Words of class names and ids; those of a post's categories and tags are the newsroom's own: `category-social`.
_JUNK = frozenset(
    (
        "share sharing shares sharedaddy addtoany social socials related relatedposts recirculation recirc recommended "
        "recommendations promo newsletter subscribe subscription signup cookie cookies consent gdpr comments respond "
        "disqus breadcrumb breadcrumbs nav navbar navigation menu submenu sidebar advert advertisement ad ads adv "
        "adsense banner sponsored topbar toolbar mostread popular trending outbrain taboola pagination pager modal "
        "popup overlay offcanvas"
    ).split()
)
_UNSEEN = frozenset("sr-only visually-hidden visuallyhidden screen-reader-text screenreader-only".split())
"""Classes of what only a screen reader says: “opens in a new window”."""
_NAMED = re.compile(r"[A-Za-z]+")
_OWN = re.compile(r"(?:category|tag|post|type|format|author|term|page|single|has|is|no|with)-", re.IGNORECASE)


def is_left_out(element: Any, depth: int, *, whole_prose: int) -> bool:
    """Whether an element holds nothing of the article; one with a credit line in it is always read."""
    tag = element.tag
    if tag in _SKIPPED or element.get("hidden") is not None or _HIDDEN.search(element.get("style") or ""):
        return True
    if not _UNSEEN.isdisjoint((element.get("class") or "").lower().split()):
        return True
    if tag in _WHOLE:
        return False
    is_outside = tag in _OUTSIDE and depth <= 2
    if not is_outside and not (depth <= MAX_CLASS_DEPTH and _is_named_junk(element)):
        return False
    is_article = next(element.iter("h1"), None) is not None or prose_in(element) > MOST_PROSE * whole_prose
    return not is_article and not _holds_credit(element)


def prose_in(element: Any) -> int:
    """How many characters the paragraphs of an element have."""
    return sum(len(" ".join(p.itertext())) for p in element.iter("p"))


def unlinked_text_in(element: Any) -> int:
    """How many characters of an element are no links, whether in paragraphs or not; old pages have none of these."""
    parts = (part for part in element.iter() if isinstance(part.tag, str))
    return sum(
        len((part.text or "").strip()) * (part.tag != "a" and part.tag not in _SKIPPED) + len((part.tail or "").strip())
        for part in parts
    )


def _is_named_junk(element: Any) -> bool:
    names = _words(element.get("class") or "") | _words(element.get("id") or "")
    return not names.isdisjoint(_JUNK)


def _holds_credit(element: Any) -> bool:
    for part in element.iter():
        is_line = isinstance(part.tag, str) and len(list(islice(part.iter(), MAX_CREDIT_PARTS + 1))) <= MAX_CREDIT_PARTS
        text = " ".join("".join(part.itertext()).split()) if is_line else ""
        if text and len(text) <= MAX_CREDIT_TEXT and line_types.credit(text, "und") is not None:
            return True
    return False


@cache
def _words(names: str) -> frozenset[str]:
    kept = " ".join(name for name in names.split() if not _OWN.match(name))
    return frozenset(word.lower() for word in _NAMED.findall(re.sub(r"(?<=[a-z])(?=[A-Z])", " ", kept)))
