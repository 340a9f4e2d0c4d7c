"""Puts the application together: settings, store, edges, in the order in which a request meets them."""

from datetime import timedelta
from pathlib import Path

from flask import Flask
from flask_openapi3.openapi import OpenAPI
from werkzeug.middleware.proxy_fix import ProxyFix

from translate_flow import paths
from translate_flow.database import Database
from translate_flow.http import csrf, errors, headers, health, ids, limits, log, people
from translate_flow.http.edge import EXTENSION, State
from translate_flow.http.json import JsonProvider
from translate_flow.http.secret import secret_key
from translate_flow.http.versioned import static_url_path
from translate_flow.settings import Settings, load

_BYTES_PER_CHARACTER = 4
_ROOM_FOR_FIELDS = 1_000_000
_MOST_FORM_PARTS = 5_000


def create_app(
    settings: Settings | None = None, *, instance: str | Path | None = None, jobs: object | None = None
) -> Flask:
    """A ready application for an instance; without `settings` they are read from its folder and the environment."""
    settings = settings or load(paths.instance(str(instance) if instance else None))
    from translate_flow.api import registry as api
    from translate_flow.web import assets

    app = OpenAPI(
        "translate_flow",
        info=api.INFO,
        security_schemes=api.SECURITY_SCHEMES,
        validation_error_callback=api.refused,
        doc_ui=False,
        instance_path=str(settings.instance.absolute()),
        template_folder=str(paths.templates()),
        static_folder=str(paths.static()),
        static_url_path=static_url_path(paths.static(), assets.answers(paths.static())),
    )
    _configure(app, settings)
    app.extensions[EXTENSION] = State(Database(settings.url), settings, jobs)
    _register_edges(app, settings)
    return app


def _configure(app: Flask, settings: Settings) -> None:
    app.config.update(
        SECRET_KEY=secret_key(settings),
        SESSION_COOKIE_NAME="translate_flow",
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_SECURE=settings.secure_cookies,
        PERMANENT_SESSION_LIFETIME=timedelta(days=settings.session_days),
        MAX_CONTENT_LENGTH=settings.max_upload_bytes,
        MAX_FORM_MEMORY_SIZE=settings.max_text_characters * _BYTES_PER_CHARACTER + _ROOM_FOR_FIELDS,
        MAX_FORM_PARTS=_MOST_FORM_PARTS,
        TEMPLATES_AUTO_RELOAD=False,
    )
    app.json = JsonProvider(app)
    app.jinja_options = {"trim_blocks": True, "lstrip_blocks": True}
    if settings.trusted_proxies:
        hops = settings.trusted_proxies
        app.wsgi_app = ProxyFix(  # type: ignore[method-assign]
            app.wsgi_app, x_for=hops, x_proto=hops, x_host=hops, x_prefix=hops
        )


def _register_edges(app: OpenAPI, settings: Settings) -> None:
    """`after_request` runs in reverse order: headers come last and see every answer."""
    ids.register(app)
    headers.register(app, settings)
    log.register(app, settings)
    people.register(app)
    limits.register(app, settings)
    csrf.register(app)
    health.register(app)
    errors.register(app)
    from translate_flow.web import registry as web

    web.register(app)
    from translate_flow.api import registry as api

    api.register(app)
