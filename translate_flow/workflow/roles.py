"""Who may do what: one table, role × operation × ownership; what it does not name is forbidden.

A grant is scoped by publication and language pair; `allows` answers for the grants given, `Actor` carries them.
The table follows the practice of Weblate, Pontoon, translate5 and Global Voices; an admin is not thereby a reviewer.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a person is in a publication, or (admin only) in the whole installation."""

    READER = "reader"
    CONTRIBUTOR = "contributor"
    TRANSLATOR = "translator"
    REVIEWER = "reviewer"
    DESK_EDITOR = "desk_editor"
    TERMINOLOGIST = "terminologist"
    DATA_MANAGER = "data_manager"
    ADMIN = "admin"


class Operation(StrEnum):
    """What can be done, named object first."""

    READ = "read"
    COMMENT = "comment"
    EDIT_UNIT = "edit_unit"
    EDIT_REVIEWED_UNIT = "edit_reviewed_unit"
    EDIT_SOURCE = "edit_source"
    EDIT_ALIGNMENT = "edit_alignment"
    DECIDE = "decide"
    DECIDE_OWN = "decide_own"
    PUBLISH = "publish"
    CREATE_ARTICLE = "create_article"
    CREATE_VERSION = "create_version"
    DELETE_ARTICLE = "delete_article"
    ASSIGN = "assign"
    CLAIM = "claim"
    DISMISS_WARNING = "dismiss_warning"
    DISMISS_ERROR = "dismiss_error"
    PROPOSE_TERM = "propose_term"
    APPROVE_TERM = "approve_term"
    DELETE_TERM = "delete_term"
    SEARCH_MEMORY = "search_memory"
    IMPORT_MEMORY = "import_memory"
    EXPORT_OWN = "export_own"
    EXPORT = "export"
    EDIT_CREDITS = "edit_credits"
    READ_EVENTS = "read_events"
    SHARE_PROOF = "share_proof"
    MANAGE_PUBLICATION = "manage_publication"
    MANAGE_PEOPLE = "manage_people"
    CREATE_PUBLICATION = "create_publication"


_O = Operation
_READING = frozenset({_O.READ, _O.SEARCH_MEMORY})
_TRANSLATING = _READING | {
    _O.COMMENT,
    _O.EDIT_UNIT,
    _O.EDIT_ALIGNMENT,
    _O.CREATE_ARTICLE,
    _O.CREATE_VERSION,
    _O.CLAIM,
    _O.DISMISS_WARNING,
    _O.PROPOSE_TERM,
    _O.EXPORT_OWN,
}
_REVIEWING = _TRANSLATING | {_O.EDIT_REVIEWED_UNIT, _O.DECIDE, _O.DISMISS_ERROR, _O.EXPORT}
_DESK = _REVIEWING | {
    _O.EDIT_SOURCE,
    _O.DECIDE_OWN,
    _O.PUBLISH,
    _O.DELETE_ARTICLE,
    _O.ASSIGN,
    _O.APPROVE_TERM,
    _O.EDIT_CREDITS,
    _O.READ_EVENTS,
    _O.SHARE_PROOF,
    _O.IMPORT_MEMORY,
}

PERMISSIONS: dict[Role, frozenset[Operation]] = {
    Role.READER: _READING,
    Role.CONTRIBUTOR: _READING | {_O.COMMENT, _O.PROPOSE_TERM},
    Role.TRANSLATOR: _TRANSLATING,
    Role.REVIEWER: _REVIEWING,
    Role.DESK_EDITOR: _DESK,
    Role.TERMINOLOGIST: _READING | {_O.COMMENT, _O.PROPOSE_TERM, _O.APPROVE_TERM, _O.DELETE_TERM},
    Role.DATA_MANAGER: _READING | {_O.EDIT_ALIGNMENT, _O.IMPORT_MEMORY, _O.EXPORT, _O.READ_EVENTS},
    Role.ADMIN: frozenset(_O) - {_O.DECIDE, _O.DECIDE_OWN},
}
"""What each role may do within its scope. `decide_own` also needs a publication that allows it, and a reason."""


@dataclass(frozen=True, slots=True)
class Grant:
    """A role in a scope: a publication (None: all of them, for an admin only) and a language pair (None: any)."""

    role: Role
    publication_id: int | None
    source_language: str | None = None
    target_language: str | None = None

    def covers(self, publication_id: int | None, source_language: str | None, target_language: str | None) -> bool:
        """Whether the scope holds this publication and pair; a question without languages is about any pair."""
        if self.publication_id is not None and self.publication_id != publication_id:
            return False
        wanted = ((self.source_language, source_language), (self.target_language, target_language))
        return all(mine is None or asked is None or mine == asked for mine, asked in wanted)


def allows(
    grants: Iterable[Grant],
    operation: Operation,
    *,
    publication_id: int | None = None,
    source_language: str | None = None,
    target_language: str | None = None,
) -> bool:
    """Whether any of the grants permits the operation in this publication and language pair."""
    return any(
        operation in PERMISSIONS[grant.role] and grant.covers(publication_id, source_language, target_language)
        for grant in grants
    )
