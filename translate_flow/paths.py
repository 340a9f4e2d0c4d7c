"""Where things lie: the package, a checkout around it, the templates, the instance folder."""

import os
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
_AROUND = PACKAGE.parent
CHECKOUT = _AROUND if (_AROUND / "pyproject.toml").is_file() and (_AROUND / "templates").is_dir() else None


def templates() -> Path:
    """The folder of the page templates: the checkout's, or the copy inside an installed wheel."""
    return CHECKOUT / "templates" if CHECKOUT else PACKAGE / "templates"


def static() -> Path:
    """The folder of scripts and styles."""
    return PACKAGE / "static"


def migrations() -> Path:
    """The folder of Alembic's environment."""
    return PACKAGE / "migrations"


def instance(named: str | None = None) -> Path:
    """The absolute data folder: `named`, else TRANSLATE_FLOW_INSTANCE, else the checkout's, else the user's.

    A relative name counts from the working directory. Nothing is created here.
    """
    chosen = named or os.environ.get("TRANSLATE_FLOW_INSTANCE")
    if chosen:
        return Path(chosen).absolute()
    if CHECKOUT:
        return CHECKOUT / "instance"
    data = os.environ.get("XDG_DATA_HOME")
    return (Path(data) if data else Path.home() / ".local" / "share") / "translate_flow"
