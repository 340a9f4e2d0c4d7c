"""Operations on many units at once, and on the filters that choose them."""

from flask import Response

from translate_flow.api import editing_fields, fields
from translate_flow.api.answers import WriteHeader, answers, read, write
from translate_flow.api.edge import resource
from translate_flow.services import bulk, dismissals, revert, saved_filters, units
from translate_flow.services.bulk import ManyDecided
from translate_flow.services.revert import Reversion
from translate_flow.services.units import UnitCounts
from translate_flow.services.views import FoundView, Page, SavedFilterView

API = resource("many", "Many units at once: counts, saved filters, findings, one person's edits, undo.")
FILTER = answers(SavedFilterView, "SavedFilter")


@API.get("/bitexts/<int:bitext_id>/counts", operation_id="countUnits", responses=answers(UnitCounts, "UnitCounts"))
def count_units(path: fields.BitextPath) -> Response:
    """How many units there are of each state, block type, finding and author."""
    return read(lambda session, actor: units.count_units(session, actor, path.bitext_id))


@API.get(
    "/publications/<publication>/filters",
    operation_id="listFilters",
    responses=answers(Page[SavedFilterView], "SavedFilterList"),
)
def list_filters(path: fields.PublicationPath) -> Response:
    """One's own filters and those others share."""
    return read(lambda session, actor: saved_filters.list_filters(session, actor, path.publication))


@API.put("/publications/<publication>/filters", operation_id="saveFilter", responses=FILTER)
def save_filter(path: fields.PublicationPath, body: editing_fields.SaveFilter, header: WriteHeader) -> Response:
    """Keeps a filter under a name; one's own of that name is replaced."""
    return write(
        lambda session, actor: saved_filters.save_filter(
            session, actor, path.publication, name=body.name, query=body.query, is_shared=body.shared
        )
    )


@API.delete("/filters/<int:filter_id>", operation_id="deleteFilter", responses=FILTER)
def delete_filter(path: editing_fields.FilterPath, header: WriteHeader) -> Response:
    """Deletes one's own filter."""
    return write(lambda session, actor: saved_filters.delete_filter(session, actor, path.filter_id))


@API.get(
    "/bitexts/<int:bitext_id>/reversions",
    operation_id="previewRevert",
    responses=answers(Page[Reversion], "ReversionList"),
)
def preview_revert(path: fields.BitextPath, query: editing_fields.PersonQuery) -> Response:
    """The units a person wrote in, and what taking their edits back would do."""
    return read(
        lambda session, actor: Page(revert.preview_revert(session, actor, path.bitext_id, user_id=query.user_id))
    )


@API.post(
    "/bitexts/<int:bitext_id>/reversions", operation_id="revertPerson", responses=answers(ManyDecided, "ManyDecided")
)
def revert_person(path: fields.BitextPath, body: editing_fields.RevertPerson, header: WriteHeader) -> Response:
    """Takes a person's last edits of chosen units back; others' later edits stay."""
    pairs = [(unit.id, unit.version) for unit in body.units]
    return write(
        lambda session, actor: revert.revert_person(session, actor, path.bitext_id, user_id=body.user_id, units=pairs)
    )


@API.get(
    "/bitexts/<int:bitext_id>/findings",
    operation_id="listFindings",
    responses=answers(Page[FoundView], "FindingList"),
)
def list_findings(path: fields.BitextPath, query: editing_fields.FindingQuery) -> Response:
    """The findings of a translation, of one check or in one unit: those open, or those set aside."""
    asked = query.model_dump()
    return read(lambda session, actor: dismissals.list_findings(session, actor, path.bitext_id, **asked))


@API.post(
    "/bitexts/<int:bitext_id>/dismissals",
    operation_id="dismissFindings",
    responses=answers(ManyDecided, "ManyDecided"),
)
def dismiss_findings(path: fields.BitextPath, body: editing_fields.DismissFindings, header: WriteHeader) -> Response:
    """Sets several findings aside with one reason, or takes them up again; `undoMany` takes it back."""
    return write(
        lambda session, actor: dismissals.dismiss_findings(
            session, actor, path.bitext_id, findings=body.findings, reason=body.reason, is_dismissed=body.dismissed
        )
    )


@API.post("/bitexts/<int:bitext_id>/undo", operation_id="undoMany", responses=answers(ManyDecided, "ManyDecided"))
def undo_many(path: fields.BitextPath, body: editing_fields.UndoMany, header: WriteHeader) -> Response:
    """Takes one's own act on many units back."""
    return write(lambda session, actor: bulk.undo_bulk(session, actor, path.bitext_id, number=body.number))
