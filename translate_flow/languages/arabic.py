"""Arabic."""

from translate_flow.languages.language import Language

LANGUAGE = Language(
    code="ar",
    name="Arabic",
    own_name="العربية",
    never_end=frozenset("د أ ص ج ط ت ق".split()),
    before_number=frozenset("ص ج رقم".split()),
    may_end=frozenset("إلخ الخ ق.م م.م ش.م.ل م هـ".split()),
    quotes=(("«", "»"), ("“", "”")),
    is_right_to_left=True,
    conjunctions=("و",),
)
