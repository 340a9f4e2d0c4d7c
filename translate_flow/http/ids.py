"""Ids in addresses: plain digits, no larger than the store can count."""

from flask import Flask
from werkzeug.routing import IntegerConverter

LARGEST = 2**31 - 1
"""The largest id of an integer column on PostgreSQL; SQLite would take more, and Python far more."""


class Identifier(IntegerConverter):
    """The place `<int:…>`: an address with anything else in it does not exist."""

    regex = r"[0-9]{1,10}"

    def __init__(self, *given: object, **named: object) -> None:
        super().__init__(*given, **{"max": LARGEST, **named})  # type: ignore[arg-type]


def register(app: Flask) -> None:
    """Lets every route of the application read its ids so."""
    app.url_map.converters["int"] = Identifier
