"""A bitext as a file to work on elsewhere, and the edited file read back: first shown as changes, then saved.

Each row carries its unit's id and version. What a file says of states, people and scores is not taken; texts go
through the one way to change a unit, new notes become comments. Bold words and links are inline codes where the format
has them, else tags in the text, ⟨1⟩…⟨/1⟩; either comes back as the unit's marks.
"""

import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from translate_flow.errors import BadInput, TooLarge
from translate_flow.formats.marked import codes
from translate_flow.formats.record import Code, Pair
from translate_flow.formats.registry import format_for, read_all, write_pairs
from translate_flow.formats.rejoined import rejoined
from translate_flow.models.bitext import Unit
from translate_flow.models.history import Comment, UnitHistory
from translate_flow.models.person import User
from translate_flow.quality.diff import word_diff
from translate_flow.services.access import Actor
from translate_flow.services.comments import add_comment
from translate_flow.services.export import Exported
from translate_flow.services.import_files import shown_name
from translate_flow.services.lookup import BitextRows, bitext_by_id
from translate_flow.services.save_unit import MAX_CHANGES, save_unit
from translate_flow.text.tags import tagged, tags_of, untagged
from translate_flow.workflow.roles import Operation

WORK_FORMATS = ("docx", "xlsx", "xliff", "xliff12", "tsv")
"""What people and other programs edit and save whole."""

_WITH_CODES = frozenset({"xliff", "xliff12"})
"""Formats whose programs show inline codes; in the others people see tags."""

VERSION = "version"
"""The property of a pair that names the unit's version at the time of writing."""


