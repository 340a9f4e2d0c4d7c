"""A blueprint for operations: one path prefix, one shape of errors, one security scheme."""

from typing import Annotated, Any

from flask import Response, request
from flask_openapi3.blueprint import APIBlueprint
from flask_openapi3.models.tag import Tag
from pydantic import BeforeValidator, ValidationInfo

from translate_flow.api.answers import failed
from translate_flow.errors import FlowError, SignInNeeded, TooLarge
from translate_flow.http import people

PREFIX = "/api/v1"
SECURITY: list[dict[str, list[str]]] = [{"bearer": []}, {"session": []}]

LONGEST_FIELD = 300
"""Characters of a text field beside an uploaded file: names and language tags."""


def _as_sent(value: Any, info: ValidationInfo) -> Any:
    return request.form.get(info.field_name or "", value)


FormText = Annotated[str, BeforeValidator(_as_sent)]
"""A text beside an uploaded file, letter for letter; the framework would read `1` or `true` as JSON."""


def resource(name: str, says: str) -> APIBlueprint:
    """A family of operations."""
    blueprint = APIBlueprint(
        f"api_{name}",
        f"translate_flow.api.{name}",
        url_prefix=PREFIX,
        abp_tags=[Tag(name=name, description=says)],
        abp_security=SECURITY,
    )
    blueprint.before_request(_asks_who)
    blueprint.register_error_handler(FlowError, _failed)
    blueprint.before_request(_check_fields)
    return blueprint


def _asks_who() -> None:
    """A stranger hears that first, and nothing of what a request should have looked like."""
    if not (people.bearer() or people.sign_in_token()):
        raise SignInNeeded("Sign in first")


def _failed(error: FlowError) -> Response:
    return failed(error)


def _check_fields() -> None:
    """Holds the fields of forms to a length at which reading them as JSON is harmless."""
    if request.mimetype == "multipart/form-data":
        for name, value in request.form.items():
            if len(value) > LONGEST_FIELD:
                raise TooLarge(f"{len(value):,} characters", place=name[:40], remedy=f"At most {LONGEST_FIELD}")
