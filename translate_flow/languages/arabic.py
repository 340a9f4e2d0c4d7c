"""Arabic."""

from translate_flow.languages.language import Language

LANGUAGE = Language(
    code="ar",
    name="Arabic",
    own_name="العربية",
    never_end=frozenset("د أ م ص".split()),
    may_end=frozenset("إلخ الخ".split()),
    quotes=(("«", "»"), ("“", "”")),
    is_right_to_left=True,
    conjunctions=("و",),
)
