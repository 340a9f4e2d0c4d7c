"""Bulgarian."""

from translate_flow.languages.language import Language

LANGUAGE = Language(
    code="bg",
    name="Bulgarian",
    own_name="български",
    never_end=frozenset(
        "г-н г-жа д-р проф доц акад инж арх ген полк св ул бул пл обл гр с бр чл ал т стр рис вж напр т.нар т.е ст".split()
    ),
    may_end=frozenset("др т.н лв ст г гг в вв млн млрд хил н.е пр.н.е ч мин сек км кг".split()),
    quotes=(("„", "“"),),
    decimal=",",
    thousands=("\\u00a0", " "),
    conjunctions=("и",),
)
