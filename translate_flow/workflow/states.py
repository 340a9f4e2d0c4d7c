"""The states of a unit and how it may go from one to another, as tables.

States are those of XLIFF 2.1 (section 4.3.1.27, `state`); a substate says more within its state.
"""

from enum import StrEnum

from translate_flow.errors import Conflict


class State(StrEnum):
    """How far a unit is, in the words of XLIFF 2.1."""

    INITIAL = "initial"
    TRANSLATED = "translated"
    REVIEWED = "reviewed"
    FINAL = "final"


class Substate(StrEnum):
    """How it is with a unit within its state."""

    EMPTY = "empty"
    PRETRANSLATED = "pretranslated"
    DRAFT = "draft"
    RETURNED = "returned"
    OUTDATED = "outdated"
    SUBMITTED = "submitted"
    APPROVED = "approved"
    PUBLISHED = "published"


class Act(StrEnum):
    """What may happen to a unit."""

    PRETRANSLATE = "pretranslate"
    EDIT = "edit"
    CLEAR = "clear"
    CONFIRM = "confirm"
    APPROVE = "approve"
    RETURN = "return"
    PUBLISH = "publish"
    WITHDRAW = "withdraw"
    OUTDATE = "outdate"


STATE_OF: dict[Substate, State] = {
    Substate.EMPTY: State.INITIAL,
    Substate.PRETRANSLATED: State.INITIAL,
    Substate.DRAFT: State.INITIAL,
    Substate.RETURNED: State.INITIAL,
    Substate.OUTDATED: State.INITIAL,
    Substate.SUBMITTED: State.TRANSLATED,
    Substate.APPROVED: State.REVIEWED,
    Substate.PUBLISHED: State.FINAL,
}

_UNREVIEWED = (
    Substate.EMPTY,
    Substate.PRETRANSLATED,
    Substate.DRAFT,
    Substate.RETURNED,
    Substate.OUTDATED,
    Substate.SUBMITTED,
)
_WRITTEN = tuple(s for s in Substate if s is not Substate.EMPTY)

TRANSITIONS: dict[tuple[Substate, Act], Substate] = {
    (Substate.EMPTY, Act.PRETRANSLATE): Substate.PRETRANSLATED,
    (Substate.PRETRANSLATED, Act.PRETRANSLATE): Substate.PRETRANSLATED,
    **{(s, Act.EDIT): Substate.DRAFT for s in Substate},
    **{(s, Act.CLEAR): Substate.EMPTY for s in Substate},
    **{(s, Act.CONFIRM): Substate.SUBMITTED for s in _UNREVIEWED},
    (Substate.SUBMITTED, Act.APPROVE): Substate.APPROVED,
    **{(s, Act.RETURN): Substate.RETURNED for s in (Substate.SUBMITTED, Substate.APPROVED, Substate.PUBLISHED)},
    (Substate.APPROVED, Act.PUBLISH): Substate.PUBLISHED,
    (Substate.PUBLISHED, Act.WITHDRAW): Substate.APPROVED,
    **{(s, Act.OUTDATE): Substate.OUTDATED for s in _WRITTEN},
    (Substate.EMPTY, Act.OUTDATE): Substate.EMPTY,
}
"""Where each act leads from each substate; a missing key means that the act is not possible there.

Confirming an empty unit is possible for a gap that is meant to be one; the caller asks first.
"""


def after(substate: Substate, act: Act) -> Substate:
    """The substate after `act`; raises Conflict with code `not_possible_now` where the table has no way."""
    try:
        return TRANSITIONS[substate, act]
    except KeyError:
        message = f"A unit that is {substate} cannot be changed by “{act}”; load it again and see where it stands"
        raise Conflict(message, code="not_possible_now", details={"substate": substate, "act": act}) from None


def is_reviewed(substate: Substate) -> bool:
    """Whether a reviewer stands behind the text."""
    return STATE_OF[substate] in {State.REVIEWED, State.FINAL}
