"""One script out of modules: what is in it, in which order, and what is refused."""

import re
from pathlib import Path

import pytest

from translate_flow import paths
from translate_flow.web.scripts import PAGES, one_script


def modules(folder: Path, **texts: str) -> Path:
    for name, text in texts.items():
        (folder / f"{name}.js").write_text(text, encoding="utf-8")
    return folder


def test_a_module_stands_once_after_those_it_imports(tmp_path: Path) -> None:
    folder = modules(
        tmp_path,
        main='import { a } from "./a.js";\nimport { b } from "./b.js";\na(b);\n',
        a='import { b } from "./b.js";\nexport function a(of) {\n  return of + b;\n}\n',
        b="export const b = 1;\n",
    )
    assert re.findall(r'^modules\["(\w+)\.js"\]', one_script(folder, ("main.js",)), re.MULTILINE) == ["b", "a", "main"]


def test_names_are_taken_under_the_name_the_importer_gives_them(tmp_path: Path) -> None:
    folder = modules(
        tmp_path,
        main='import { a as first, b } from "./a.js";\n',
        a="export class a {}\nexport async function* b() {}\n",
    )
    script = one_script(folder, ("main.js",))
    assert 'const { a: first, b } = modules["a.js"];' in script
    assert "class a {}\nasync function* b() {}\nreturn { a, b };" in script


@pytest.mark.parametrize(
    "line",
    [
        'import a from "./a.js";',
        'import "./a.js";',
        "export default 1;",
        "export { a };",
        'import {\n  a,\n} from "./a.js";',
    ],
)
def test_what_is_written_in_another_way_is_refused_by_its_name(tmp_path: Path, line: str) -> None:
    with pytest.raises(ValueError, match=r"main\.js: “(?:im|ex)port"):
        one_script(modules(tmp_path, main=line + "\n", a="export const a = 1;\n"), ("main.js",))


def test_modules_that_import_one_another_are_refused(tmp_path: Path) -> None:
    folder = modules(tmp_path, main='import { a } from "./a.js";\n', a='import { b } from "./main.js";\n')
    with pytest.raises(ValueError, match=r"main\.js imports a\.js imports main\.js: a circle"):
        one_script(folder, ("main.js",))


def test_every_module_reaches_a_page() -> None:
    reached = {
        name
        for page in PAGES.values()
        for name in re.findall(r'^modules\["(.+)"\] = ', one_script(paths.static(), page), re.M)
    }
    here = {path.relative_to(paths.static()).as_posix() for path in paths.static().rglob("*.js")}
    assert here - reached == {"api/docs.js"}  # which the page of the interface loads by itself
