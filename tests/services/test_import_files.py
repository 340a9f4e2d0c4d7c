import io
import zipfile

import pytest

from tests.services.conftest import Desk
from translate_flow.errors import BadInput, Forbidden, NotFound
from translate_flow.services import import_files, jobs, memory, memory_import

TSV = b"Podul se redeschide.\tThe bridge reopens.\n"
RO_EN = {"source_language": "ro", "target_language": "en"}


def take_in(desk: Desk, data: bytes = TSV, name: str = "archive.tsv", who: str = "desk", **more: object) -> object:
    given = {"publication": "north", "data": data, "name": name, **RO_EN, **more}
    return desk.do(who, import_files.import_memory_file, **given)


def test_a_file_of_pairs_is_in_the_memory_whole(desk: Desk) -> None:
    take_in(desk, name="C:\\old\\archive\u202e.tsv")
    found = desk.see("reader", memory.search_memory, text="Podul se redeschide.", **RO_EN)
    assert [match.target_text for match in found] == ["The bridge reopens."]
    (kept,) = desk.see("desk", memory_import.list_imports, "north")
    assert (kept.file_name, kept.format) == ("archive.tsv", "tsv")


def test_a_broken_file_leaves_nothing_and_says_where(desk: Desk) -> None:
    with pytest.raises(BadInput) as refused:
        take_in(desk, TSV * 3 + b"only one column\n")
    assert refused.value.place is not None and "archive.tsv" in refused.value.place
    with pytest.raises(BadInput):
        import_files.check_pairs_file(TSV * 3 + b"only one column\n", "archive.tsv", "ro", "en")
    import_files.check_pairs_file(TSV, "archive.tsv", "ro", "en")
    assert desk.see("desk", memory_import.list_imports, "north") == ()


def test_only_who_may_import_does_even_before_the_file_is_read(desk: Desk) -> None:
    for who, refusal in (("translator", Forbidden), ("stranger", NotFound)):
        with pytest.raises(refusal):
            take_in(desk, b"not a file at all", who=who)


def test_the_languages_a_file_names_stand_where_they_only_stand_in(desk: Desk) -> None:
    tmx = (
        '<?xml version="1.0"?><tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="sentence" '
        'o-tmf="x" adminlang="en" srclang="ro" datatype="plaintext"/><body>'
        '<tu><tuv xml:lang="ro"><seg>Podul.</seg></tuv><tuv xml:lang="ru"><seg>Мост.</seg></tuv></tu></body></tmx>'
    ).encode()
    with pytest.raises(BadInput):
        take_in(desk, tmx, "archive.tmx")
    take_in(desk, tmx, "archive.tmx", as_file_says=True)
    found = desk.see("reader", memory.search_memory, text="Podul.", source_language="ro", target_language="ru")
    assert [match.target_text for match in found] == ["Мост."]


def test_a_batch_is_counted_before_it_is_taken(desk: Desk) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("one.txt", "Un titlu\n\nUn text întreg, cu punct.\n")
        archive.writestr("two.txt", "Alt titlu\n\nAlt text întreg, cu punct.\n")
    assert import_files.check_batch(packed.getvalue(), "old.zip") == 2
    empty = io.BytesIO()
    zipfile.ZipFile(empty, "w").close()
    for data, name in ((empty.getvalue(), "old.zip"), (b"nothing", "old.xml")):
        with pytest.raises(BadInput) as refused:
            import_files.check_batch(data, name)
        assert refused.value.remedy


def test_a_batch_goes_into_the_queue_of_who_may_take_articles_in(desk: Desk) -> None:
    given = {"publication": "north", "file": "uploads/x", "name": "old.zip"}
    made = desk.do("translator", import_files.enqueue_batch, **given, language="ro", is_dry=True)
    assert desk.see("translator", jobs.get_job, made.id).kind == "import_articles"
    with pytest.raises(BadInput) as refused:
        desk.do("translator", import_files.enqueue_batch, **given, language="not a language")
    assert refused.value.place == "source_language"
    for who, refusal in (("reader", Forbidden), ("stranger", NotFound)):
        with pytest.raises(refusal):
            desk.do(who, import_files.enqueue_batch, **given)


def test_articles_are_read_from_files_and_pasted_pages() -> None:
    assert "Un text" in import_files.read_upload(b"Titlu\n\nUn text.\n", "../../art.txt").text
    read = import_files.read_html("<h1>Titlu</h1><p>Un <b>text</b>.</p><script>alert(1)</script>")
    assert "Un text." in read.text and "alert" not in read.text and len(read.marks) == 1


def test_a_file_name_is_shown_without_folders_and_controls() -> None:
    shown = {
        "/etc/passwd": "passwd",
        "..\\..\\x.tmx": "x.tmx",
        "a\r\nb.tsv": "ab.tsv",
        "gpj.\u202etmx": "gpj.tmx",
        "": "upload.txt",
        "folder/": "upload.txt",
    }
    assert {name: import_files.shown_name(name) for name in shown} == shown
    long = import_files.shown_name("x" * 400 + ".tmx")
    assert len(long) == import_files.MAX_NAME and long.endswith(".tmx")
