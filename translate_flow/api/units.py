"""Operations on bitexts and their units: reading, saving, deciding."""

from flask import Response, jsonify, make_response

from translate_flow.api import editing_fields, fields
from translate_flow.api.answers import WriteHeader, answers, as_json, read, write
from translate_flow.api.edge import resource
from translate_flow.http.edge import reading, settings
from translate_flow.services import findings, history_views, machine, replace, review, save_unit, units
from translate_flow.services.bulk import ManyDecided
from translate_flow.services.machine import Proposal
from translate_flow.services.units import UnitOutline
from translate_flow.services.views import BitextView, FindingView, HistoryView, Page, UnitView

API = resource("units", "A bitext unit by unit: reading, saving, history, review.")


@API.get("/bitexts/<int:bitext_id>", operation_id="getBitext", responses=answers(BitextView, "Bitext"))
def get_bitext(path: fields.BitextPath) -> Response:
    """A bitext with its progress and what the asker may do in it."""
    return read(lambda session, actor: units.get_bitext(session, actor, path.bitext_id))


@API.get("/bitexts/<int:bitext_id>/units", operation_id="listUnits", responses=answers(Page[UnitView], "UnitList"))
def list_units(path: fields.BitextPath, query: fields.UnitQuery) -> Response:
    """Units in their order, filtered."""
    asked = query.model_dump()
    return read(lambda session, actor: units.list_units(session, actor, path.bitext_id, **asked))


@API.get("/bitexts/<int:bitext_id>/outline", operation_id="getOutline", responses=answers(Page[UnitOutline], "Outline"))
def get_outline(path: fields.BitextPath, query: editing_fields.OutlineQuery) -> Response:
    """The units in a few words each."""
    asked = query.model_dump()
    return read(lambda session, actor: units.outline(session, actor, path.bitext_id, **asked))


@API.get("/units/<int:unit_id>", operation_id="getUnit", responses=answers(UnitView, "Unit"))
def get_unit(path: fields.UnitPath) -> Response:
    """One unit."""
    return read(lambda session, actor: units.get_unit(session, actor, path.unit_id))


@API.put("/units/<int:unit_id>", operation_id="saveUnit", responses=answers(UnitView, "Unit"))
def save(path: fields.UnitPath, body: fields.SaveUnit, header: WriteHeader) -> Response:
    """Stores a target text; a stale one is answered with base, mine and theirs."""
    asked = body.model_dump()
    return write(lambda session, actor: save_unit.save_unit(session, actor, path.unit_id, **asked))


@API.post("/units/<int:unit_id>/decisions", operation_id="decideUnit", responses=answers(UnitView, "Unit"))
def decide_unit(path: fields.UnitPath, body: fields.DecideUnit, header: WriteHeader) -> Response:
    """Approves or returns the version of a unit that the reviewer saw."""
    asked = body.model_dump()
    return write(lambda session, actor: review.decide_unit(session, actor, path.unit_id, **asked))


@API.post(
    "/bitexts/<int:bitext_id>/decisions", operation_id="decideUnits", responses=answers(ManyDecided, "ManyDecided")
)
def decide_units(path: fields.BitextPath, body: fields.DecideUnits, header: WriteHeader) -> Response:
    """Decides on several units; those that cannot be are named."""
    pairs = [(unit.id, unit.version) for unit in body.units]
    return write(
        lambda session, actor: review.decide_many(
            session,
            actor,
            path.bitext_id,
            decision=body.decision,
            units=pairs,
            reason=body.reason,
            category=body.category,
        )
    )


@API.post(
    "/bitexts/<int:bitext_id>/confirmations", operation_id="confirmUnits", responses=answers(ManyDecided, "ManyDecided")
)
def confirm_units(path: fields.BitextPath, body: fields.ConfirmUnits, header: WriteHeader) -> Response:
    """Submits several units as they stand."""
    pairs = [(unit.id, unit.version) for unit in body.units]
    return write(lambda session, actor: review.confirm_many(session, actor, path.bitext_id, units=pairs))


@API.put("/bitexts/<int:bitext_id>/texts", operation_id="replaceTexts", responses=answers(ManyDecided, "ManyDecided"))
def replace_texts(path: fields.BitextPath, body: fields.ReplaceText, header: WriteHeader) -> Response:
    """Changes the texts of several units, all or none; `undoMany` takes it back by the number in `undo`."""
    changes = [(change.id, change.version, change.target) for change in body.changes]
    return write(lambda session, actor: replace.replace_texts(session, actor, path.bitext_id, changes=changes))


@API.get(
    "/units/<int:unit_id>/history", operation_id="listUnitHistory", responses=answers(Page[HistoryView], "UnitHistory")
)
def list_unit_history(path: fields.UnitPath, query: fields.LongList) -> Response:
    """What happened to a unit, newest first."""
    return read(
        lambda session, actor: history_views.list_history(
            session, actor, path.unit_id, cursor=query.cursor, limit=query.limit
        )
    )


@API.post("/units/<int:unit_id>/restorations", operation_id="restoreUnit", responses=answers(UnitView, "Unit"))
def restore_unit(path: fields.UnitPath, body: fields.RestoreUnit, header: WriteHeader) -> Response:
    """Brings back an earlier text, as a new change."""
    return write(
        lambda session, actor: save_unit.restore_unit(
            session, actor, path.unit_id, number=body.number, version=body.version
        )
    )


@API.post("/units/<int:unit_id>/still-valid", operation_id="confirmStillValid", responses=answers(UnitView, "Unit"))
def still_valid(path: fields.UnitPath, body: fields.BasedOnVersion, header: WriteHeader) -> Response:
    """Says that an outdated translation still fits the corrected source."""
    return write(lambda session, actor: save_unit.still_valid(session, actor, path.unit_id, version=body.version))


@API.post(
    "/findings/<int:finding_id>/dismissal", operation_id="dismissFinding", responses=answers(FindingView, "Finding")
)
def dismiss_finding(path: fields.FindingPath, body: fields.DismissFinding, header: WriteHeader) -> Response:
    """Sets a finding aside, or takes it up again."""
    return write(
        lambda session, actor: findings.dismiss_finding(
            session, actor, path.finding_id, reason=body.reason, is_dismissed=body.dismissed
        )
    )


@API.get(
    "/units/<int:unit_id>/machine-translation",
    operation_id="proposeTranslation",
    responses=answers(Proposal, "Proposal"),
)
def propose_translation(path: fields.UnitPath) -> Response:
    """What the installation's engine makes of a unit's source; asked outside any transaction."""
    with reading() as (session, actor):
        question = machine.question_of(session, actor, path.unit_id)
    return make_response(jsonify(as_json(machine.propose(machine.translator_of(settings()), question))))
