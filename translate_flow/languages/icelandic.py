"""Icelandic."""

from translate_flow.languages.language import Language

LANGUAGE = Language(
    code="is",
    name="Icelandic",
    own_name="íslenska",
    never_end=frozenset(
        (
            "hr frú sr dr próf bls sbr t.d þ.e þ.e.a.s m.a u.þ.b skv ca kl a.m.k a.ö.l m.a.s o.þ.u.l sl nk f.h e.h st sk "
            "ath m.a.o fv"
        ).split()
    ),
    before_number=frozenset("nr gr bls kl mgr tl s sími".split()),
    rarely_end=frozenset("hf ehf ohf".split()),
    may_end=frozenset("o.s.frv o.fl o.þ.h o.m.fl e.kr f.kr hf ehf kr km þús millj cm kg m.kr".split()),
    starters=frozenset(
        (
            "í á að við um frá til með af og en eða það hann hún þeir þær þau ég þú þetta þessi þessir þessar ekki ef þegar "
            "þar hér nú svo samt einnig auk eftir fyrir hjá undir yfir milli samkvæmt þá hvað hver hvernig hvar hverju er "
            "var voru eru hefur hafa allir margir sumir dag gær"
        ).split()
    ),
    short_months=frozenset("jan feb mar apr maí jún júl ágú sept sep okt nóv des".split()),
    before_ordinal=frozenset("þann".split()),
    dotted_ordinals=True,
    dotted_romans=True,
    quotes=(("„", "“"), ("‚", "‘")),
    decimal=",",
    thousands=(".", "\u00a0"),
    months=(
        "janúar",
        "febrúar",
        "mars",
        "apríl",
        "maí",
        "júní",
        "júlí",
        "ágúst",
        "september",
        "október",
        "nóvember",
        "desember",
    ),
    conjunctions=("og",),
    printed_credits={
        "translator": "Þýðing: {names}",
        "editor": "ritstjórn: {names}",
        "reviewer": "yfirlestur: {names}",
    },
)
