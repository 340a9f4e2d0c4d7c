import contextlib
import io
import json
import zipfile
from pathlib import Path

import pytest

from translate_flow.errors import BadInput
from translate_flow.text.readers.article_pairs import ArticleGroup, read_groups, read_pair_archive

RO, EN = b"Podul se redeschide luni.", b"The bridge reopens on Monday."
PAGE = b"<html><body><h1>Podul</h1><p>Podul se redeschide luni.</p></body></html>"


def _groups(files: dict[str, bytes]) -> list[ArticleGroup]:
    return read_groups(files, "all.zip", ["ro", "en"])


def _told(files: dict[str, bytes]) -> list[tuple[str, list[str]]]:
    return [(group.place, [text.language for text in group.texts]) for group in _groups(files)]


def test_names_with_a_language_before_the_ending_belong_together() -> None:
    assert _told({"x/a.ro.txt": RO, "x/a.EN.html": PAGE, "b.ro.txt": RO}) == [("b", ["ro"]), ("x/a", ["en", "ro"])]


@pytest.mark.parametrize("mark", [".", "_", "-"])
def test_the_language_may_be_parted_from_the_name_in_three_ways(mark: str) -> None:
    files = {f"a b{mark}ro.txt": RO, f"a b{mark}EN.txt": EN, f"a b{mark}enro.txt": EN, f"{mark}ro.txt": RO}
    assert ("a b", ["en", "ro"]) in _told(files) and len(_told(files)) >= 2


def test_what_a_checksum_among_the_files_contradicts_is_refused() -> None:
    with pytest.raises(BadInput, match="cut or changed"):
        _groups({"a.ro.txt": RO, "a.en.txt": EN, "all.sha256": f"{'0' * 64}  a.en.txt".encode()})


def test_folders_named_by_language_belong_together() -> None:
    assert _told({"all/ro/a.txt": RO, "all/en/a.txt": EN}) == [("all/a", ["en", "ro"])]


def test_a_name_without_language_has_no_partner_and_hidden_files_are_none() -> None:
    files = {"a.ro.txt": RO, "a.en.txt": EN, "c.txt": EN, "__MACOSX/a.ro.txt": RO, "picture.png": b"x"}
    assert _told(files) == [("a", ["en", "ro"]), ("c.txt", [""])]


def test_two_files_of_one_language_are_told() -> None:
    (group,) = _groups({"a.ro.txt": RO, "a.ro.html": PAGE, "a.en.txt": EN})
    assert "a.ro.html and a.ro.txt are both" in group.fault


def test_an_unreadable_half_is_the_fault_of_its_pair() -> None:
    (group,) = _groups({"a.ro.txt": b"", "a.en.txt": EN})
    assert "a.ro.txt" in group.fault and "empty" in group.fault


def test_a_table_pairs_saved_pages_and_keeps_their_addresses() -> None:
    table = b"url_ro,file_ro,url_en,file_en\nhttps://n.example/1,1.html,https://n.example/en/1,1e.html\n"
    table += b",1.html,,1e.html\nftp://n.example/2,2.html,,2e.html\n,3.html,,gone.html\n"
    files = {"in/t.csv": table} | {f"in/{name}.html": PAGE for name in ("1", "1e", "2", "2e", "3")}
    first, twice, address, gone, left = _groups(files)[:5]
    assert [text.url for text in first.texts] == ["https://n.example/1", "https://n.example/en/1"]
    assert "earlier line" in twice.fault and twice.place == "in/t.csv, line 3"
    assert "not a web address" in address.fault
    assert "gone.html" in gone.fault
    assert not left.fault and len(left.texts) == 1


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({"a.txt": RO, "b.txt": EN}, "no pair"),
        ({"t.csv": b"url,file\n"}, "one file per language"),
        ({"t.csv": b"file_ro,file_en\n", "u.tsv": b""}, "2 tables"),
        ({"t.tsv": b"file_ro\tfile_en\n\xff\t"}, "UTF-8"),
        ({"t.csv": b'file_ro,file_en\n"a'}, "not a table"),
    ],
)
def test_what_cannot_be_paired_is_refused(files: dict[str, bytes], said: str) -> None:
    with pytest.raises(BadInput, match=said):
        _groups(files)


def test_another_kind_of_file_is_refused() -> None:
    with pytest.raises(BadInput, match="not an archive"):
        read_pair_archive(b"x", "a.rss", ["ro", "en"])


def test_hostile_files_are_the_fault_of_their_pair_and_of_no_other(shared: Path) -> None:
    entries = json.loads((shared / "hostile" / "manifest.json").read_text())
    seen = 0
    for entry in entries["files"] if isinstance(entries, dict) else entries:
        path = shared / "hostile" / entry["file"]
        if path.suffix in {".txt", ".html", ".docx"} and path.is_file():
            seen += 1
            out = io.BytesIO()
            with zipfile.ZipFile(out, "w") as archive:
                for name, data in {f"a.ro{path.suffix}": path.read_bytes(), "a.en.txt": EN, "b.ro.txt": RO}.items():
                    archive.writestr(name, data)
            try:
                groups = {group.place: group for group in read_pair_archive(out.getvalue(), "all.zip", ["ro", "en"])}
            except BadInput as error:
                # Packed together the bomb is seen before anything is unpacked.
                assert entry["expect"] == "REJECT" and "tight" in str(error), entry
                continue
            assert not groups["b"].fault
            assert groups["a"].fault or entry["expect"] != "REJECT", entry
            assert all("TF-CANARY" not in text.text for group in groups.values() for text in group.texts)
    assert seen > 40


def test_hostile_archives_are_refused_or_hold_nothing_that_leads_outside(shared: Path) -> None:
    entries = json.loads((shared / "hostile" / "manifest.json").read_text())
    for entry in entries["files"] if isinstance(entries, dict) else entries:
        path = shared / "hostile" / entry["file"]
        if path.suffix in {".zip", ".docx", ".gz"} and path.is_file():
            name = "all.zip" if path.suffix != ".gz" else "all.tar.gz"
            with contextlib.suppress(BadInput):
                for group in read_pair_archive(path.read_bytes(), name, ["ro", "en"]):
                    assert ".." not in group.place and not group.place.startswith("/")
