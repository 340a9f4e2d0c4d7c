import json
from pathlib import Path

import pytest

from translate_flow.cli.main import main

RO = "Președintele Zelenski a vorbit luni.\nAu fost 236 de rachete.\n\nCe urmează?\n"
EN = "President Zelensky spoke on Monday.\nThere were 236 missiles.\n\nWhat is next?\n"
LANGUAGES = ["--source-lang", "ro", "--target-lang", "en"]


def files(tmp_path: Path, source: str = RO, target: str = EN) -> list[str]:
    names = [tmp_path / "a.src", tmp_path / "a.tgt"]
    for name, text in zip(names, (source, target), strict=True):
        name.write_text(text, encoding="utf-8")
    return [str(name) for name in names]


def test_beads_are_printed_one_a_line_and_empty_lines_have_no_index(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["align", *LANGUAGES, *files(tmp_path)]) == 0
    assert capsys.readouterr().out == "0:0\n1:1\n2:2\n"


def test_json_adds_score_and_reasons(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["align", "--json", *LANGUAGES, *files(tmp_path)]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert rows[1]["source"] == [1]
    assert 0 <= rows[1]["score"] <= 1
    assert rows[1]["reasons"]["numbers"] > 0


def test_a_wordlist_and_a_memory_may_teach(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words, memory = tmp_path / "words.tsv", tmp_path / "memory.tmx"
    words.write_text("# comment\nrachete\tmissiles\t2\nurmează\tnext\n", encoding="utf-8")
    memory.write_text(
        '<?xml version="1.0"?><tmx version="1.4"><header srclang="ro"/><body><tu>'
        '<tuv xml:lang="ro"><seg>Ce urmează</seg></tuv><tuv xml:lang="en"><seg>What is next</seg></tuv>'
        "</tu></body></tmx>",
        encoding="utf-8",
    )
    taught = ["--lexicon", str(words), "--memory", str(memory)]
    assert main(["align", *LANGUAGES, *taught, *files(tmp_path)]) == 0
    assert capsys.readouterr().out == "0:0\n1:1\n2:2\n"


@pytest.mark.parametrize("line", ["one", "a\tb\tmuch", "a\tb\t-1", "\tb"])
def test_a_bad_word_list_is_refused_with_its_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], line: str
) -> None:
    words = tmp_path / "words.tsv"
    words.write_text(f"ok\tok\n{line}\n", encoding="utf-8")
    assert main(["align", *LANGUAGES, "--lexicon", str(words), *files(tmp_path)]) == 1
    assert "line 2" in capsys.readouterr().err


def test_a_bad_character_is_refused_with_its_place(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["align", *LANGUAGES, *files(tmp_path, source="a\nb\x00c\n")]) == 1
    assert "a.src" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments", [LANGUAGES, ["a", "b"], [*LANGUAGES, "a"], ["--batch", "d"], ["--batch", "d", "--out", "e", "f"]]
)
def test_wrong_usage_exits_with_two(arguments: list[str], capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    files_ = files(tmp_path)
    given = [files_[0] if a == "a" else files_[1] if a == "b" else a for a in arguments]
    assert main(["align", *given]) == 2
    assert capsys.readouterr().out == ""


def test_vectors_from_files_that_do_not_exist_are_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["align", *LANGUAGES, "--embeddings", "file:x.npy,y.npy", *files(tmp_path)]) == 1
    assert "x.npy" in capsys.readouterr().err
