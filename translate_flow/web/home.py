"""The board: what is mine to do, and the translations by how far they are."""

from datetime import UTC, datetime
from typing import Any

from flask import Blueprint, request

from translate_flow.http.edge import Session, reading
from translate_flow.services.access import Actor
from translate_flow.services.assign import list_assignments, open_assignments
from translate_flow.services.board import MAX_LIMIT, MOST_COUNTED, Lane, LaneView, board_lane
from translate_flow.services.views import AssignmentView
from translate_flow.web.shell import page
from translate_flow.workflow.roles import Operation

BLUEPRINT = Blueprint("home", __name__)

LANES: dict[Lane, str] = {
    Lane.UNTRANSLATED: "No translation yet",
    Lane.TRANSLATION: "In translation",
    Lane.REVIEW: "In review",
    Lane.READY: "Ready to publish",
    Lane.PUBLISHED: "Published",
}
"""Lane → its title, in the order of the way."""

_ON_THE_BOARD, _OF_ONE_LANE = 12, 60
_NEVER = datetime.max.replace(tzinfo=UTC)


@BLUEPRINT.get("/")
def board() -> str:
    """What is to do; with a lane named, all of that lane piece by piece."""
    asked = {name: request.args.get(name) or None for name in ("publication", "language")}
    chosen = next((lane for lane in Lane if lane == request.args.get("lane")), None)
    cursor = request.args.get("cursor") if chosen else None
    with reading() as (session, actor):
        size = _OF_ONE_LANE if chosen else _ON_THE_BOARD
        lanes = {
            lane: board_lane(session, actor, lane, **asked, cursor=cursor, limit=size)
            for lane in ([chosen] if chosen else Lane)
        }
        mine = list_assignments(session, actor, mine=True, is_open=True, limit=MAX_LIMIT).items
        values: dict[str, Any] = {
            "lanes": lanes,
            "titles": LANES,
            "chosen": chosen,
            "asked": asked,
            "mine": sorted(mine, key=due),
            "tasks": _tasks(session, actor, lanes),
            "most": MOST_COUNTED,
            "may_found": actor.may(Operation.CREATE_PUBLICATION, None),
        }
        return page("home/board.html", session, actor, **values)


def _tasks(session: Session, actor: Actor, lanes: dict[Lane, LaneView]) -> dict[int, tuple[AssignmentView, ...]]:
    shown = [card.version for lane in lanes.values() for card in lane.cards if card.version]
    return open_assignments(session, actor, [version.bitext_id for version in shown if version.bitext_id])


def due(task: AssignmentView) -> datetime:
    """When the work is due, for sorting: without a time, after everything that has one."""
    return task.due_at or _NEVER
