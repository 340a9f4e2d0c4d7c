"""Whoever looks for the tests of a module finds them under its name: translate_flow/a/b.py ↔ tests/a/test_b.py."""

from pathlib import Path

import translate_flow

PACKAGE = Path(translate_flow.__file__).parent
TESTS = Path(__file__).resolve().parents[1]
LEAST = 0.95

EXEMPT = {
    "__main__.py": "one call of the console script, which tests/cli/test_main.py runs as a program",
    "errors.py": "the tree of errors; whatever raises one is tested for it",
    "paths.py": "names of folders; the guard of the wheel serves pages from both places they can be in",
    "models": "tables; tests/guards/test_migrations.py proves them against the migrations, services fill them",
    "migrations": "revisions; tests/guards/test_migrations.py runs every one there and back, on both stores",
    "languages": "tables of words; tests/languages reads them all through the registry",
    "services/views.py": "values without behaviour",
    "services/demo_texts.py": "texts of the demo, stored by tests/services/test_demo.py",
    "api/fields.py": "schemas of requests; tests/api/test_strange_values.py sends every operation something else",
    "api/editing_fields.py": "the same",
    "api/alignment_fields.py": "the same",
    "align/bead.py": "values without behaviour",
}
"""Module or package without a test file of its own → why."""


def test_modules_are_mirrored_by_their_tests() -> None:
    modules = [path.relative_to(PACKAGE) for path in PACKAGE.rglob("*.py") if path.name != "__init__.py"]
    assert [name for name in EXEMPT if not (PACKAGE / name).exists()] == []
    held = [module for module in modules if str(module) not in EXEMPT and module.parts[0] not in EXEMPT]
    missing = [str(module) for module in held if not (TESTS / module.parent / _test_name(module)).exists()]
    assert len(missing) <= (1 - LEAST) * len(held), sorted(missing)


def _test_name(module: Path) -> str:
    """The test file of a module; one whose name is a word of Python ends in an underscore that its test has not."""
    return f"test_{module.stem.rstrip('_')}.py"
