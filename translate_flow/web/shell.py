"""What surrounds every page: who is signed in, which publications there are, which one is at hand."""

from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from flask import g, render_template
from flask import session as cookie

from translate_flow.errors import SignInNeeded
from translate_flow.http import people
from translate_flow.http.edge import Session, reading
from translate_flow.services.access import Actor
from translate_flow.services.publications import list_publications
from translate_flow.services.views import PublicationView

_AT_HAND = "publication"


@dataclass(frozen=True, slots=True)
class Shell:
    """The frame's facts; `publication` is None for somebody who is in none yet."""

    actor: Actor
    publications: tuple[PublicationView, ...]
    publication: PublicationView | None

    @property
    def can(self) -> frozenset[str]:
        """The operations the person may do in the publication at hand."""
        return self.publication.can if self.publication else frozenset()


def page(template: str, session: Session, actor: Actor, *, publication: str | None = None, **values: Any) -> str:
    """The page, in its frame."""
    g.shell = _shell(session, actor, publication)
    return render_template(template, shell=g.shell, **values)


def surround() -> None:
    """Gives a page that tells an error its frame, where somebody is signed in: the way on is not lost."""
    if g.get("shell") is None and people.sign_in_token():
        with suppress(SignInNeeded), reading() as (session, actor):
            g.shell = _shell(session, actor, None)


def _shell(session: Session, actor: Actor, wanted: str | None) -> Shell:
    all_of_them = tuple(list_publications(session, actor))
    by_slug = {publication.slug: publication for publication in all_of_them}
    if wanted in by_slug and cookie.get(_AT_HAND) != wanted:
        cookie[_AT_HAND] = wanted
    first = all_of_them[0] if all_of_them else None
    return Shell(actor, all_of_them, by_slug.get(wanted or cookie.get(_AT_HAND, ""), first))


def at_hand(session: Session, actor: Actor) -> PublicationView | None:
    """The publication the person worked in last."""
    return _shell(session, actor, None).publication
