"""What there is to know about a file format before it is loaded."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Format:
    """A bilingual file format: names, endings, and what can be done with it.

    `two_way` promises that what is written is read back equal; `files` counts the files one document consists of.
    `tells_issues` where there are words of its own for what is wrong with a text.
    `reader` and `writer` are module and function in this package, empty where that way is closed.
    """

    name: str
    suffixes: tuple[str, ...]
    media_type: str
    label: str
    reader: str
    writer: str
    two_way: bool = True
    files: int = 1
    tells_issues: bool = False

    @property
    def reads(self) -> bool:
        """Whether files of this format are read."""
        return bool(self.reader)

    @property
    def writes(self) -> bool:
        """Whether files of this format are written."""
        return bool(self.writer)
