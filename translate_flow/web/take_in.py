"""Taking in: a paste or a file, a look at what was found in it, and then the article is stored."""

import json
from hashlib import sha256
from typing import Any

from flask import Blueprint, flash, g, request

from translate_flow.errors import BadInput
from translate_flow.http.edge import reading, writing
from translate_flow.services import take_in
from translate_flow.services.articles import get_article, version_text
from translate_flow.services.import_files import read_upload
from translate_flow.services.revise import revise_article
from translate_flow.text.kept_marks import packed, unpacked
from translate_flow.text.marks import Mark
from translate_flow.text.readers.plain import ENCODINGS, read_again
from translate_flow.web.form import choice, form, go_on, line, own_address, text, whole
from translate_flow.web.shell import at_hand, page

BLUEPRINT = Blueprint("take_in", __name__)

LOOK, STORE = "look", "store"
DOUBTFUL_VERDICT = 0.5
"""Two texts less probably translations of each other than this are spoken of, and stored all the same."""
_NEW, _TRANSLATION, _REVISION = "take_in/article.html", "take_in/translation.html", "take_in/revision.html"


def ask(**_: Any) -> str:
    """The page to paste an article into, with what was found once there is a text."""
    with reading() as (session, actor):
        publication = _publication(session, actor)
        found = _preview(session, actor, publication, choice("language")) if _has_text() else None
        return page(_NEW, session, actor, publication=publication, **_form(found))


BLUEPRINT.add_url_rule("/articles/new", "ask", ask)


@BLUEPRINT.post("/articles/new")
@form(ask)
def create() -> Any:
    """Looks at the text, or stores it as an article when it is what was looked at."""
    _take_text()
    if not _is_to_store():
        return ask()
    with writing() as (session, actor):
        article = take_in.create_article(
            session,
            actor,
            publication=line("publication"),
            source_language=line("language"),
            text=g.taken_in,
            title=line("title"),
            url=own_link(line("url")),
            types=_types(),
            marks=_marks(),
        )
    flash("The article is taken in.")
    return go_on(f"/articles/{article.id}")


def ask_translation(article_id: int) -> str:
    """The page to begin a translation of an article, from nothing or with a text that is there already."""
    with reading() as (session, actor):
        article = get_article(session, actor, article_id)
        slug = article.publication
        found = _preview(session, actor, slug, choice("language")) if _has_text() else None
        return page(_TRANSLATION, session, actor, publication=slug, article=article, **_form(found))


BLUEPRINT.add_url_rule("/articles/<int:article_id>/translations/new", "ask_translation", ask_translation)


@BLUEPRINT.post("/articles/<int:article_id>/translations/new")
@form(ask_translation)
def create_translation(article_id: int) -> Any:
    """Begins the translation; a text given is aligned with the source."""
    _take_text()
    if g.taken_in and not _is_to_store():
        return ask_translation(article_id)
    with writing() as (session, actor):
        bitext = take_in.create_version(
            session,
            actor,
            article_id,
            language=line("language"),
            text=g.taken_in or None,
            types=_types(),
            marks=_marks(),
        )
    flash("The translation is begun.")
    if bitext.verdict < DOUBTFUL_VERDICT:
        flash(
            "These two texts do not look like translations of each other. "
            "See that the right text and language were given; the alignment shows what was found.",
            "warning",
        )
    return go_on(f"/bitexts/{bitext.id}")


def ask_revision(article_id: int) -> str:
    """The page to correct the source text of an article."""
    with reading() as (session, actor):
        article = get_article(session, actor, article_id)
        slug = article.publication
        source = next(v for v in article.versions if v.kind == "source")
        given = g.taken_in if _has_text() else version_text(session, actor, source.id)
        found = _preview(session, actor, slug, article.source_language) if _has_text() else None
        values = {**_form(found), "article": article, "text": given}
        return page(_REVISION, session, actor, publication=slug, **values)


