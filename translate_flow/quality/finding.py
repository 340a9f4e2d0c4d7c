"""What a check reports: rule, severity, message, and where in source and target."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """An error forbids confirming unless overridden; a warning can pass; an info only tells."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing a check noticed; spans are character offsets, end exclusive, None where the side is not concerned."""

    rule: str
    severity: Severity
    message: str
    source_span: tuple[int, int] | None = None
    target_span: tuple[int, int] | None = None
