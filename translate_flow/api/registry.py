"""All operations of the interface, resource by resource."""

from typing import Any

from flask import Response, make_response
from flask_openapi3.blueprint import APIBlueprint
from flask_openapi3.models.info import Info
from flask_openapi3.openapi import OpenAPI
from pydantic import ValidationError

from translate_flow.api import (
    alignment,
    articles,
    changes,
    comments,
    credits,
    datasets,
    description,
    export_recipes,
    files,
    house,
    many,
    memory,
    proofs,
    publications,
    triangle,
    units,
    work_file,
)
from translate_flow.api.answers import failed
from translate_flow.errors import BadInput, VersionNeeded

RESOURCES: tuple[APIBlueprint, ...] = (
    publications.API,
    house.API,
    articles.API,
    units.API,
    many.API,
    alignment.API,
    comments.API,
    proofs.API,
    triangle.API,
    memory.API,
    credits.API,
    files.API,
    export_recipes.API,
    datasets.API,
    work_file.API,
    changes.API,
)

INFO = Info(
    title="translate_flow",
    version="1",
    description="Articles, their sentence pairs, review, credit and exports. Every write may carry an Idempotency-Key.",
)
SECURITY_SCHEMES: dict[str, Any] = {
    "bearer": {"type": "http", "scheme": "bearer"},
    "session": {"type": "apiKey", "in": "cookie", "name": "translate_flow"},
}


def register(app: OpenAPI) -> None:
    """Adds the operations and their description to the application."""
    for blueprint in RESOURCES:
        app.register_api(blueprint)
    description.register(app)


def refused(error: ValidationError) -> Response:
    """A request of the wrong shape, in the same form as every other error."""
    first = error.errors(include_url=False, include_context=False)[0]
    if first["type"] == "missing" and first["loc"][-1:] == ("version",):
        return make_response(failed(VersionNeeded()))
    place = ".".join(str(part) for part in first["loc"]) or "body"
    told = [
        {"place": ".".join(map(str, found["loc"])), "fault": found["msg"]}
        for found in error.errors(include_url=False, include_context=False, include_input=False)[:20]
    ]
    return make_response(failed(BadInput(first["msg"], place=place, details={"faults": told})))
