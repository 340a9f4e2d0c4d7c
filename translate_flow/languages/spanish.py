"""Spanish."""

from translate_flow.languages.language import Language

LANGUAGE = Language(
    code="es",
    name="Spanish",
    own_name="español",
    never_end=frozenset(
        (
            "sr sra srta sres sras dr dra dres prof profa d dª dña lic ing arq abog gral gen cnel tte sgto alm mons fr hno "
            "hna sto sta av avda avd pza núm núms nº n.º pág págs vol vols ed eds fig figs p.ej ej aprox tel tlf cf vs vid "
            "cit op trad dir coord depto dpto prov ee ff"
        ).split()
    ),
    before_number=frozenset("art arts cap no nº núm núms pág págs p pp vol vols t fig figs tel c s".split()),
    rarely_end=frozenset("bros inc ltd corp co jr s.a s.l v mr mrs".split()),
    may_end=frozenset(
        "etc ee.uu uu ud uds vd vds a.c d.c a.de.c d.de.c s.a s.l s.r.l cía a.m p.m hnos hab km cm kg min seg".split()
    ),
    starters=frozenset(
        (
            "el la los las un una unos unas en de del al a con sin por para sobre desde hasta entre según tras ante bajo "
            "durante y e o u pero aunque si cuando como que quien donde porque pues así también además él ella ellos ellas "
            "yo tú se le les lo su sus este esta estos estas ese esa esos esas aquel esto eso no ya hoy ayer mañana más "
            "menos muy todo todos todas algunos varios otro otra otros es era fue son ha había hay después antes luego "
            "entonces mientras actualmente posteriormente tiene"
        ).split()
    ),
    short_months=frozenset("ene feb mar abr jun jul ago sept sep oct nov dic".split()),
    quotes=(("«", "»"), ("“", "”")),
    decimal=",",
    thousands=(".", "\u00a0"),
    months=(
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ),
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
