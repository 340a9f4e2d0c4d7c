"""Plain text in the encodings newsrooms still meet, with a visible guess where the file does not say."""

import codecs
import re

from translate_flow.errors import BadInput
from translate_flow.text.characters import check_text
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
    "cp866": "CP866, Cyrillic",
    "cp1250": "Windows-1250, Central Europe",
    "iso8859_2": "ISO 8859-2, Central Europe",
    "cp1252": "Windows-1252, Western Europe",
}
"""Those a person may choose among where a guess went wrong, and what they are called."""
_LEAST_FITTING, _LEAST_SMALL = 0.6, 3
"""An encoding is guessed only where so many of the letters beyond ASCII are its own, and so many of them small."""
_CHANCE, _LEAST_CHANCE = 0.08, 4
"""How many letters of an old encoding may look like UTF-8 by chance; the ё of KOI8-R is the worst case."""
_MIXED = re.compile(r"[A-Za-z][\u0400-\u04ff]|[\u0400-\u04ff][A-Za-z]")
_OLD = ("cp1251", "koi8_r", "cp1250", "iso8859_2", "cp1252")
_EXPECTED = {
    "cp1251": "оеаинтсрвлкмдпуяыьгзбчйхжюшцщэфіїєґ",
    "koi8_r": "оеаинтсрвлкмдпуяыьгзбчйхжюшцщэф",
    "cp1250": "ăâîșțşţáéíóúýčďěňřšťůžąćęłńśźżőűäöüß",
    "iso8859_2": "ăâîșțşţáéíóúýčďěňřšťůžąćęłńśźżőűäöüß",
    "cp1252": "àâçéèêëîïôùûüÿœäöüßáíóúñ",
}


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
        return _guessed(data, name)


def _sixteen_bits(data: bytes, name: str) -> tuple[str, str, bool]:
    """UTF-16 without a mark has a zero in most even or most odd bytes."""
    even, odd = data[0::2].count(0), data[1::2].count(0)
    half = len(data) // 2
    for count, codec in ((odd, "utf-16-le"), (even, "utf-16-be")):
        if len(data) % 2 == 0 and half and count > 0.3 * half:
            try:
                text = data.decode(codec)
            except UnicodeDecodeError:
                continue
            if "\x00" not in text:
                return text, codec, True
    raise _not_text(name, "there are zero bytes in it")


def _guessed(data: bytes, name: str) -> tuple[str, str, bool]:
    _refuse_mixed(data, name)
    scored = []
    for codec in _OLD:
        try:
            text = data.decode(codec)
        except UnicodeDecodeError:
            continue
        high = [character for character in text if ord(character) > 127]
        fitting = sum(character.lower() in _EXPECTED[codec] for character in high) / max(1, len(high))
        # Letters run small in text; an encoding that turns them into capitals in mid-word is the wrong one.
        small = sum(character.islower() for character in high)
        # Cyrillic letters inside Latin words mean that a Latin encoding was read as a Cyrillic one.
        is_mixed = len(_MIXED.findall(text)) > len(high) / 4
        if fitting >= _LEAST_FITTING and small >= _LEAST_SMALL and not is_mixed:
            scored.append((fitting + small / len(high), -_OLD.index(codec), text, codec))
    if not scored:
        raise _not_text(name, "its encoding is none of those known")
    _, _, text, codec = max(scored)
    return text, codec, True


def _refuse_mixed(data: bytes, name: str) -> None:
    """Refuses a file that is partly UTF-8: text in an old encoding looks like it in a pair of bytes now and then."""
    read = data.decode("utf-8", "replace")
    wrong = read.count("\ufffd")
    right = sum(ord(character) > 127 for character in read) - wrong
    if right > max(_LEAST_CHANCE, _CHANCE * wrong):
        line = read[: read.index("\ufffd")].count("\n") + 1
        raise _not_text(f"{name}, line {line}", "two encodings are mixed in it")


def _not_text(name: str, fault: str) -> BadInput:
    return BadInput(f"not readable as text: {fault}", place=name, remedy="Save it as UTF-8 text and try again")
