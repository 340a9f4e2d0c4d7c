"""How far a translation is, derived from its units; only published and withdrawn are acts of their own."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from translate_flow.workflow.states import STATE_OF, State, Substate


class Status(StrEnum):
    """The status of a version."""

    PLANNED = "planned"
    IN_TRANSLATION = "in_translation"
    SUBMITTED = "submitted"
    IN_REVIEW = "in_review"
    APPROVED = "approved"
    PUBLISHED = "published"
    OUTDATED = "outdated"


def status(counts: Mapping[Substate, int], *, is_published: bool) -> Status:
    """The status of a translation with so many units in each substate."""
    total = sum(counts.values())
    done = {state: sum(counts.get(s, 0) for s in Substate if STATE_OF[s] is state) for state in State}
    if is_published:
        return Status.OUTDATED if counts.get(Substate.OUTDATED) else Status.PUBLISHED
    if total == counts.get(Substate.EMPTY, 0):
        return Status.PLANNED
    reviewed = done[State.REVIEWED] + done[State.FINAL]
    if reviewed == total:
        return Status.APPROVED
    if done[State.INITIAL]:
        return Status.IN_TRANSLATION
    return Status.IN_REVIEW if reviewed else Status.SUBMITTED


@dataclass(frozen=True, slots=True)
class Progress:
    """How much of a translation is translated and reviewed, in units or words; reviewed ones are translated too."""

    total: int
    translated: int
    reviewed: int

    @property
    def translated_percent(self) -> int:
        """Whole per cent, rounded down, so that 100 means all."""
        return 100 * self.translated // self.total if self.total else 0

    @property
    def reviewed_percent(self) -> int:
        """Whole per cent, rounded down, so that 100 means all."""
        return 100 * self.reviewed // self.total if self.total else 0


def progress(counts: Mapping[Substate, int]) -> Progress:
    """The progress of a translation from its units, or words, in each substate."""
    done = {state: sum(counts.get(s, 0) for s in Substate if STATE_OF[s] is state) for state in State}
    reviewed = done[State.REVIEWED] + done[State.FINAL]
    return Progress(sum(done.values()), reviewed + done[State.TRANSLATED], reviewed)
