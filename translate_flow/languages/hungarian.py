"""Hungarian."""

from translate_flow.languages.language import Language

LANGUAGE = Language(
    code="hu",
    name="Hungarian",
    own_name="magyar",
    never_end=frozenset("dr prof ifj id özv st sz u pl ún kb ill vö ld old szerk bp tel min max mo".split()),
    may_end=frozenset("stb u i.e i.sz kft rt zrt bt nyrt mrd ft".split()),
    quotes=(("„", "”"), ("»", "«")),
    decimal=",",
    thousands=("\\u00a0", " ", "."),
    dotted_ordinals=True,
    conjunctions=("és",),
)
