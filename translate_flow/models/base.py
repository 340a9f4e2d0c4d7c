"""The declarative base: naming of constraints, UTC times, enums stored by value."""

from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, DateTime, Dialect, Enum, MetaData, Text, TypeDecorator
from sqlalchemy.orm import DeclarativeBase, MappedAsDataclass

from translate_flow.text.kept_marks import packed
from translate_flow.text.marks import Mark, MarkKind

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


class UtcDateTime(TypeDecorator[datetime]):
    """A moment in UTC; a naive one is refused, and what comes back always has its zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Stores the moment in UTC."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a stored moment needs its time zone")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Gives the zone back to stores that forget it."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class StoredMarks(TypeDecorator[tuple[Mark, ...]]):
    """The marks of a text beside it; a text without any has NULL, so that those with some are found quickly."""

    impl = JSON(none_as_null=True)
    cache_ok = True

    def process_bind_param(self, value: tuple[Mark, ...] | None, dialect: Dialect) -> list[Any] | None:
        """Marks as plain lists."""
        return packed(value) if value else None

    def process_result_value(self, value: list[Any] | None, dialect: Dialect) -> tuple[Mark, ...]:
        """Marks as the texts of the product know them; they were checked when they came in."""
        return tuple(Mark(MarkKind(kind), start, end, *rest) for kind, start, end, *rest in value or ())


def stored(enum: type[StrEnum], name: str) -> Enum:
    """A column type that keeps an enum's values as text under a named CHECK."""
    return Enum(
        enum,
        name=name,
        native_enum=False,
        create_constraint=True,
        length=24,
        values_callable=lambda members: [member.value for member in members],
    )


class Base(MappedAsDataclass, DeclarativeBase, kw_only=True, eq=False):
    """The root of all mapped classes."""

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map = {  # noqa: RUF012 -- SQLAlchemy reads it from the class
        datetime: UtcDateTime,
        str: Text,
        dict[str, Any]: JSON,
        list[Any]: JSON,
        list[str]: JSON,
        list[int]: JSON,
        tuple[Mark, ...]: StoredMarks,
    }
