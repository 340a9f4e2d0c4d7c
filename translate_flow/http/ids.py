"""Ids in addresses: plain digits, no larger than the store can count."""

from flask import Flask
from werkzeug.routing import IntegerConverter

LARGEST = 2**31 - 1
"""The largest id of an integer column on PostgreSQL; SQLite would take more, and Python far more."""


def _up_to(largest: int) -> str:
    """A pattern of the numbers from 1 to `largest` as they are written: no sign, no leading zero, ASCII digits."""
    digits = str(largest)
    shorter = [rf"[1-9][0-9]{{0,{len(digits) - 2}}}"]
    smaller = [
        f"{digits[:place]}[{0 if place else 1}-{int(digit) - 1}]" + f"[0-9]{{{len(digits) - place - 1}}}"
        for place, digit in enumerate(digits)
        if int(digit) > (0 if place else 1)
    ]
    return "(?:" + "|".join([*shorter, *smaller, digits]) + ")"


class Identifier(IntegerConverter):
    """The place `<int:…>`: an address with anything else in it does not exist."""

    # The limit stands in the pattern: a converter's own is asked after the method, and would answer 405.
    regex = _up_to(LARGEST)


def register(app: Flask) -> None:
    """Lets every route of the application read its ids so."""
    app.url_map.converters["int"] = Identifier
