"""Greek."""

from translate_flow.languages.language import Language

LANGUAGE = Language(
    code="el",
    name="Greek",
    own_name="ελληνικά",
    never_end=frozenset("κ κκ κ.κ κα δρ καθ αγ π.χ δηλ βλ σελ αρ τηλ λεωφ οδ στρ υπ αντ χλμ ό.π πρβλ".split()),
    before_number=frozenset("αρ σελ τηλ παρ αρθ τ".split()),
    may_end=frozenset("κ.λπ κλπ κ.ά κ.α κ.ο.κ μ.χ π.μ μ.μ εκ δισ εκατ ευρώ κιλ".split()),
    starters=frozenset(
        (
            "ο η το οι τα του της των τον την ένας μια ένα σε στο στη στην στον στις στους από με για και αλλά όμως αν όταν "
            "όπως που ποιος πού πώς γιατί αυτός αυτή αυτό αυτοί εγώ εσύ εμείς εσείς δεν δε μη να θα είναι ήταν έχει μετά "
            "πριν κατά σύμφωνα ωστόσο επίσης τώρα σήμερα χθες αύριο"
        ).split()
    ),
    short_names=frozenset("Γ Χρ Αθ Στ Κων Αντ Δημ".split()),
    short_months=frozenset("ιαν φεβ μαρ απρ μαΐ ιουν ιουλ αυγ σεπ σεπτ οκτ νοε δεκ".split()),
    extra_stops=";\u037e",
    quotes=(("«", "»"), ("“", "”")),
    decimal=",",
    thousands=(".",),
    months=(
        "ιανουαρίου",
        "φεβρουαρίου",
        "μαρτίου",
        "απριλίου",
        "μαΐου",
        "ιουνίου",
        "ιουλίου",
        "αυγούστου",
        "σεπτεμβρίου",
        "οκτωβρίου",
        "νοεμβρίου",
        "δεκεμβρίου",
    ),
    conjunctions=("και",),
    printed_credits={
        "translator": "Μετάφραση: {names}",
        "editor": "επιμέλεια: {names}",
        "reviewer": "έλεγχος: {names}",
    },
)