@dataclass(frozen=True, slots=True)
class EditedUnit:
    """A unit the file would change.

    `version` is the one the file was based on, `base` its translation, `theirs` the present one, `mine` the file's;
    all with their tags.
    It is a conflict where somebody changed the unit meanwhile; `version_now` is then the one to base a decision on.
    `comment` is what was newly written under notes, `diff` leads from theirs to mine, `is_source_edited` says that the
    source was edited too, which is not taken.
    """

    unit_id: int
    position: int
    source: str
    version: int
    version_now: int
    base: str
    mine: str
    theirs: str
    is_conflict: bool
    is_source_edited: bool
    comment: str
    diff: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class EditedFile:
    """What an edited file would do; `missing` units are in the bitext and not in the file, and stay as they are."""

    name: str
    units: tuple[EditedUnit, ...]
    unchanged: int
    missing: int
    foreign: tuple[str, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Edit:
    """A text with its tags to save on top of `version`, and a comment to add; an empty comment adds none."""

    unit_id: int
    version: int
    text: str
    comment: str = ""


def work_file(session: Session, actor: Actor, bitext_id: int, *, format: str) -> Exported:
    """All units of a bitext, translated or not, to be edited elsewhere and read back with `compare`."""
    rows = bitext_by_id(session, actor, bitext_id, Operation.EDIT_UNIT)
    known = format_for(format)
    if known.name not in WORK_FORMATS:
        named = ", ".join(WORK_FORMATS)
        raise BadInput(f"{known.label} cannot be worked on elsewhere", place="format", remedy=f"Choose one of {named}")
    out = io.BytesIO()
    languages = {"source_language": rows.source.language, "target_language": rows.target.language}
    write_pairs(_pairs(session, rows, known.name), out, known.name, title=rows.article.title, **languages)
    pair = f"{rows.source.language}-{rows.target.language}"
    name = f"{rows.publication.slug}-{rows.article.id}-{pair}-work{known.suffixes[0]}"
    return Exported(name, known.media_type, out.getvalue())


def compare(session: Session, actor: Actor, bitext_id: int, *, data: bytes, name: str) -> EditedFile:
    """What the edited file would change; nothing is stored."""
    rows = bitext_by_id(session, actor, bitext_id, Operation.EDIT_UNIT)
    shown = shown_name(name)
    remarks: list[str] = []
    pairs = read_all(
        io.BytesIO(data),
        format_for(shown).name,
        place=shown,
        source_language=rows.source.language,
        target_language=rows.target.language,
        notes=remarks,
    )
    units = _units(session, rows)
    told, foreign, seen, unchanged = _comments(session, rows), [], set[int](), 0
    found: list[EditedUnit] = []
    for number, pair in enumerate(rejoined(pairs), start=1):
        unit = units.get(_unit_id(pair.id))
        if unit is None:
            foreign.append(pair.id or f"row {number}")
            continue
        place = f"{shown}, row {number} ({pair.id})"
        if unit.id in seen:
            raise BadInput("the unit stands twice in the file", place=place, remedy="Keep one of the rows")
        seen.add(unit.id)
        edited = _edited(session, unit, pair, told.get(unit.id, []), place)
        if edited is None:
            unchanged += 1
        else:
            found.append(edited)
    if not seen:
        raise BadInput("no row of the file is of this translation", place=shown, remedy="Choose the file of this one")
    found.sort(key=lambda edited: edited.position)
    return EditedFile(shown, tuple(found), unchanged, len(units) - len(seen), tuple(foreign), tuple(remarks))


def take(session: Session, actor: Actor, bitext_id: int, *, edits: Sequence[Edit], name: str) -> int:
    """Saves the edits, all or none, and returns how many texts changed; Conflict where a unit changed meanwhile."""
    if len(edits) > MAX_CHANGES:
        raise TooLarge(f"{len(edits)} changes at once", place=name, remedy=f"At most {MAX_CHANGES} are taken")
    rows = bitext_by_id(session, actor, bitext_id, Operation.EDIT_UNIT, lock=True)
    units, changed = _units(session, rows), 0
    for edit in edits:
        unit = units.get(edit.unit_id)
        if unit is None:
            raise BadInput(f"unit {edit.unit_id} is not of this translation", place=name, remedy="Read the file again")
        if edit.text != _shown(unit):
            detail = f"file {shown_name(name)}"
            saved = save_unit(
                session,
                actor,
                unit.id,
                target=edit.text,
                version=edit.version,
                is_tagged=True,
                origin_detail=detail,
            )
            changed += saved.version != edit.version
        if edit.comment.strip():
            add_comment(session, actor, unit.id, text=edit.comment)
    return changed


def clean_edits(found: EditedFile) -> tuple[Edit, ...]:
    """The edits of a file that conflict with nobody's."""
    return tuple(Edit(u.unit_id, u.version, u.mine, u.comment) for u in found.units if not u.is_conflict)


def _pairs(session: Session, rows: BitextRows, format_name: str) -> Iterator[Pair]:
    told = _comments(session, rows)
    has_codes = format_name in _WITH_CODES
    for unit in _units(session, rows).values():
        yield Pair(
            rows.source.language,
            rows.target.language,
            unit.source_text if has_codes else tagged(unit.source_text, unit.source_marks),
            unit.target_text if has_codes else _shown(unit),
            source_codes=codes(unit.source_marks) if has_codes else (),
            target_codes=codes(unit.target_marks, unit.source_marks) if has_codes else (),
            id=f"u{unit.id}",
            article=str(rows.article.id),
            position=unit.position or 0,
            block_type=unit.block_type.value,
            state=unit.state.value,
            substate=unit.substate.value,
            origin=unit.origin.value,
            notes=tuple(told.get(unit.id, ())),
            properties={VERSION: str(unit.version)},
        )


def _units(session: Session, rows: BitextRows) -> Mapping[int, Unit]:
    query = select(Unit).where(Unit.bitext_id == rows.bitext.id, Unit.position.is_not(None)).order_by(Unit.position)
    return {unit.id: unit for unit in session.scalars(query)}


def _comments(session: Session, rows: BitextRows) -> dict[int, list[str]]:
    """Open comments by unit, as they stand in a file."""
    query = (
        select(Comment.unit_id, User.name, Comment.text)
        .join(User, User.id == Comment.author_id)
        .where(Comment.bitext_id == rows.bitext.id, Comment.resolved_at.is_(None))
        .order_by(Comment.id)
    )
    told: dict[int, list[str]] = {}
    for unit_id, author, text in session.execute(query):
        told.setdefault(unit_id, []).append(f"{author}: {text}")
    return told


def _unit_id(id_: str) -> int:
    digits = id_.removeprefix("u")
    return int(digits) if digits.isascii() and digits.isdecimal() and len(digits) < 10 else 0


def _edited(session: Session, unit: Unit, pair: Pair, told: Sequence[str], place: str) -> EditedUnit | None:
    """What a row would change of its unit; None where it is as it was written."""
    version = _unit_id(pair.properties.get(VERSION, ""))
    if not 1 <= version <= unit.version:
        remedy = "Take a file of the page “Work elsewhere”, whose rows know their versions"
        raise BadInput("the row does not say which version it is based on", place=place, remedy=remedy)
    source, base = _at(session, unit, version)
    mine, theirs = _typed(pair.target, pair.target_codes), _shown(unit)
    comment = _new_comment(pair.notes, told)
    is_changed = mine not in (base, theirs)
    if not is_changed and not comment:
        return None
    return EditedUnit(
        unit.id,
        unit.position or 0,
        unit.source_text,
        version,
        unit.version,
        base,
        mine if is_changed else theirs,
        theirs,
        is_conflict=is_changed and version != unit.version,
        is_source_edited=untagged(pair.source, tags_of(unit.source_marks))[0] != source,
        comment=comment,
        diff=tuple((part.kind, part.text) for part in word_diff(theirs, mine)) if is_changed else (),
    )


def _at(session: Session, unit: Unit, version: int) -> tuple[str, str]:
    """The plain source and the translation with its tags of a unit at one of its versions."""
    if version == unit.version:
        return unit.source_text, _shown(unit)
    row = session.scalar(select(UnitHistory).where(UnitHistory.unit_id == unit.id, UnitHistory.number == version))
    if row is None:
        return unit.source_text, ""
    return row.source_text, tagged(row.target_text, row.target_marks, unit.source_marks)


def _shown(unit: Unit) -> str:
    return tagged(unit.target_text, unit.target_marks, unit.source_marks)


def _typed(text: str, found: Sequence[Code]) -> str:
    """A text with the codes that are tags written into it."""
    parts: list[str] = []
    last = 0
    for code in found:
        if code.id.isdecimal() and code.kind in {"open", "close"}:
            parts += (text[last : code.at], f"⟨{code.id}⟩" if code.kind == "open" else f"⟨/{code.id}⟩")
            last = code.at
    return "".join(parts) + text[last:]


def _new_comment(notes: Sequence[str], told: Sequence[str]) -> str:
    """What the notes say beyond the comments that are there; lines of those are left out."""
    known = {line for comment in told for line in comment.splitlines()}
    fresh = [line for note in notes for line in note.splitlines() if line.strip() and line not in known]
    return "\n".join(fresh)
