import io
import zipfile

import pytest

from translate_flow.errors import BadInput
from translate_flow.formats.context import Reading
from translate_flow.formats.packed_xml import opened_office, part_elements, write_parts


def packed(**names: str) -> bytes:
    out = io.BytesIO()
    write_parts(
        out, {name.replace("_", "."): text for name, text in names.items()}, {"z.xml": lambda m: m.write(b"<z/>")}
    )
    return out.getvalue()


def test_parts_are_written_the_same_every_time_and_read_back() -> None:
    data = packed(a_xml="<a><b/><b/></a>")
    assert data == packed(a_xml="<a><b/><b/></a>")
    with opened_office(io.BytesIO(data), Reading("f")) as archive:
        assert archive.names() == ["a.xml", "z.xml"]
        assert len(list(part_elements(archive, "a.xml", "b", Reading("f")))) == 2


def test_macros_old_files_and_damage_are_refused() -> None:
    macro = io.BytesIO()
    with zipfile.ZipFile(macro, "w") as archive:
        archive.writestr("word/vbaProject.bin", b"x")
    for data in (macro.getvalue(), b"\xd0\xcf\x11\xe0" + b"x" * 99, packed(a_xml="<a/>")[:-30]):
        with pytest.raises(BadInput), opened_office(io.BytesIO(data), Reading("f")):
            pass
