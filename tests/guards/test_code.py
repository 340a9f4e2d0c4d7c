"""Rules about the code itself, held by reading it."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import translate_flow

PACKAGE = Path(translate_flow.__file__).parent
FILES = sorted(PACKAGE.rglob("*.py"))
LONGEST_FILE, LONGEST_FUNCTION = 500, 60
TABLES = ("languages", "migrations/versions")
"""Tables of words and of columns; their length is their content."""


def _code() -> list[Path]:
    return [path for path in FILES if not str(path.relative_to(PACKAGE)).startswith(TABLES)]


def _functions(path: Path) -> Iterator[ast.FunctionDef]:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.FunctionDef):
            yield node


def test_files_stay_short() -> None:
    long = {str(path): n for path in _code() if (n := len(path.read_text().splitlines())) > LONGEST_FILE}
    assert long == {}


def test_functions_fit_on_a_screen() -> None:
    lengths = {
        f"{path.relative_to(PACKAGE)}:{node.name}": (node.end_lineno or 0) - node.lineno + 1
        for path in _code()
        for node in _functions(path)
    }
    assert {name: length for name, length in lengths.items() if length > LONGEST_FUNCTION} == {}
    assert sum(length > 50 for length in lengths.values()) <= 0.01 * len(lengths)


def test_everything_public_says_what_it_is() -> None:
    silent = []
    for path in FILES:
        tree = ast.parse(path.read_text())
        if ast.get_docstring(tree) is None:
            silent.append(str(path))
        for node in tree.body:
            is_public = isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_")
            if is_public and ast.get_docstring(node) is None:  # type: ignore[arg-type]
                silent.append(f"{path}:{node.name}")  # type: ignore[attr-defined]
    assert silent == []


def test_only_the_store_commits() -> None:
    found = [
        str(path.relative_to(PACKAGE))
        for path in FILES
        if re.search(r"\.commit\(", path.read_text()) and path.name != "database.py"
    ]
    assert found == []


def test_packages_import_nothing() -> None:
    for path in PACKAGE.rglob("__init__.py"):
        body = ast.parse(path.read_text()).body
        assert all(isinstance(node, ast.Expr) for node in body), path


def test_pages_carry_no_inline_script_or_style() -> None:
    for path in (PACKAGE.parent / "templates").rglob("*.html"):
        text = path.read_text()
        assert not re.search(r"\son\w+=|<style|\sstyle=", text), path
        assert not re.search(r"<script(?![^>]*\ssrc=)", text), path
