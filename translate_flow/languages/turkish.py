"""Turkish."""

from translate_flow.languages.language import Language

LANGUAGE = Language(
    code="tr",
    name="Turkish",
    own_name="Türkçe",
    never_end=frozenset(
        "dr prof doç yrd av müh gen alb bşk sn hz st cad sok mah apt no tel s sf bkz örn çev haz yay mad".split()
    ),
    may_end=frozenset("vb vs vd m.ö m.s tl a.ş ltd şti".split()),
    quotes=(("“", "”"), ("‘", "’")),
    decimal=",",
    thousands=(".",),
    dotted_ordinals=True,
    conjunctions=("ve",),
)
