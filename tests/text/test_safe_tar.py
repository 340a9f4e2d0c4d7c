import gzip
import io
import tarfile

import pytest

from translate_flow.errors import BadInput, TooLarge
from translate_flow.text.safe_tar import open_tar


def packed(*members: tuple[str, bytes], kind: bytes = tarfile.REGTYPE) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w:gz") as archive:
        for name, data in members:
            info = tarfile.TarInfo(name)
            info.size, info.type, info.linkname = len(data), kind, "/etc/passwd"
            archive.addfile(info, io.BytesIO(data))
    return out.getvalue()


def test_plain_files_are_read() -> None:
    found = open_tar(packed(("./ro/a.txt", b"one"), ("en/a.txt", b"two")), place="a.tgz")
    assert {name: found.read(name) for name in found.names()} == {"ro/a.txt": b"one", "en/a.txt": b"two"}


@pytest.mark.parametrize("name", ["../a.txt", "/a.txt", "x/../../a.txt"])
def test_a_name_that_leads_outside_is_refused(name: str) -> None:
    with pytest.raises(BadInput, match="leads outside"):
        open_tar(packed((name, b"x")), place="a.tgz")


@pytest.mark.parametrize("kind", [tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.FIFOTYPE])
def test_links_and_devices_are_refused(kind: bytes) -> None:
    with pytest.raises(BadInput, match="link or a device"):
        open_tar(packed(("a.txt", b""), kind=kind), place="a.tgz")


def test_a_bomb_is_met_before_it_is_unpacked() -> None:
    with pytest.raises(TooLarge):
        open_tar(gzip.compress(bytes(300_000_000), 9), place="a.tgz")


def test_too_many_and_doubled_files_are_refused() -> None:
    with pytest.raises(TooLarge, match="more than 1"):
        open_tar(packed(("a", b""), ("b", b"")), place="a.tgz", max_entries=1)
    with pytest.raises(BadInput, match="one name"):
        open_tar(packed(("a", b""), ("./a", b"")), place="a.tgz")


@pytest.mark.parametrize("cut", [0, 5, 60])
def test_a_cut_archive_is_refused(cut: int) -> None:
    with pytest.raises(BadInput):
        open_tar(packed(("a.txt", b"x" * 500))[:cut], place="a.tgz")


def test_what_is_no_archive_is_refused() -> None:
    with pytest.raises(BadInput, match=r"not a .tar.gz"):
        open_tar(b"PK\x03\x04", place="a.tgz")


def test_folders_are_passed_over() -> None:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w:gz") as archive:
        folder = tarfile.TarInfo("ro")
        folder.type = tarfile.DIRTYPE
        archive.addfile(folder)
        info = tarfile.TarInfo("ro/a.txt")
        info.size = 3
        archive.addfile(info, io.BytesIO(b"one"))
    assert list(open_tar(out.getvalue(), place="a.tgz").names()) == ["ro/a.txt"]
