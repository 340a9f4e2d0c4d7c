"""What a reader and a writer are told besides the file: names, languages, limits, wishes."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one file may hold; the reader refuses what is beyond."""

    bytes: int = 2_000_000_000
    pairs: int = 5_000_000
    text: int = 4_000_000
    """Characters of one side of a pair; the longest paragraph of a newspaper has some thousand."""
    table_columns: int = 200
    whole_file: int = 300_000_000
    """Bytes of a file in a format that can only be read as a whole."""


DEFAULT = Limits()

MAX_NOTES = 200
"""A report longer than this is read by nobody."""

UNKNOWN_LANGUAGE = "und"
"""The tag of BCP 47 for a language that nobody named."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One reading of a file; `place` names it in errors, `notes` collects what was left out and why."""

    place: str
    source_language: str | None = None
    target_language: str | None = None
    limits: Limits = DEFAULT
    notes: list[str] = field(default_factory=list)

    def note(self, text: str) -> None:
        """Keeps a remark for the report; after many the rest is only counted by its last line."""
        if len(self.notes) < MAX_NOTES:
            self.notes.append(text)
        elif len(self.notes) == MAX_NOTES:
            self.notes.append("and more of the kind")

    def note_once(self, text: str) -> None:
        """Keeps a remark about the whole file, however often it is made."""
        told = f"{self.place}: {text}"
        if told not in self.notes:
            self.note(told)

    @property
    def asked(self) -> tuple[str | None, str | None]:
        """The languages as they were asked for."""
        return self.source_language, self.target_language

    @property
    def languages(self) -> tuple[str, str]:
        """The languages for formats whose files do not name them."""
        return self.source_language or UNKNOWN_LANGUAGE, self.target_language or UNKNOWN_LANGUAGE


@dataclass(frozen=True, slots=True)
class Writing:
    """One writing of a file.

    `formula_safe` puts an apostrophe before cells that a spreadsheet would compute; they then no longer come back
    exactly. `bare` writes tables with the two texts only. `level` is TMX's: 1 without inline codes, 2 with them.
    """

    source_language: str
    target_language: str
    formula_safe: bool = False
    bare: bool = False
    level: int = 2
    encoding: str = "utf-8"
    title: str = ""
