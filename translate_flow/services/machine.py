"""Machine translation from a service the installation names; a proposal beside the text, asked for one unit at a time.

The address is the one in the settings and no other: redirects are not followed, and answers are read up to a limit.
"""

import json
import urllib.parse
import urllib.request
from dataclasses import dataclass
from email.message import Message
from typing import IO, Protocol

from sqlalchemy.orm import Session

from translate_flow.errors import BadInput, NotFound, TooLarge, Unavailable
from translate_flow.services.access import Actor
from translate_flow.services.lookup import unit_by_id
from translate_flow.settings import Settings
from translate_flow.text.characters import check_text
from translate_flow.workflow.roles import Operation

LIBRE = "LibreTranslate"
MAX_CHARACTERS = 5_000
MAX_ANSWER = 1_000_000


@dataclass(frozen=True, slots=True)
class Question:
    """A text and the languages it is to go between."""

    text: str
    source_language: str
    target_language: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """What an engine made of a text."""

    text: str
    engine: str


class Translator(Protocol):
    """An engine that translates one text at a time."""

    @property
    def engine(self) -> str:
        """Its name, as people know it."""

    def translate(self, question: Question) -> str:
        """The text in the target language; raises Unavailable where the engine cannot tell now."""


@dataclass(frozen=True, slots=True)
class LibreTranslate:
    """A service that speaks LibreTranslate's interface: POST /translate with q, source, target."""

    url: str
    key: str
    seconds: int
    engine: str = LIBRE

    def translate(self, question: Question) -> str:
        """Asks the service once, within its time."""
        asked = {
            "q": question.text,
            "source": question.source_language.split("-", maxsplit=1)[0],
            "target": question.target_language.split("-", maxsplit=1)[0],
            "format": "text",
            **({"api_key": self.key} if self.key else {}),
        }
        request = urllib.request.Request(  # noqa: S310 -- the scheme is checked where the settings are read
            f"{self.url.rstrip('/')}/translate",
            data=json.dumps(asked).encode(),
            headers={"Content-Type": "application/json", "Accept": "application/json"},
        )
        try:
            with _OPENER.open(request, timeout=self.seconds) as answer:
                told = json.loads(answer.read(MAX_ANSWER))
            text = told["translatedText"]
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise Unavailable(f"{self.engine} gives no translation now; write it yourself or ask again") from error
        if not isinstance(text, str):
            raise Unavailable(f"{self.engine} gives no translation now; write it yourself or ask again")
        return text


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    """Follows nothing: a redirect could lead to an address nobody chose."""

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: Message, newurl: str
    ) -> None:
        """No request."""


_OPENER = urllib.request.build_opener(_NoRedirect, urllib.request.ProxyHandler({}))


def translator_of(settings: Settings) -> Translator:
    """The engine this installation has; NotFound where it has none, BadInput where its address is no HTTP address."""
    if not settings.mt_url:
        raise NotFound("No machine translation is set up here", code="no_machine")
    parts = urllib.parse.urlsplit(settings.mt_url)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise BadInput("not an HTTP address", place="mt_url", remedy="Give it as https://host/ in the settings")
    return LibreTranslate(settings.mt_url, settings.mt_key, settings.mt_seconds)


def question_of(session: Session, actor: Actor, unit_id: int) -> Question:
    """What to ask for a unit; only somebody who may write in it may send its source elsewhere."""
    unit, rows = unit_by_id(session, actor, unit_id, Operation.EDIT_UNIT)
    if not unit.source_text.strip():
        raise BadInput("the unit has no source text", place="unit", remedy="Choose another one")
    if len(unit.source_text) > MAX_CHARACTERS:
        raise TooLarge("the source is too long to ask for", place="unit", remedy=f"At most {MAX_CHARACTERS} characters")
    return Question(unit.source_text, rows.source.language, rows.target.language)


def propose(translator: Translator, question: Question) -> Proposal:
    """Asks the engine, outside any transaction."""
    text = translator.translate(question)
    try:
        check_text(text, place="translation")
    except BadInput as error:
        raise Unavailable(f"{translator.engine} answered characters that no text may hold") from error
    return Proposal(text, translator.engine)


def engine_name(settings: Settings) -> str:
    """The engine to show beside the text, or nothing."""
    return LIBRE if settings.mt_url else ""
