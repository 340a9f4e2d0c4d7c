"""Plain text in the encodings newsrooms still meet, with a visible guess where the file does not say."""

import codecs

from translate_flow.errors import BadInput
from translate_flow.text.characters import check_text
from translate_flow.text.readers.encodings import guess_encoding, is_partly_utf8
from translate_flow.text.readers.read_text import ReadText

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
ENCODINGS: dict[str, str] = {
    "utf-8": "UTF-8",
    "cp1251": "Windows-1251, Cyrillic",
    "koi8_r": "KOI8-R, Cyrillic",
    "koi8_u": "KOI8-U, Ukrainian",
    "cp866": "CP866, Cyrillic",
    "cp1250": "Windows-1250, Central Europe",
    "iso8859_2": "ISO 8859-2, Central Europe",
    "cp1252": "Windows-1252, Western Europe",
}
"""Those a person may choose among where a guess went wrong, and what they are called."""
_ALPHABETS = b"\x03\x04\x05\x06"
"""The first bytes of Greek, Cyrillic, Hebrew and Arabic letters in UTF-16."""


def read_plain(data: bytes, name: str) -> ReadText:
    """The text of a file; BadInput where it is no text."""
    text, encoding, is_guess = decode(data, name)
    if not text.strip():
        raise BadInput("there is no text in the file", place=name, remedy="Choose another file")
    check_text(text, place=name)
    notes = (f"The file does not say its encoding; read as {ENCODINGS.get(encoding, encoding)}",) if is_guess else ()
    return ReadText(text=text, kind="text", encoding=encoding, notes=notes)


def read_again(text: str, old: str, new: str) -> str:
    """A text that was read in one of the ENCODINGS as another of them says it; BadInput where that is impossible."""
    if old not in ENCODINGS or new not in ENCODINGS:
        raise BadInput("an unknown encoding", place="Encoding", remedy="Choose one of the list")
    try:
        return text.encode(old).decode(new)
    except UnicodeEncodeError as error:
        fault = f"the text was changed since it was read as {ENCODINGS[old]}"
        raise BadInput(fault, place="Encoding", remedy="Choose the file again") from error
    except UnicodeDecodeError as error:
        raise BadInput(f"the file is not {ENCODINGS[new]}", place="Encoding", remedy="Choose another one") from error


def decode(data: bytes, name: str) -> tuple[str, str, bool]:
    """Text, encoding, and whether the encoding is only guessed."""
    for mark, codec in _MARKS:
        if data.startswith(mark):
            try:
                return data.decode(codec), codec.replace("-sig", ""), False
            except UnicodeDecodeError as error:
                raise _not_text(name, f"it says {codec} but is not") from error
    if b"\x00" in data:
        return _sixteen_bits(data, name)
    try:
        return data.decode("utf-8"), "utf-8", False
    except UnicodeDecodeError:
        found = guess_encoding(data)
    if found is not None:
        return data.decode(found), found, True
    if is_partly_utf8(data):
        line = data.decode("utf-8", "replace").partition("\ufffd")[0].count("\n") + 1
        raise _not_text(f"{name}, line {line}", "two encodings are mixed in it")
    raise _not_text(name, "its encoding is none of those known")


def _sixteen_bits(data: bytes, name: str) -> tuple[str, str, bool]:
    """UTF-16 without a mark has a zero in most even or most odd bytes, or there the number of another alphabet."""
    half = len(data) // 2
    for first_bytes, codec in ((data[1::2], "utf-16-le"), (data[0::2], "utf-16-be")):
        zeros = first_bytes.count(0)
        others = max(map(first_bytes.count, _ALPHABETS))
        if len(data) % 2 == 0 and half and (zeros > 0.3 * half or (zeros and zeros + others > 0.9 * half)):
            try:
                text = data.decode(codec)
            except UnicodeDecodeError:
                continue
            if "\x00" not in text:
                return text, codec, True
    raise _not_text(name, "there are zero bytes in it")


def _not_text(name: str, fault: str) -> BadInput:
    return BadInput(f"not readable as text: {fault}", place=name, remedy="Save it as UTF-8 text and try again")
