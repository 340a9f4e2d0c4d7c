"""The scripts of the pages as TypeScript's checker reads them: their types are told in comments, and it is strict."""

import pytest

from tests.peers.conftest import PEERS, ROOT, program, run

STATIC = ROOT / "translate_flow" / "static"
OPTIONS = (
    "--allowJs --checkJs --noEmit --strict --target es2023 --lib es2023,dom,dom.iterable "
    "--module esnext --moduleResolution bundler"
).split()


@pytest.mark.peer
def test_the_checker_finds_no_fault_in_the_scripts() -> None:
    scripts = sorted(STATIC.rglob("*.js"))
    assert scripts
    run([program("tsc", PEERS / "node" / "node_modules" / ".bin" / "tsc"), *OPTIONS, *scripts])
