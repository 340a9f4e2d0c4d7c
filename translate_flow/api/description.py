"""The interface's own description, and its page for people; everything on it comes from the installed wheel."""

from typing import Any

from flask import Blueprint, Response, jsonify, make_response, render_template, url_for
from flask_openapi3.openapi import OpenAPI

from translate_flow.api.glossary import meaning

_ERROR = {"application/json": {"schema": {"$ref": "#/components/schemas/ErrorAnswer"}}}


def describe(app: OpenAPI) -> dict[str, Any]:
    """The OpenAPI document; refusals of a request's shape have the same form as all other errors."""
    spec = dict(app.api_doc)
    for path in spec["paths"].values():
        for operation in path.values():
            for status, answer in operation.get("responses", {}).items():
                if status[0] in "45" and "content" not in answer:
                    answer["content"] = _ERROR
            for parameter in operation.get("parameters", ()):
                _explain(parameter, operation["operationId"], parameter["name"])
    for owner, schema in spec["components"]["schemas"].items():
        for name, field in schema.get("properties", {}).items():
            _explain(field, owner, name)
    return spec


def _explain(field: dict[str, Any], owner: str, name: str) -> None:
    """Says what a parameter or property means, where its own model does not."""
    said = meaning(owner, name)
    if said and "description" not in field:
        field["description"] = said


def register(app: OpenAPI) -> None:
    """Adds /openapi.json and /api/docs."""

    @app.get("/openapi.json", doc_ui=False)
    def openapi_json() -> Response:
        return jsonify(describe(app))

    @app.get("/api/docs", doc_ui=False)
    def api_docs() -> Response:
        page = render_template(
            "api/docs.html",
            style=url_for("swagger.static", filename="css/swagger-ui.css"),
            bundle=url_for("swagger.static", filename="js/swagger-ui-bundle.js"),
        )
        response = make_response(page)
        response.headers["Content-Security-Policy"] = (
            "default-src 'self'; script-src 'self'; object-src 'none'; frame-ancestors 'none'; base-uri 'none'; "
            "form-action 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'"
        )
        return response

    app.register_blueprint(_swagger())


def _swagger() -> Blueprint:
    """Swagger UI's own files, as its wheel brings them."""
    from importlib.resources import files

    folder = files("flask_openapi3_swagger") / "templates" / "swagger"
    return Blueprint("swagger", __name__, static_folder=str(folder), url_prefix="/api/docs/assets", static_url_path="")
