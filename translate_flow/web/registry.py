"""Every family of pages, in the order of the data's way."""

from flask import Blueprint, Flask, g

from translate_flow.http import limits
from translate_flow.http.errors import FRAME
from translate_flow.web import (
    account,
    article_imports,
    articles,
    assets,
    bitext,
    datasets,
    event_words,
    events,
    exports,
    help,
    home,
    invitations,
    jobs,
    look,
    marks,
    memory,
    people,
    proof,
    proof_shared,
    publications,
    review,
    shell,
    sign_in,
    statistics,
    take_in,
    terms,
    triangle,
    versions,
    words,
    work_file,
)

BLUEPRINTS: tuple[Blueprint, ...] = (
    home.BLUEPRINT,
    sign_in.BLUEPRINT,
    invitations.BLUEPRINT,
    account.BLUEPRINT,
    look.BLUEPRINT,
    take_in.BLUEPRINT,
    article_imports.BLUEPRINT,
    articles.BLUEPRINT,
    versions.BLUEPRINT,
    triangle.BLUEPRINT,
    bitext.BLUEPRINT,
    work_file.BLUEPRINT,
    review.BLUEPRINT,
    proof.BLUEPRINT,
    proof_shared.BLUEPRINT,
    terms.BLUEPRINT,
    memory.BLUEPRINT,
    exports.BLUEPRINT,
    datasets.BLUEPRINT,
    jobs.BLUEPRINT,
    statistics.BLUEPRINT,
    events.BLUEPRINT,
    publications.BLUEPRINT,
    people.BLUEPRINT,
    help.BLUEPRINT,
)

GUESSABLE = ("sign_in.enter", "invitations.accept", "account.set_password")
"""Endpoints where a secret could be guessed."""

OPEN_TO_GUESTS = ("proof_shared.show", "proof_shared.comment")
"""Endpoints that people without an account use with a link."""


def register(app: Flask) -> None:
    """Adds the pages to the application."""
    words.register(app)
    event_words.register(app)
    assets.register(app)
    marks.register(app)
    for blueprint in BLUEPRINTS:
        app.register_blueprint(blueprint)
    app.extensions[FRAME] = shell.surround
    limits.guard_sign_in(app, GUESSABLE)
    limits.guard_guests(app, OPEN_TO_GUESTS)
    app.context_processor(lambda: {"shell": g.get("shell"), "fault": g.get("fault"), "look": look.present()})
