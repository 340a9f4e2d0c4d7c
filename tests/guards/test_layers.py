"""Who may import whom: the contracts of .importlinter, and no module that reaches itself again."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "translate_flow"


def test_nobody_imports_upwards() -> None:
    lint = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([lint], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-3000:]


def test_no_module_reaches_itself_again() -> None:
    modules = {".".join(path.relative_to(ROOT).with_suffix("").parts): path for path in PACKAGE.rglob("*.py")}
    graph = {name: set(_imported(path)) & modules.keys() for name, path in modules.items()}
    assert len(graph["translate_flow.app"]) > 3
    TopologicalSorter(graph).prepare()  # a circle is raised, and named


def _imported(path: Path) -> Iterator[str]:
    """Everything a module imports, at its head or inside a function."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{name.name}" for name in node.names)
        elif isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
