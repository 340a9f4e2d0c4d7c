"""Exports kept under a name: a selection and a format, run by one press or by the clock."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from translate_flow.errors import BadInput, FlowError, Forbidden, NotFound
from translate_flow.formats.registry import FORMATS
from translate_flow.models.export_recipe import ExportRecipe
from translate_flow.models.job import Job
from translate_flow.models.person import User
from translate_flow.models.publication import Publication
from translate_flow.services import accounts, events, jobs
from translate_flow.services.access import Actor
from translate_flow.services.accounts import checked_name
from translate_flow.services.clock import now, zone_of
from translate_flow.services.export import preview_export
from translate_flow.services.lookup import hold_version, publication_named
from translate_flow.services.selection import selection_from
from translate_flow.services.views import JobView, PersonView
from translate_flow.workflow.roles import Operation
from translate_flow.workflow.schedule import Schedule, schedule_of

MAX_RECIPES = 200


@dataclass(frozen=True, slots=True)
class ExportRecipeView:
    """A kept export, when it is due, and how its last run stands; `error` says why the clock could not begin it."""

    id: int
    publication: str
    name: str
    format: str
    selection: dict[str, Any]
    every: str
    hour: int
    weekday: int
    is_only_new: bool
    owner: PersonView
    next_at: datetime | None
    last_at: datetime | None
    last_job_id: int | None
    last_state: str
    error: str
    version: int


def list_recipes(session: Session, actor: Actor, publication: str) -> tuple[ExportRecipeView, ...]:
    """The exports a publication keeps, by name."""
    home = publication_named(session, actor, publication, Operation.READ)
    query = select(ExportRecipe).where(ExportRecipe.publication_id == home.id, ExportRecipe.deleted_at.is_(None))
    return tuple(_view(session, row, home) for row in session.scalars(query.order_by(ExportRecipe.name)))


def recipe_named(session: Session, actor: Actor, publication: str, name: str) -> ExportRecipeView:
    """The export a publication keeps under a name; NotFound names those there are."""
    kept = list_recipes(session, actor, publication)
    found = next((recipe for recipe in kept if recipe.name == name), None)
    if found is None:
        known = ", ".join(f"“{recipe.name}”" for recipe in kept[:10]) or "none"
        raise NotFound(f"No export is kept under “{name[:80]}”; kept are {known}")
    return found


def save_recipe(
    session: Session,
    actor: Actor,
    publication: str,
    *,
    name: str,
    format: str,
    selection: Mapping[str, Any],
    every: str = "",
    hour: int = 0,
    weekday: int = 0,
    is_only_new: bool = False,
) -> ExportRecipeView:
    """Keeps an export under a name; one of the same name is replaced by who owns it or runs the publication.

    The clock runs it in the name of whoever saved it last, with the rights they have then.
    """
    home = publication_named(session, actor, publication, Operation.READ)
    session.get(Publication, home.id, with_for_update=True)
    schedule = schedule_of(every, hour, weekday)
    if format not in FORMATS or not FORMATS[format].writes:
        known = ", ".join(name for name, known in FORMATS.items() if known.writes)
        raise BadInput(f"“{format[:20]}” is no format to write", place="format", remedy=f"Known are {known}")
    chosen = {key: value for key, value in selection.items() if key != "publication"}
    preview_export(session, actor, selection_from({**chosen, "publication": home.slug}))
    called = checked_name(name)
    query = select(ExportRecipe).where(ExportRecipe.publication_id == home.id, ExportRecipe.deleted_at.is_(None))
    kept = list(session.scalars(query))
    row = next((known for known in kept if known.name == called), None)
    if row is None:
        if len(kept) >= MAX_RECIPES:
            raise BadInput(f"{len(kept)} exports are kept already", place="name", remedy="Delete some first")
        row = ExportRecipe(
            publication_id=home.id,
            owner_id=_id(actor),
            name=called,
            format=format,
            selection=chosen,
            updated_at=now(),
        )
        session.add(row)
    else:
        _check_owner(actor, row)
        row.owner_id, row.format, row.selection, row.version = _id(actor), format, chosen, row.version + 1
    row.every, row.hour, row.weekday = schedule.every.value, schedule.hour, schedule.weekday
    row.is_only_new, row.updated_at, row.error = is_only_new, now(), ""
    row.next_at = schedule.next_after(now(), zone_of(home.settings))
    session.flush()
    _tell(session, actor, "save", row)
    return _view(session, row, home)


def run_recipe(session: Session, actor: Actor, recipe_id: int) -> JobView:
    """Puts the export into the queue, in the name and with the rights of whoever asks."""
    row, home = _found(session, actor, recipe_id)
    return _begin(session, actor, row, home)


def delete_recipe(session: Session, actor: Actor, recipe_id: int, *, version: int) -> None:
    """Puts a kept export away; `restore_recipe` brings it back."""
    row, _ = _found(session, actor, recipe_id)
    _check_owner(actor, row)
    hold_version(session, row, version)
    row.deleted_at, row.version = now(), row.version + 1
    _tell(session, actor, "delete", row)


def restore_recipe(session: Session, actor: Actor, recipe_id: int) -> ExportRecipeView:
    """Brings a kept export back."""
    row, home = _found(session, actor, recipe_id, deleted_too=True)
    _check_owner(actor, row)
    if row.deleted_at is not None:
        row.deleted_at, row.version = None, row.version + 1
        row.next_at = _schedule(row).next_after(now(), zone_of(home.settings))
        _tell(session, actor, "restore", row)
    return _view(session, row, home)


def run_due(session: Session, moment: datetime) -> tuple[int, ...]:
    """Puts what the clock says into the queue, each once however many workers ask; returns the jobs.

    An export that was missed while no worker ran is run once, not once for every time missed.
    """
    due = (ExportRecipe.next_at <= moment, ExportRecipe.deleted_at.is_(None))
    query = select(ExportRecipe).where(*due).order_by(ExportRecipe.id).with_for_update(skip_locked=True)
    begun = []
    for row in session.scalars(query):
        home = session.get_one(Publication, row.publication_id)
        row.next_at, row.error = _schedule(row).next_after(moment, zone_of(home.settings)), ""
        try:
            actor = accounts.actor_by_id(session, row.owner_id, via="job")
            begun.append(_begin(session, actor, row, home).id)
        except FlowError as fault:
            row.error = fault.message[:500]
    return tuple(begun)


def reschedule(session: Session, home: Publication) -> None:
    """Moves what the clock runs to the hours of the publication's time zone, which was changed."""
    query = select(ExportRecipe).where(ExportRecipe.publication_id == home.id, ExportRecipe.next_at.is_not(None))
    for row in session.scalars(query):
        row.next_at = _schedule(row).next_after(now(), zone_of(home.settings))


