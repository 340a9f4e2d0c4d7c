"""Hungarian."""

from translate_flow.languages.language import Language

LANGUAGE = Language(
    code="hu",
    name="Hungarian",
    own_name="magyar",
    never_end=frozenset(
        (
            "dr prof ifj id özv st sz u pl ún kb ill vö ld lsd old szerk bp tel max mo ford szül gr főszerk vki vmi szt bek "
            "pk msz fsz em"
        ).split()
    ),
    before_number=frozenset("sz u old p tel fsz em ker kb nr kr.e kr.u i.e i.sz".split()),
    rarely_end=frozenset("kft rt zrt bt nyrt jr inc ltd ker".split()),
    may_end=frozenset("stb i.e i.sz kr.e kr.u mrd ft uo s.k km cm kg eft".split()),
    starters=frozenset(
        (
            "a az egy és de ha hogy is nem ez azt ezt ezek azok ő ők én te mi ti mint mert míg amikor amely aki ami akkor "
            "most itt ott így úgy csak már még majd pedig viszont azonban ugyanakkor szerint után előtt között minden több "
            "sok kevés néhány ma tegnap holnap ki mit miért hol hogyan ennek annak ebben abban erre arra ezzel azzal ezért "
            "azért bár sőt tehát van volt lesz lehet kell"
        ).split()
    ),
    short_names=frozenset("Gy Sz Zs Cs Ny Ty Ly Th Ph".split()),
    short_months=frozenset("jan febr feb márc már ápr máj jún júl aug szept szep okt nov dec".split()),
    before_ordinal=frozenset("a az".split()),
    dotted_ordinals=True,
    quotes=(("„", "”"), ("»", "«")),
    decimal=",",
    thousands=("\u00a0", " ", "."),
    months=(
        "január",
        "február",
        "március",
        "április",
        "május",
        "június",
        "július",
        "augusztus",
        "szeptember",
        "október",
        "november",
        "december",
    ),
    conjunctions=("és",),
)
