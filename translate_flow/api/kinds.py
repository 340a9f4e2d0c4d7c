"""The kinds of values requests are made of, strict about types, and the bodies and queries built on them."""

from functools import cache
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints


def _whole(value: Any) -> Any:
    """JSON knows one kind of number: 3.0 is 3."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


# The limits stand first: behind the validator they would hold, but not be described.
Count = Annotated[int, Field(ge=0, le=2_147_483_647), BeforeValidator(_whole)]
Id = Annotated[int, Field(ge=1, le=2_147_483_647), BeforeValidator(_whole)]
BasedOn = Annotated[Id, Field(description="the version this write is based on")]
Tag = Annotated[str, StringConstraints(min_length=2, max_length=60)]
Text = Annotated[str, StringConstraints(max_length=2_000_000)]
Short = Annotated[str, StringConstraints(max_length=2_000)]
Name = Annotated[str, StringConstraints(min_length=1, max_length=200)]


class Described(BaseModel):
    """A model whose own schema is made once: flask-openapi3 asks every header and query for it at each request."""

    @classmethod
    def model_json_schema(cls, *given: Any, **asked: Any) -> dict[str, Any]:
        """The schema; only readers of it ask without a wish of their own, so they may share one."""
        return super().model_json_schema(*given, **asked) if given or asked else _own_schema(cls)


@cache
def _own_schema(model: type[Described]) -> dict[str, Any]:
    return super(Described, model).model_json_schema()


class Strict(Described):
    """A body that takes the names it knows and no others."""

    model_config = ConfigDict(extra="forbid", strict=True)


class Loose(Described):
    """A query or path, whose values come as text."""

    model_config = ConfigDict(extra="ignore")


class Paged(Loose):
    """A piece of a list."""

    cursor: str | None = None
    limit: int = Field(default=50, ge=1, le=500)
