"""Greek."""

from translate_flow.languages.language import Language

LANGUAGE = Language(
    code="el",
    name="Greek",
    own_name="ελληνικά",
    never_end=frozenset("κ κκ κα δρ καθ αγ π.χ δηλ βλ σελ αρ τηλ λεωφ οδ στρ".split()),
    may_end=frozenset("κ.λπ κλπ κ.ά μ.χ π.χρ μ.μ π.μ εκ δισ".split()),
    quotes=(("«", "»"), ("“", "”")),
    decimal=",",
    thousands=(".",),
    conjunctions=("και",),
)
