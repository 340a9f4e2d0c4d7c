"""Spanish."""

from translate_flow.languages.language import Language

LANGUAGE = Language(
    code="es",
    name="Spanish",
    own_name="español",
    never_end=frozenset(
        "sr sra srta sres dr dra prof d dña gral cnel cap lic ing arq av avda c pza núm nº art pág págs vol ed fig p.ej ej aprox tel sto sta".split()
    ),
    may_end=frozenset("etc ee.uu ud uds vd a.c d.c s.a s.l cía a.m p.m".split()),
    quotes=(("«", "»"), ("“", "”")),
    decimal=",",
    thousands=(".", "\\u00a0"),
    conjunctions=("y", "e"),
    credit_leads={
        "translator": (
            "traducción de",
            "traducción",
            "traducido por",
            "traducción del {lang} por",
            "traductor",
            "traductora",
            "versión en español",
        ),
        "editor": ("editado por", "edición", "editor", "editora"),
        "author": ("por", "autor", "autora", "texto"),
        "photo": ("foto", "fotos", "fotografía"),
    },
    language_names=("inglés", "rumano", "ruso", "francés", "alemán", "español"),
)
