"""What an installation may set: one frozen object from the config file and the environment.

`config.toml` in the instance folder holds keys by their names here; the environment variable
`TRANSLATE_FLOW_` + the name in capitals beats it. An unknown key in the file is an error.
"""

import os
import tomllib
from collections.abc import Mapping
from dataclasses import Field, dataclass, field, fields
from pathlib import Path
from typing import Any

from translate_flow.errors import BadInput

PREFIX = "TRANSLATE_FLOW_"
CONFIG_FILE = "config.toml"
_TRUE = frozenset({"1", "true", "yes", "on"})
_FALSE = frozenset({"0", "false", "no", "off", ""})
LOG_LEVELS = ("debug", "info", "warning", "error")
_WEB = ("http://", "https://")


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings; each field's metadata says in one line what it means."""

    instance: Path = field(metadata={"says": "the data folder; set by --instance or TRANSLATE_FLOW_INSTANCE"})
    database_url: str = field(default="", metadata={"says": "another database than the SQLite file of the instance"})
    secret_key: str = field(default="", metadata={"says": "signs cookies; made and kept in the instance when empty"})
    job_engine: str = field(
        default="embedded",
        metadata={"says": "`embedded`: this process and `worker` poll; `procrastinate`: PostgreSQL wakes workers"},
    )
    job_lease_seconds: int = field(
        default=30, metadata={"least": 1, "says": "after so long without a sign of life a worker's job is another's"}
    )
    job_file_days: int = field(
        default=30,
        metadata={"least": 0, "says": "days after its job that a result or an upload is removed; 0 keeps them all"},
    )
    max_upload_bytes: int = field(default=64_000_000, metadata={"least": 1, "says": "the largest request body taken"})
    max_text_characters: int = field(default=2_000_000, metadata={"least": 1, "says": "the longest article text taken"})
    session_days: int = field(default=14, metadata={"least": 1, "says": "how long a sign-in lasts without use"})
    secure_cookies: bool = field(
        default=False, metadata={"says": "send cookies over HTTPS only; set it behind a proxy"}
    )
    public_address: str = field(
        default="",
        metadata={"begins": _WEB, "says": "where people reach this server; links to hand on begin so; empty: as asked"},
    )
    trusted_proxies: int = field(
        default=0, metadata={"least": 0, "says": "how many proxies in front set X-Forwarded headers"}
    )
    limit_sign_in: str = field(default="10 per minute", metadata={"says": "sign-in attempts allowed per address"})
    limit_requests: str = field(default="1200 per minute", metadata={"says": "requests allowed per address"})
    limit_storage: str = field(
        default="memory://", metadata={"says": "where limits are counted; redis:// when several processes serve"}
    )
    metrics_token: str = field(
        default="", metadata={"says": "the bearer token that may read /metrics; empty: only this machine"}
    )
    threads: int = field(default=16, metadata={"least": 1, "says": "threads of the built-in web server"})
    max_streams: int = field(
        default=8, metadata={"least": 0, "says": "live streams a process holds before it asks browsers to poll"}
    )
    mt_url: str = field(
        default="",
        metadata={"begins": _WEB, "says": "a LibreTranslate service that proposes translations; empty: none is asked"},
    )
    mt_key: str = field(default="", metadata={"says": "the key that service wants, if any"})
    mt_seconds: int = field(
        default=10, metadata={"least": 1, "says": "how long that service may take for one sentence"}
    )
    log_level: str = field(default="info", metadata={"one_of": LOG_LEVELS, "says": "debug, info, warning or error"})

    @property
    def url(self) -> str:
        """The database address in use."""
        return self.database_url or f"sqlite:///{self.instance / 'translate_flow.sqlite'}"

    @property
    def files(self) -> Path:
        """The folder of uploads and finished exports."""
        return self.instance / "files"


def load(instance: Path, environment: Mapping[str, str] | None = None) -> Settings:
    """The settings of an instance; raises BadInput naming the file or variable, the key and what is expected."""
    environment = os.environ if environment is None else environment
    path = instance / CONFIG_FILE
    given: dict[str, Any] = {"instance": instance}
    known = {f.name: f for f in fields(Settings) if f.name != "instance"}
    for key, value in _from_file(path).items():
        if key not in known:
            raise BadInput(f"unknown setting “{key}”", place=str(path), remedy=f"Known are: {', '.join(known)}")
        given[key] = _read(known[key], value, f"{path}, {key}")
    for key, known_field in known.items():
        variable = PREFIX + key.upper()
        if variable in environment:
            given[key] = _read(known_field, environment[variable], variable)
    return Settings(**given)


def _from_file(path: Path) -> dict[str, Any]:
    if not path.is_file():
        return {}
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadInput(f"not readable as TOML: {error}", place=str(path)) from error


def _read(setting: Field[Any], given: Any, place: str) -> Any:
    """The value given for a setting, of its kind and within what its metadata allows."""
    value = _as(setting.type, given, place)
    says = setting.metadata
    if "least" in says and value < says["least"]:
        raise BadInput(f"{value} is too small", place=place, remedy=f"At least {says['least']}")
    if "one_of" in says and value.lower() not in says["one_of"]:
        raise BadInput(f"“{value}” is not known", place=place, remedy=f"Choose {', '.join(says['one_of'])}")
    if value and "begins" in says and not value.startswith(says["begins"]):
        raise BadInput(f"“{value}” is no web address", place=place, remedy=f"It begins with {says['begins'][1]}")
    return value


def _as(kind: Any, value: Any, place: str) -> Any:
    if kind is bool and isinstance(value, str):
        if value.lower() in _TRUE | _FALSE:
            return value.lower() in _TRUE
        raise BadInput(f"“{value}” is not true or false", place=place)
    if kind is int and isinstance(value, str):
        if value.strip().isdecimal():
            return int(value)
        raise BadInput(f"“{value}” is not a whole number", place=place)
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        raise BadInput(f"“{value}” is not of the kind {kind.__name__}", place=place)
    return value
