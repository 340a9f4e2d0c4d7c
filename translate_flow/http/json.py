"""Bodies of JSON: what cannot be read is the sender's fault, also where it is nested deeper than we follow."""

from typing import Any

from flask.json.provider import DefaultJSONProvider


class JsonProvider(DefaultJSONProvider):
    """Flask's own, which takes a body nested too deeply for broken instead of failing itself."""

    def loads(self, s: str | bytes, **kwargs: Any) -> Any:
        """The value of a body; ValueError for one that is no JSON."""
        try:
            return super().loads(s, **kwargs)
        except RecursionError as error:
            raise ValueError("nested too deeply") from error
