"""Operations on the links of a bitext; each can be undone."""

from flask import Response

from translate_flow.api import alignment_fields as bodies
from translate_flow.api import editing_fields, fields
from translate_flow.api.answers import WriteHeader, answers, write
from translate_flow.api.edge import resource
from translate_flow.services import alignment_history, edit_alignment, paragraphs, segments
from translate_flow.services.alignment_history import BitextChange
from translate_flow.services.views import UnitView

API = resource("alignment", "Which sentences belong together; every edit names the bitext's version and can be undone.")
CHANGE = answers(BitextChange, "BitextChange")


@API.post("/bitexts/<int:bitext_id>/merges", operation_id="mergeBeads", responses=CHANGE)
def merge_beads(path: fields.BitextPath, body: bodies.MergeBeads, header: WriteHeader) -> Response:
    """Makes one unit of neighbouring ones."""
    return write(
        lambda session, actor: edit_alignment.merge_beads(
            session, actor, path.bitext_id, unit_ids=body.unit_ids, version=body.version
        )
    )


@API.post("/bitexts/<int:bitext_id>/swaps", operation_id="swapBeads", responses=CHANGE)
def swap_beads(path: fields.BitextPath, body: bodies.SwapBeads, header: WriteHeader) -> Response:
    """Exchanges the translations of two units."""
    return write(
        lambda session, actor: edit_alignment.swap_beads(
            session, actor, path.bitext_id, unit_ids=body.unit_ids, version=body.version
        )
    )


@API.post("/units/<int:unit_id>/split", operation_id="splitBead", responses=CHANGE)
def split_bead(path: fields.UnitPath, body: bodies.SplitBead, header: WriteHeader) -> Response:
    """Parts a unit in two."""
    asked = body.model_dump()
    return write(lambda session, actor: edit_alignment.split_bead(session, actor, path.unit_id, **asked))


@API.post("/bitexts/<int:bitext_id>/moves", operation_id="moveSegment", responses=CHANGE)
def move_segment(path: fields.BitextPath, body: bodies.MoveSegment, header: WriteHeader) -> Response:
    """Moves one sentence into another unit."""
    asked = body.model_dump()
    return write(lambda session, actor: edit_alignment.move_segment(session, actor, path.bitext_id, **asked))


@API.post("/bitexts/<int:bitext_id>/segment-splits", operation_id="splitSegment", responses=CHANGE)
def split_segment(path: fields.BitextPath, body: editing_fields.SplitSegment, header: WriteHeader) -> Response:
    """Parts a sentence of either side in two, and the unit it stands in."""
    asked = body.model_dump()
    return write(lambda session, actor: segments.split_segment(session, actor, path.bitext_id, **asked))


@API.post("/bitexts/<int:bitext_id>/segment-joins", operation_id="joinSegments", responses=CHANGE)
def join_segments(path: fields.BitextPath, body: editing_fields.JoinSegments, header: WriteHeader) -> Response:
    """Makes one sentence of two neighbours, and one unit of those they stand in."""
    asked = body.model_dump()
    return write(lambda session, actor: segments.join_segments(session, actor, path.bitext_id, **asked))


@API.post("/bitexts/<int:bitext_id>/paragraph-breaks", operation_id="setParagraphBreak", responses=CHANGE)
def set_paragraph_break(path: fields.BitextPath, body: bodies.ParagraphBreakBody, header: WriteHeader) -> Response:
    """Begins a paragraph of the translation with a sentence, or joins the paragraph it begins to the one before."""
    asked = body.model_dump()
    return write(lambda session, actor: paragraphs.set_paragraph_break(session, actor, path.bitext_id, **asked))


@API.post("/units/<int:unit_id>/pin", operation_id="pinBead", responses=CHANGE)
def pin_bead(path: fields.UnitPath, body: bodies.PinBead, header: WriteHeader) -> Response:
    """Pins or accepts a link, marks it doubtful, or leaves it to the machine again."""
    asked = body.model_dump()
    return write(lambda session, actor: edit_alignment.pin_bead(session, actor, path.unit_id, **asked))


@API.post("/units/<int:unit_id>/accept-up-to", operation_id="acceptUpTo", responses=CHANGE)
def accept_up_to(path: fields.UnitPath, body: fields.BasedOnVersion, header: WriteHeader) -> Response:
    """Accepts all links from the beginning to this unit."""
    return write(lambda session, actor: edit_alignment.accept_up_to(session, actor, path.unit_id, version=body.version))


@API.post("/units/<int:unit_id>/gap-reason", operation_id="setGapReason", responses=CHANGE)
def set_gap_reason(path: fields.UnitPath, body: bodies.GapReasonBody, header: WriteHeader) -> Response:
    """Says why a unit has one side only."""
    asked = body.model_dump()
    return write(lambda session, actor: edit_alignment.set_gap_reason(session, actor, path.unit_id, **asked))


@API.put("/units/<int:unit_id>/bookmark", operation_id="bookmarkUnit", responses=answers(UnitView, "Unit"))
def bookmark_unit(path: fields.UnitPath, body: bodies.Bookmark, header: WriteHeader) -> Response:
    """Marks a unit to come back to."""
    return write(
        lambda session, actor: edit_alignment.bookmark(session, actor, path.unit_id, is_bookmarked=body.bookmarked)
    )


@API.post("/bitexts/<int:bitext_id>/realign", operation_id="realignBitext", responses=CHANGE)
def realign_bitext(path: fields.BitextPath, body: fields.BasedOnVersion, header: WriteHeader) -> Response:
    """Aligns anew what nobody accepted or pinned."""
    return write(
        lambda session, actor: edit_alignment.realign_bitext(session, actor, path.bitext_id, version=body.version)
    )


@API.post("/bitexts/<int:bitext_id>/alignment/undo", operation_id="undoAlignment", responses=CHANGE)
def undo_alignment(path: fields.BitextPath, body: fields.BasedOnVersion, header: WriteHeader) -> Response:
    """Takes the last alignment edit back."""
    return write(
        lambda session, actor: alignment_history.undo_alignment(session, actor, path.bitext_id, version=body.version)
    )


@API.post("/bitexts/<int:bitext_id>/alignment/redo", operation_id="redoAlignment", responses=CHANGE)
def redo_alignment(path: fields.BitextPath, body: fields.BasedOnVersion, header: WriteHeader) -> Response:
    """Does the last undone alignment edit again."""
    return write(
        lambda session, actor: alignment_history.redo_alignment(session, actor, path.bitext_id, version=body.version)
    )
