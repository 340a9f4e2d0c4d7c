import hashlib

import pytest

from translate_flow.errors import BadInput
from translate_flow.text.readers.checksums import check_packed, is_checksum


def line(name: str, data: bytes, *, mark: str = " ") -> str:
    return f"{hashlib.sha256(data).hexdigest()} {mark}{name}\n"


FILES = {"a.ro.txt": b"unu", "in/b.en.txt": b"two", "c d.txt": b"three"}
SUMS = "".join(line(name, data) for name, data in FILES.items())


@pytest.mark.parametrize("name", ["SHA256SUMS", "sha256sums.txt", "manifest-sha256.txt", "all.sha256"])
def test_files_that_are_what_their_checksums_say_pass(name: str) -> None:
    assert is_checksum(name)
    check_packed({**FILES, name: ("# made by hand\n\n" + SUMS.replace("a.ro", "./a.ro")).encode()}, "all.zip")
    check_packed({**FILES, f"in/{name}": line("b.en.txt", b"two", mark="*").encode()}, "all.zip")
    check_packed(FILES, "all.zip")


def test_one_that_was_changed_is_named() -> None:
    with pytest.raises(BadInput, match=r"in/b\.en\.txt is not what SHA256SUMS says") as refused:
        check_packed({**FILES, "in/b.en.txt": b"tw", "SHA256SUMS": SUMS.encode()}, "all.zip")
    assert refused.value.place == "all.zip"


def test_one_that_is_missing_and_a_line_that_is_none_are_named() -> None:
    with pytest.raises(BadInput, match=r"a\.ro\.txt is not there"):
        check_packed({"SHA256SUMS": SUMS.encode()}, "all.zip")
    with pytest.raises(BadInput, match="not a checksum") as refused:
        check_packed({**FILES, "SHA256SUMS": (SUMS + "d41d8cd9  a.ro.txt").encode()}, "all.zip")
    assert "SHA256SUMS, line 4" in (refused.value.place or "")
