"""A blueprint for operations: one path prefix, one shape of errors, one security scheme."""

from flask import Response
from flask_openapi3.blueprint import APIBlueprint
from flask_openapi3.models.tag import Tag

from translate_flow.api.answers import failed
from translate_flow.errors import FlowError

PREFIX = "/api/v1"
SECURITY: list[dict[str, list[str]]] = [{"bearer": []}, {"session": []}]


def resource(name: str, says: str) -> APIBlueprint:
    """A family of operations."""
    blueprint = APIBlueprint(
        f"api_{name}",
        f"translate_flow.api.{name}",
        url_prefix=PREFIX,
        abp_tags=[Tag(name=name, description=says)],
        abp_security=SECURITY,
    )
    blueprint.register_error_handler(FlowError, _failed)
    return blueprint


def _failed(error: FlowError) -> Response:
    return failed(error)
