"""Chinese."""

from translate_flow.languages.language import Language

LANGUAGE = Language(
    code="zh",
    name="Chinese",
    own_name="中文",
    never_end=frozenset("mr mrs dr vs".split()),
    may_end=frozenset("etc inc ltd".split()),
    quotes=(("“", "”"), ("「", "」")),
    conjunctions=("和", "、"),
)
