"""Polish."""

from translate_flow.languages.language import Language

LANGUAGE = Language(
    code="pl",
    name="Polish",
    own_name="polski",
    never_end=frozenset(
        (
            "p pp dr hab prof inż mgr doc płk ppłk mjr kpt por ppor sierż kpr ks bp abp kard o br św śś bł ul al pl os nr "
            "art ust pkt rozdz str rys tab tabl np tzn tzw tj m.in jw ww ok dot vs zob cyt red tłum wyd oprac pt woj pow gm "
            "m.st p.o wg dz.u poz sygn ang niem fr łac ros wł hiszp franc amer nt ds ur zm sp zw mec kom asp insp med dn "
            "n.med"
        ).split()
    ),
    before_number=frozenset("nr art ust pkt par rozdz str s rys tab poz t ok tel lit l max min zał m godz dn".split()),
    rarely_end=frozenset("sp.z.o.o s.a r.p im lek gen".split()),
    after_number=frozenset("r w m".split()),
    may_end=frozenset(
        "itd itp etc in n.e p.n.e zł gr tys mln mld godz sek km n.p.m ws bln cm kg min ha szt proc".split()
    ),
    starters=frozenset(
        (
            "w we z ze na do od po o u i a ale oraz lub to ten ta te tego tej on ona ono oni one nie jak jeśli jeżeli gdy "
            "kiedy kto co gdzie dlaczego dla przy przez pod nad za bez między przed podczas według jednak także również "
            "jego jej ich się tak taki takie wszyscy wszystko każdy ja my wy pan pani był była było byli jest są ma ponadto "
            "następnie potem teraz dziś wczoraj jutro już jeszcze tylko nawet czy że by choć ponieważ dlatego natomiast zaś "
            "więc obecnie"
        ).split()
    ),
    short_names=frozenset("St Wł Cz Sz Ch Dz Kaz Tad Jr".split()),
    short_months=frozenset("sty lut mar kwi maj cze lip sie wrz paź lis gru".split()),
    dotted_ordinals=True,
    quotes=(("„", "”"), ("«", "»")),
    decimal=",",
    thousands=("\u00a0", " "),
    months=(
        "stycznia",
        "lutego",
        "marca",
        "kwietnia",
        "maja",
        "czerwca",
        "lipca",
        "sierpnia",
        "września",
        "października",
        "listopada",
        "grudnia",
        "styczeń",
        "luty",
        "marzec",
        "kwiecień",
        "maj",
        "czerwiec",
        "lipiec",
        "sierpień",
        "wrzesień",
        "październik",
        "listopad",
        "grudzień",
    ),
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
