import io
import zipfile

import pytest

from tests.formats.pairs import back, written
from translate_flow.errors import BadInput
from translate_flow.formats.record import Pair
from translate_flow.formats.registry import read_pairs
from translate_flow.text.safe_zip import MAX_TOTAL

PAIR = Pair("ro", "en", "a\nb", "c", id="1", state="final")


def packed(**files: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, text in files.items():
            archive.writestr(f"c.{name}", text)
    return out.getvalue()


def test_the_plain_files_have_a_line_a_pair() -> None:
    with zipfile.ZipFile(io.BytesIO(written([PAIR], "moses"))) as archive:
        assert {name: archive.read(name) for name in archive.namelist()[:3]} == {
            "corpus.ro": b"a b\n",
            "corpus.en": b"c\n",
            "corpus.ids": b"1\n",
        }


def test_a_changed_line_counts_more_than_the_exact_text_beside_it() -> None:
    with zipfile.ZipFile(io.BytesIO(written([PAIR], "moses"))) as archive:
        exact = archive.read("corpus.jsonl").decode()
    (pair,) = back(packed(ro="a b\n", en="changed\n", jsonl=exact), "moses")
    assert (pair.source, pair.target, pair.state) == ("a\nb", "changed", "final")


def test_foreign_archives_of_two_texts_are_read_in_the_order_asked_for() -> None:
    assert back(packed(en="b\n", ro="a\n"), "moses") == [Pair("ro", "en", "a", "b")]


@pytest.mark.parametrize(
    "files", [{"ro": "a\n"}, {"ro": "a\n", "en": "b\nc\n"}, {"ro": "a\n", "en": "b\n", "ids": "1\n2\n"}, {"zip": "x"}]
)
def test_archives_that_do_not_fit_are_refused(files: dict[str, str]) -> None:
    with pytest.raises(BadInput):
        back(packed(**files), "moses")


def test_one_language_twice_is_refused() -> None:
    with pytest.raises(BadInput):
        written([Pair("ro", "ro", "a", "b")], "moses", source_language="ro", target_language="ro")


def test_the_counts_of_files_that_do_not_fit_are_told() -> None:
    for files, told in (
        ({"ro": "a\nb\nc\n", "en": "b\n"}, "3 lines against 1"),
        ({"ro": "a\nb\n", "en": "b\nc\n", "ids": "1\n"}, "1 ids for 2 lines"),
    ):
        with pytest.raises(BadInput, match=told):
            back(packed(**files), "moses")


def test_an_archive_larger_than_documents_may_be_is_read_line_by_line() -> None:
    out = io.BytesIO()
    lines = 25_000
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for ending in ("ro", "en"):
            with archive.open(f"c.{ending}", "w") as member:
                for number in range(lines):
                    member.write(f"{number} ".encode().ljust(4_999, b"x") + b"\n")
    assert len(out.getvalue()) > MAX_TOTAL
    lengths = [
        (len(pair.source), len(pair.target)) for pair in read_pairs(io.BytesIO(out.getvalue()), "moses", place="large")
    ]
    assert lengths == [(4_999, 4_999)] * lines


def test_regions_with_a_low_line_are_languages_and_other_formats_are_named() -> None:
    assert back(packed(en="b\n", pt_BR="a\n"), "moses", source_language="pt-BR", target_language="en") == [
        Pair("pt-BR", "en", "a", "b")
    ]
    with pytest.raises(BadInput, match=r"c\.tmx.*Unpack"):
        back(packed(tmx="<tmx/>"), "moses")
