"""How far bitexts are: units per substate and words, for one or for many at once."""

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import ColumnElement, and_, func, select
from sqlalchemy.orm import Session

from translate_flow.models.article import Version
from translate_flow.models.bitext import Bitext, Unit
from translate_flow.services.views import ProgressView
from translate_flow.workflow.states import STATE_OF, State, Substate
from translate_flow.workflow.status import Status, status


def progress_of(session: Session, bitext_ids: Sequence[int]) -> dict[int, ProgressView]:
    """The progress of each bitext; spaces and line ends part words, counted in the store without loading the texts."""
    together = func.replace(func.replace(Unit.source_text, " ", ""), "\n", "")
    words = func.length(Unit.source_text) - func.length(together) + 1
    query = (
        select(Unit.bitext_id, Unit.substate, func.count(), func.sum(words))
        .where(Unit.bitext_id.in_(bitext_ids), Unit.position.is_not(None))
        .group_by(Unit.bitext_id, Unit.substate)
    )
    counts: dict[int, dict[Substate, tuple[int, int]]] = defaultdict(dict)
    for bitext_id, substate, units, total in session.execute(query):
        counts[bitext_id][substate] = (units, int(total or 0))
    return {bitext_id: _view(counts[bitext_id]) for bitext_id in bitext_ids}


def status_of(version: Version, progress: ProgressView | None) -> Status:
    """The status of a version; a source is published or in translation from the start."""
    if progress is None:
        return Status.PUBLISHED if version.published_at else Status.APPROVED
    counts = {Substate(name): count for name, count in progress.by_substate.items()}
    return status(counts, is_published=version.published_at is not None)


def has_status(wanted: Status) -> ColumnElement[bool]:
    """The condition that a translation in the row at hand has this status, as `workflow.status.status` derives it."""
    units = select(Unit.id).join(Bitext, Bitext.id == Unit.bitext_id).where(Unit.position.is_not(None))
    units = units.where(Bitext.target_version_id == Version.id).correlate(Version)

    def some(*states: State) -> ColumnElement[bool]:
        return units.where(Unit.substate.in_([s for s in Substate if STATE_OF[s] in states])).exists()

    is_outdated = units.where(Unit.substate == Substate.OUTDATED).exists()
    is_begun = units.where(Unit.substate != Substate.EMPTY).exists()
    is_reviewed = some(State.REVIEWED, State.FINAL)
    if wanted in (Status.PUBLISHED, Status.OUTDATED):
        return and_(Version.published_at.is_not(None), is_outdated if wanted is Status.OUTDATED else ~is_outdated)
    conditions: dict[Status, ColumnElement[bool]] = {
        Status.PLANNED: ~is_begun,
        Status.APPROVED: and_(is_begun, ~some(State.INITIAL, State.TRANSLATED)),
        Status.IN_TRANSLATION: and_(is_begun, some(State.INITIAL)),
        Status.IN_REVIEW: and_(~some(State.INITIAL), some(State.TRANSLATED), is_reviewed),
        Status.SUBMITTED: and_(~some(State.INITIAL), some(State.TRANSLATED), ~is_reviewed),
    }
    return and_(Version.published_at.is_(None), conditions[wanted])


def bitexts_by_target(session: Session, version_ids: Sequence[int]) -> dict[int, int]:
    """Target version id → bitext id."""
    query = select(Bitext.target_version_id, Bitext.id).where(Bitext.target_version_id.in_(version_ids))
    return dict(session.execute(query).all())


def _view(counts: dict[Substate, tuple[int, int]]) -> ProgressView:
    reviewed = sum(counts[s][1] for s in counts if STATE_OF[s] in (State.REVIEWED, State.FINAL))
    return ProgressView(
        units=sum(units for units, _ in counts.values()),
        by_substate={substate.value: counts.get(substate, (0, 0))[0] for substate in Substate},
        words=sum(words for _, words in counts.values()),
        words_translated=reviewed + sum(counts[s][1] for s in counts if STATE_OF[s] is State.TRANSLATED),
        words_reviewed=reviewed,
    )