def _begin(session: Session, actor: Actor, row: ExportRecipe, home: Publication) -> JobView:
    payload = {**row.selection, "publication": home.slug, "format": row.format}
    if row.is_only_new and row.last_at is not None:
        payload |= {"since": row.last_at.isoformat(), "may_be_empty": True}
    preview_export(session, actor, selection_from(payload))
    job = jobs.enqueue(session, actor, "export", payload, publication_id=home.id)
    row.last_at, row.last_job_id = now(), job.id
    return job


def _found(
    session: Session, actor: Actor, recipe_id: int, *, deleted_too: bool = False
) -> tuple[ExportRecipe, Publication]:
    row = session.get(ExportRecipe, recipe_id, with_for_update=True)
    if row is None or (row.deleted_at is not None and not deleted_too):
        raise NotFound("There is no such kept export")
    home = session.get_one(Publication, row.publication_id)
    return row, publication_named(session, actor, home.slug, Operation.READ)


def _check_owner(actor: Actor, row: ExportRecipe) -> None:
    if row.owner_id != actor.user_id and not actor.may(Operation.MANAGE_PUBLICATION, row.publication_id):
        raise Forbidden("This export is kept by somebody else; choose another name, or ask who runs the publication")


def _schedule(row: ExportRecipe) -> Schedule:
    return schedule_of(row.every, row.hour, row.weekday)


def _id(actor: Actor) -> int:
    if actor.user_id is None:
        raise Forbidden("Only a person can keep an export")
    return actor.user_id


def _tell(session: Session, actor: Actor, act: str, row: ExportRecipe) -> None:
    told = {"name": row.name, "format": row.format, "every": row.every}
    events.record(
        session, actor, f"export_recipe.{act}", "export_recipe", row.id, publication_id=row.publication_id, after=told
    )


def _view(session: Session, row: ExportRecipe, home: Publication) -> ExportRecipeView:
    job = session.get(Job, row.last_job_id) if row.last_job_id else None
    owner = session.get_one(User, row.owner_id)
    return ExportRecipeView(
        id=row.id,
        publication=home.slug,
        name=row.name,
        format=row.format,
        selection=dict(row.selection),
        every=row.every,
        hour=row.hour,
        weekday=row.weekday,
        is_only_new=row.is_only_new,
        owner=PersonView(owner.id, owner.name),
        next_at=row.next_at,
        last_at=row.last_at,
        last_job_id=row.last_job_id,
        last_state=job.state.value if job else "",
        error=row.error,
        version=row.version,
    )
