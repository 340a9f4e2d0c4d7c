"""The scripts of a page as one file: a browser needs longer to ask for fifty modules than to read them.

Every module stays a file that a browser could load by itself. Here it becomes the body of a function that gives what
the module exports, and stands after the modules it imports; nothing besides its imports and exports is changed.
"""

import re
from pathlib import Path

PAGES = {
    "pages": ("main.js",),
    "editor": ("main.js", "editor/main.js"),
    "workbench": ("main.js", "workbench/main.js"),
}
"""Name of a script → the modules it begins with."""

_IMPORT = re.compile(r'^import \{ (?P<names>[\w, ]+) \} from "(?P<path>\.[^"]+)";$', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:(?:async )?function\*?|class|const) (?P<name>\w+))", re.MULTILINE)
_OTHER = re.compile(r"^(?:import|export)\b.*$", re.MULTILINE)


def one_script(folder: Path, entries: tuple[str, ...]) -> str:
    """The modules that some need, themselves last; raises ValueError for one that is written in another way."""
    written: dict[str, str] = {}
    for entry in entries:
        _write(folder, entry, written, ())
    return "const modules = {};\n" + "".join(written.values())


def _write(folder: Path, name: str, written: dict[str, str], importers: tuple[str, ...]) -> None:
    if name in importers:
        raise ValueError(f"{' imports '.join((*importers, name))}: a circle")
    if name in written:
        return
    text = (folder / name).read_text(encoding="utf-8")
    for found in _IMPORT.finditer(text):
        _write(folder, _beside(folder, name, found["path"]), written, (*importers, name))
    exported = ", ".join(found["name"] for found in _EXPORT.finditer(text))
    body = _EXPORT.sub("", _IMPORT.sub(lambda found: _taken(folder, name, found), text))
    if other := _OTHER.search(body):
        raise ValueError(f"{name}: “{other[0]}” is no import or export as it is written here")
    written[name] = f'modules["{name}"] = (() => {{\n{body}return {{ {exported} }};\n}})();\n'


def _taken(folder: Path, name: str, found: re.Match[str]) -> str:
    names = found["names"].replace(" as ", ": ")
    return f'const {{ {names} }} = modules["{_beside(folder, name, found["path"])}"];'


def _beside(folder: Path, name: str, path: str) -> str:
    """The name of a module that another one names by the way to it."""
    return (folder / name).parent.joinpath(path).resolve().relative_to(folder.resolve()).as_posix()
