"""Every family of pages, in the order of the data's way."""

from flask import Flask

BLUEPRINTS: tuple[str, ...] = ()


def register(app: Flask) -> None:
    """Adds the pages to the application."""
