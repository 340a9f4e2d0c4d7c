"""Every family of pages, in the order of the data's way."""

from flask import Blueprint, Flask, g

from translate_flow.http import limits
from translate_flow.web import (
    account,
    articles,
    bitext,
    events,
    exports,
    help,
    home,
    invitations,
    jobs,
    look,
    memory,
    people,
    publications,
    review,
    sign_in,
    statistics,
    take_in,
    terms,
    versions,
    words,
)

BLUEPRINTS: tuple[Blueprint, ...] = (
    home.BLUEPRINT,
    sign_in.BLUEPRINT,
    invitations.BLUEPRINT,
    account.BLUEPRINT,
    look.BLUEPRINT,
    take_in.BLUEPRINT,
    articles.BLUEPRINT,
    versions.BLUEPRINT,
    bitext.BLUEPRINT,
    review.BLUEPRINT,
    terms.BLUEPRINT,
    memory.BLUEPRINT,
    exports.BLUEPRINT,
    jobs.BLUEPRINT,
    statistics.BLUEPRINT,
    events.BLUEPRINT,
    publications.BLUEPRINT,
    people.BLUEPRINT,
    help.BLUEPRINT,
)

GUESSABLE = ("sign_in.enter", "invitations.accept", "account.set_password")
"""Endpoints where a secret could be guessed."""


def register(app: Flask) -> None:
    """Adds the pages to the application."""
    words.register(app)
    for blueprint in BLUEPRINTS:
        app.register_blueprint(blueprint)
    limits.guard_sign_in(app, GUESSABLE)
    app.context_processor(lambda: {"shell": g.get("shell"), "fault": g.get("fault"), "look": look.present()})
