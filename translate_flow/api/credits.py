"""Operations on credits and assignments."""

from flask import Response

from translate_flow.api import fields
from translate_flow.api.answers import WriteHeader, answers, read, write
from translate_flow.api.edge import resource
from translate_flow.services import assign, credits
from translate_flow.services.views import AssignmentView, CreditsView, Page

API = resource("people", "Who did it, and who is to do it.")


@API.get("/versions/<int:version_id>/credits", operation_id="getCredits", responses=answers(CreditsView, "Credits"))
def get_credits(path: fields.VersionPath) -> Response:
    """The credits of a version with their shares, and the printed line."""
    return read(lambda session, actor: credits.get_credits(session, actor, path.version_id))


@API.put("/versions/<int:version_id>/credits", operation_id="setCredit", responses=answers(CreditsView, "Credits"))
def set_credit(path: fields.VersionPath, body: fields.SetCredit, header: WriteHeader) -> Response:
    """Adds, confirms or removes a credit."""
    asked = body.model_dump()
    return write(lambda session, actor: credits.set_credit(session, actor, path.version_id, **asked))


@API.post("/assignments", operation_id="createAssignment", responses=answers(AssignmentView, "Assignment", status=201))
def create_assignment(body: fields.CreateAssignment, header: WriteHeader) -> Response:
    """Offers a stage of a bitext to somebody."""
    asked = body.model_dump()
    return write(lambda session, actor: assign.create_assignment(session, actor, **asked), status=201)


@API.get("/assignments", operation_id="listAssignments", responses=answers(Page[AssignmentView], "AssignmentList"))
def list_assignments(query: fields.AssignmentQuery) -> Response:
    """One's own assignments, or those of a bitext or publication."""
    asked = query.model_dump()
    return read(lambda session, actor: assign.list_assignments(session, actor, **asked))


@API.put(
    "/assignments/<int:assignment_id>", operation_id="updateAssignment", responses=answers(AssignmentView, "Assignment")
)
def update_assignment(path: fields.AssignmentPath, body: fields.UpdateAssignment, header: WriteHeader) -> Response:
    """Changes an assignment: the desk anything, the assignee how far they are."""
    asked = body.model_dump()
    return write(lambda session, actor: assign.update_assignment(session, actor, path.assignment_id, **asked))