BLUEPRINT.add_url_rule("/articles/<int:article_id>/revise", "ask_revision", ask_revision)


@BLUEPRINT.post("/articles/<int:article_id>/revise")
@form(ask_revision)
def revise(article_id: int) -> Any:
    """Stores the corrected source; only the units it touches become outdated."""
    _take_text()
    if not _is_to_store():
        return ask_revision(article_id)
    with writing() as (session, actor):
        revise_article(
            session,
            actor,
            article_id,
            text=g.taken_in,
            version=whole("version"),
            types=_types(),
            is_minor=request.form.get("is_minor") == "1",
            marks=_marks(),
        )
    flash("The source is corrected. Translations show which units it touches.")
    return go_on(f"/articles/{article_id}")


def own_link(address: str) -> str:
    """The address where the article stands, if it is one a browser may be sent to; raises BadInput otherwise."""
    if address and not address.lower().startswith(("https://", "http://")):
        raise BadInput("this is no web address", place="Address", remedy="Give one that starts with https://, or none")
    return address


def _take_text() -> None:
    """Puts the text of the paste or of the uploaded file at hand; a file wins."""
    upload = request.files.get("file")
    g.taken_in = text("text")
    g.types_given = request.form.getlist("types")
    if upload is not None and upload.filename:
        read = read_upload(upload.read(), upload.filename)
        g.taken_in, g.marks, g.notes = read.text, read.marks, read.notes
        g.encoding = read.encoding if read.encoding in ENCODINGS and read.kind == "text" else ""
        g.types_given = []
        return
    g.encoding = line("encoding")
    if g.encoding and line("read_as") not in {"", g.encoding}:
        g.taken_in = read_again(g.taken_in, g.encoding, line("read_as"))
        g.encoding, g.types_given = line("read_as"), []
    if request.form.get("marks") and request.form.get("seen") == _seen():
        g.marks = unpacked(_listed(request.form["marks"]), g.taken_in)


def _form(found: take_in.Preview | None) -> dict[str, Any]:
    """What the three pages show of the text at hand, and carry from the look to the storing."""
    return {
        "found": found,
        "text": g.get("taken_in", ""),
        "seen": _seen(),
        "marks": _marks_field(),
        "encoding": g.get("encoding", ""),
        "encodings": ENCODINGS,
        "notes": g.get("notes", ()),
    }


def _has_text() -> bool:
    return bool(g.get("taken_in"))


def _is_to_store() -> bool:
    """Whether the person asked to store the very text that was shown to them with its blocks."""
    return request.form.get("act") == STORE and request.form.get("seen") == _seen()


def _seen() -> str:
    given: str = g.get("taken_in", "")
    return sha256(given.encode("utf-8", "surrogatepass")).hexdigest()[:16] if given else ""


def _marks() -> tuple[Mark, ...]:
    """The marks of the file, as long as its text is the one that was shown."""
    found: tuple[Mark, ...] = g.get("marks", ())
    return found


def _marks_field() -> str:
    """The marks as the form carries them from the look to the storing."""
    return json.dumps(packed(_marks()), ensure_ascii=False) if _marks() else ""


def _listed(value: str) -> object:
    try:
        return json.loads(value)
    except (ValueError, RecursionError):
        return None


def _types() -> list[str] | None:
    return g.types_given or None


def _preview(session: Any, actor: Any, publication: str | None, language: str | None) -> take_in.Preview | None:
    """What is found in the text; a text that cannot be taken is said and stays in the form."""
    types = _types() if request.form.get("seen") == _seen() else None
    try:
        return take_in.preview(
            session, actor, publication=publication or "", text=g.taken_in, language=language, types=types
        )
    except BadInput as fault:
        g.fault = g.get("fault") or fault
        return None


def _publication(session: Any, actor: Any) -> str | None:
    wanted = own_address("/" + (request.values.get("publication") or ""), "")[1:]
    here = at_hand(session, actor)
    return wanted or (here.slug if here else None)
