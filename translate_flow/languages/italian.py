"""Italian."""

from translate_flow.languages.language import Language

LANGUAGE = Language(
    code="it",
    name="Italian",
    own_name="italiano",
    never_end=frozenset(
        (
            "sig sigg sig.ra sig.na dott dott.ssa dr prof prof.ssa proff ing avv arch rag geom on sen gen col ten magg serg "
            "mons sta v.le p.za p.zza c.so l.go pag pagg voll figg es nn cfr cf tel op cit op.cit vs d.lgs d.l d.p.r d.m "
            "lgs ss s c.d cosid trad"
        ).split()
    ),
    before_number=frozenset(
        "art artt n nn nr no pag pagg p pp vol voll fig figg cap tel lett ca sec par co l d.l tab".split()
    ),
    rarely_end=frozenset("bros inc ltd corp jr s.p.a s.r.l d.c dr.ssa v ed sto".split()),
    may_end=frozenset("ecc etc a.c d.c s.p.a s.r.l spa srl mln mld sgg segg km cm kg min sec ab".split()),
    starters=frozenset(
        (
            "il lo la i gli le l un una uno in di del della dei delle dello degli da dal dalla a al alla ai con su sul "
            "sulla per tra fra e ed o ma se quando come che chi dove perché poiché però anche ancora così dopo prima "
            "durante secondo senza sotto verso lui lei loro noi voi io egli essa essi si ci ne non più meno molto tutto "
            "tutti questo questa questi queste quello quella quelli suo sua suoi sue nel nella nei nelle negli nell dell "
            "all dall sull è era fu sono ha hanno oggi ieri domani poi quindi infine inoltre mentre nonostante tuttavia "
            "alcuni altri ogni"
        ).split()
    ),
    short_names=frozenset("Ant Giov Giac Gius Ch".split()),
    short_months=frozenset("gen feb febbr mar apr mag giu lug ago set sett ott nov dic".split()),
    quotes=(("«", "»"), ("“", "”")),
    decimal=",",
    thousands=(".", "\u00a0"),
    months=(
        "gennaio",
        "febbraio",
        "marzo",
        "aprile",
        "maggio",
        "giugno",
        "luglio",
        "agosto",
        "settembre",
        "ottobre",
        "novembre",
        "dicembre",
    ),
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
