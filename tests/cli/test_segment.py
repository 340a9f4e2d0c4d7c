"""The command `segment` as people and programs call it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from translate_flow.cli.main import main


def _run(*arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "translate_flow", "segment", *arguments]
    return subprocess.run(command, input=given, capture_output=True, check=False)


def test_one_sentence_stands_on_a_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "text.txt"
    file.write_text("Dl. Popa a venit. A plecat.\nTitlu", encoding="utf-8")
    assert main(["segment", "--lang", "ro", str(file)]) == 0
    assert capsys.readouterr().out == "Dl. Popa a venit.\nA plecat.\nTitlu\n"


def test_a_dash_and_no_name_read_the_standard_input() -> None:
    for arguments in (["--lang", "en"], ["--lang", "en", "-"]):
        answer = _run(*arguments, given=b"One. Two.")
        assert (answer.returncode, answer.stdout) == (0, b"One.\nTwo.\n")


def test_json_lines_give_offsets_of_ends_and_keep_ids_and_order() -> None:
    records = [{"id": "b", "lang": "ro", "text": "Da. Nu."}, {"id": 1, "lang": "en", "text": "😀 Yes"}]
    answer = _run("--json", given="\n".join(json.dumps(record) for record in records).encode())
    assert [json.loads(line) for line in answer.stdout.splitlines()] == [
        {"id": "b", "ends": [3, 7]},
        {"id": 1, "ends": [5]},
    ]


@pytest.mark.parametrize(
    ("arguments", "given", "said"),
    [
        (["--lang", "en"], b"caf\xe9", b"UTF-8"),
        (["--lang", "en"], b"a\x00b", b"line 1, column 2"),
        (["--json"], b"{", b"line 1"),
        (["--json"], b'\n{"id": 1}', b"line 2"),
        (["--json"], b'{"id": 1, "lang": "en", "text": "\\ud800"}', b"U+D800"),
        (["--json"], b'{"id": 1, "lang": 5, "text": "a"}', b"line 1"),
        (["--lang", "en", "no-such-file"], b"", b"no-such-file"),
        (["--lang", "not a tag"], b"", b"BCP 47"),
    ],
)
def test_bad_input_is_one_line_with_its_place_and_nothing_is_written(
    arguments: list[str], given: bytes, said: bytes
) -> None:
    answer = _run(*arguments, given=given)
    assert answer.returncode == 1
    assert answer.stdout == b""
    assert answer.stderr.count(b"\n") == 1 and said in answer.stderr


def test_a_missing_language_and_an_unknown_option_are_wrong_usage() -> None:
    assert _run(given=b"One.").returncode == 2
    assert _run("--no-such-option").returncode == 2


def test_nothing_heavy_is_loaded() -> None:
    code = (
        "import sys; from translate_flow.cli.main import main; main(['segment', '--lang', 'en', '-'])\n"
        "heavy = ('nltk', 'numpy', 'flask', 'sqlalchemy', 'lxml', 'pydantic', 'dataclasses', 'tempfile')\n"
        "print([name for name in heavy if name in sys.modules])"
    )
    answer = subprocess.run([sys.executable, "-c", code], input=b"One.", capture_output=True, check=True)
    assert answer.stdout.splitlines()[-1] == b"[]"
