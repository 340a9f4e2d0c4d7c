"""The termbase as a file: TBX out and in, and any file of pairs in, a concept a pair; whole or not at all."""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from translate_flow.errors import BadInput, TooLarge
from translate_flow.formats import tbx
from translate_flow.formats.context import Reading
from translate_flow.formats.terms import TermEntry, TermText
from translate_flow.models.term import Concept
from translate_flow.services import terms
from translate_flow.services.access import Actor
from translate_flow.services.export import Exported
from translate_flow.services.import_files import pairs_in, shown_name
from translate_flow.services.lookup import publication_named
from translate_flow.workflow.roles import Operation

MAX_CONCEPTS = 20_000
TBX_ENDINGS = (".tbx", ".tbx.gz", ".xml")


@dataclass(frozen=True, slots=True)
class TermsTaken:
    """What came of a file: concepts added, and those that were there already and stay as they are."""

    name: str
    added: int
    known: int


def export_terms(session: Session, actor: Actor, *, publication: str, version: int = 3) -> Exported:
    """All approved concepts of a publication as TBX 3, or 2 for older programs."""
    home = publication_named(session, actor, publication, Operation.READ)
    if version not in (2, 3):
        raise BadInput(f"there is no TBX {version}", place="version", remedy="It is 2 or 3")
    query = (
        select(Concept)
        .where(Concept.publication_id == home.id, Concept.deleted_at.is_(None), Concept.is_approved.is_(True))
        .options(selectinload(Concept.terms))
        .order_by(Concept.id)
    )
    out = io.BytesIO()
    language = home.languages[0] if home.languages else "en"
    tbx.write((_entry(row) for row in session.scalars(query)), out, version=version, language=language)
    return Exported(f"{home.slug}-terms.tbx", "application/x-tbx+xml", out.getvalue())


def import_terms(
    session: Session,
    actor: Actor,
    *,
    publication: str,
    data: bytes,
    name: str,
    source_language: str = "",
    target_language: str = "",
) -> TermsTaken:
    """Adds the concepts of a TBX file, or those a file of pairs makes, a table's columns in the languages given.

    A concept with the same terms in the same languages is not added twice, so that a file may be read again.
    """
    home = publication_named(session, actor, publication, Operation.APPROVE_TERM)
    shown = shown_name(name)
    entries = list(_entries(data, shown, source_language, target_language))
    if not entries:
        raise BadInput("there is no term in it", place=shown, remedy="Choose another file")
    query = select(Concept).where(Concept.publication_id == home.id, Concept.deleted_at.is_(None))
    rows = session.scalars(query.options(selectinload(Concept.terms)))
    there = {frozenset((term.language, term.text) for term in row.terms) for row in rows}
    added = 0
    for number, entry in enumerate(entries, start=1):
        key = frozenset((term.language, term.text.strip()) for term in entry.terms)
        if key in there:
            continue
        there.add(key)
        added += 1
        try:
            _add(session, actor, home.slug, entry)
        except BadInput as error:
            place = f"{shown}, entry {entry.id or number}, {error.place}"
            raise type(error)(error.fault, place=place, remedy=error.remedy) from error
    return TermsTaken(shown, added, len(entries) - added)


def _add(session: Session, actor: Actor, slug: str, entry: TermEntry) -> None:
    given = [(term.language, term.text, term.status) for term in entry.terms]
    subject = f"Subject: {entry.subject}" if entry.subject else ""
    remarks = [entry.note, subject, *(term.note for term in entry.terms)]
    note = "\n".join(filter(None, remarks))
    terms.create_term(session, actor, publication=slug, terms=given, definition=entry.definition, note=note)


def _entries(data: bytes, name: str, source_language: str, target_language: str) -> Iterator[TermEntry]:
    for number, entry in enumerate(_read(data, name, source_language, target_language), start=1):
        if number > MAX_CONCEPTS:
            raise TooLarge(f"more than {MAX_CONCEPTS:,} concepts", place=name, remedy="Split the file")
        yield entry


def _read(data: bytes, name: str, source_language: str, target_language: str) -> Iterator[TermEntry]:
    if name.lower().endswith(TBX_ENDINGS):
        yield from tbx.read(io.BytesIO(data), Reading(name))
        return
    pairs = pairs_in(io.BytesIO(data), name, source_language, target_language, as_file_says=True)
    for number, pair in enumerate(pairs, start=1):
        sides = ((pair.source_language, pair.source), (pair.target_language, pair.target))
        found = tuple(TermText(language, text) for language, text in sides if text.strip())
        if found:
            yield TermEntry(found, id=str(number))


def _entry(row: Concept) -> TermEntry:
    found: Sequence[TermText] = [TermText(term.language, term.text, term.status.value) for term in row.terms]
    return TermEntry(tuple(found), id=f"c{row.id}", definition=row.definition, note=row.note)
