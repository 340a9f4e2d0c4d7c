import io
import struct
import zipfile
import zlib

import pytest

from translate_flow.errors import BadInput, TooLarge
from translate_flow.text.safe_zip import open_zip


def packed(*files: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in files:
            archive.writestr(name, data)
    return out.getvalue()


def test_files_are_read_in_order_and_folders_left_out() -> None:
    archive = open_zip(packed(("folder/", b""), ("b.txt", b"two"), ("folder/a.txt", b"one")), place="a.zip")
    assert archive.names() == ["b.txt", "folder/a.txt"]
    assert dict(archive.items()) == {"b.txt": b"two", "folder/a.txt": b"one"}
    assert archive.stream("b.txt").read() == b"two"


def test_a_file_on_disk_is_opened_as_well(tmp_path: object) -> None:
    assert open_zip(io.BytesIO(packed(("a", b"x"))), place="a.zip").read("a") == b"x"


def test_a_missing_file_is_named() -> None:
    archive = open_zip(packed(("a", b"x")), place="a.zip")
    for reading in (archive.read, archive.stream):
        with pytest.raises(BadInput, match="missing") as refused:
            reading("b")
        assert refused.value.place == "a.zip, b"


def test_what_leads_outside_or_is_there_twice_is_refused() -> None:
    for name in ("../x", "/x", "a/../../x", "..\\x", "\\x"):
        with pytest.raises(BadInput, match="outside"):
            open_zip(packed((name, b"x")), place="a.zip")
    with pytest.warns(UserWarning, match="Duplicate"):
        twice = packed(("a", b"x"), ("a", b"y"))
    with pytest.raises(BadInput, match="one name"):
        open_zip(twice, place="a.zip")


def test_too_many_too_large_and_too_tight_are_refused() -> None:
    data = packed(("a", b"x" * 100), ("b", b"y" * 100))
    for limits in ({"max_entries": 1}, {"max_total": 150}, {"max_entry": 99}):
        with pytest.raises(TooLarge):
            open_zip(data, place="a.zip", **limits)
    with pytest.raises(TooLarge, match="tight"):
        open_zip(packed(("bomb", b"\0" * 3_000_000)), place="a.zip")


def test_rare_packing_and_locked_archives_are_refused() -> None:
    with pytest.raises(BadInput, match="rare"):
        open_zip(packed(("a", b"x" * 50), method=zipfile.ZIP_BZIP2), place="a.zip")
    locked = bytearray(packed(("a", b"x")))
    for signature, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        locked[locked.index(signature) + flags] |= 1
    archive = open_zip(bytes(locked), place="a.zip")
    for reading in (archive.read, archive.stream):
        with pytest.raises(BadInput, match="encrypted"):
            reading("a")


def test_what_is_damaged_is_told_on_the_way() -> None:
    data = bytearray(packed(("a", b"some text " * 30)))
    data[45] ^= 0xFF
    archive = open_zip(bytes(data), place="a.zip")
    for reading in (archive.read, lambda name: archive.stream(name).read()):
        with pytest.raises(BadInput, match="damaged"):
            reading("a")
    for broken in (b"not a zip", packed(("a", b"x"))[:-10], b""):
        with pytest.raises(BadInput, match="zip"):
            open_zip(broken, place="a.zip")


def test_a_file_larger_than_the_archive_says_is_refused() -> None:
    content = b"y" * 500
    data = bytearray(packed(("a", content), method=zipfile.ZIP_STORED))
    directory = data.index(b"PK\x01\x02")
    # The directory claims 100 of the 500 bytes, with the checksum those would have.
    struct.pack_into("<L", data, directory + 16, zlib.crc32(content[:100]))
    struct.pack_into("<L", data, directory + 24, 100)
    archive = open_zip(bytes(data), place="a.zip")
    for reading in (archive.read, lambda name: archive.stream(name).read(400)):
        try:
            assert len(reading("a")) <= 100
        except BadInput:
            continue
