"""Italian."""

from translate_flow.languages.language import Language

LANGUAGE = Language(
    code="it",
    name="Italian",
    own_name="italiano",
    never_end=frozenset(
        "sig sigg sig.ra dott dr prof ing avv arch on gen col cap ten mons p.za v.le art pag pp vol ed fig es n nn cfr tel ca s ss".split()
    ),
    may_end=frozenset("ecc etc a.c d.c s.p.a s.r.l spa".split()),
    quotes=(("«", "»"), ("“", "”")),
    decimal=",",
    thousands=(".", "\\u00a0"),
    conjunctions=("e",),
    credit_leads={
        "translator": (
            "traduzione di",
            "traduzione",
            "tradotto da",
            "traduzione dal {lang} di",
            "traduttore",
            "traduttrice",
        ),
        "editor": ("a cura di", "editing", "redazione"),
        "author": ("di", "autore", "testo di"),
        "photo": ("foto", "foto di"),
    },
    language_names=("inglese", "romeno", "russo", "francese", "tedesco", "italiano"),
)
