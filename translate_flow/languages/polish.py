"""Polish."""

from translate_flow.languages.language import Language

LANGUAGE = Language(
    code="pl",
    name="Polish",
    own_name="polski",
    never_end=frozenset(
        "p pp dr prof inż mgr doc gen płk kpt mjr por ks św ul al pl os nr art ust pkt s str rys tab por np tzn tzw tj m.in ok min max dot im ww ds vs".split()
    ),
    may_end=frozenset("itd itp etc r w zł gr tys mln mld n.e p.n.e godz sek km in".split()),
    quotes=(("„", "”"), ("«", "»")),
    decimal=",",
    thousands=("\\u00a0", " "),
    dotted_ordinals=True,
    conjunctions=("i", "oraz"),
    credit_leads={
        "translator": (
            "tłumaczenie",
            "tłumaczył",
            "tłumaczyła",
            "przekład",
            "przełożył",
            "przełożyła",
            "przetłumaczył",
            "przetłumaczyła",
            "tłum",
        ),
        "editor": ("redakcja", "redaktor", "redagował", "redagowała"),
        "author": ("autor", "autorka", "tekst"),
        "photo": ("fot", "foto", "zdjęcia"),
    },
)
