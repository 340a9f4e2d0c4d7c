"""News agencies that the source names and the translation does not."""

import re
from collections.abc import Iterator
from functools import cache

from translate_flow.languages.agencies import AGENCIES
from translate_flow.quality.checks.check import Pair
from translate_flow.quality.finding import Finding, Severity

RULE = "agencies"
_SAME: tuple[tuple[str, ...], ...] = (
    ("AFP", "АФП", "Agence France-Presse", "Франс Пресс", "France-Presse", "France Presse", "Франс-Пресс", "法新社"),
    ("AP", "АП", "АР", "Associated Press", "Ассошиэйтед Пресс", "Асошіейтед Пресс", "Ассошиэйтед-Пресс", "美联社"),
    ("Reuters", "Рейтер", "Ройтер", "路透"),
    ("dpa", "DPA", "ДПА"),
    ("TASS", "ТАСС"),
    ("RIA Novosti", "РИА Новости", "РИА", "РІА"),
    ("Interfax", "Интерфакс", "Інтерфакс"),
    ("Ukrinform", "Укринформ", "Укрінформ"),
    ("UNIAN", "УНИАН", "УНІАН"),
    ("Ukrainska Pravda", "Українська правда", "Украинская правда", "Української правди", "Ukrayinska Pravda"),
    ("Suspilne", "Суспільн", "Суспильне"),
    ("Moldpres", "MOLDPRES", "Молдпрес", "МОЛДПРЕС", "Молдпрес"),
    ("IPN", "ИПН", "ІПН"),
    ("Infotag", "INFOTAG", "Инфотаг", "ИНФОТАГ", "Інфотаг"),
    ("BTA", "БТА"),
    ("Deutsche Welle", "DW", "Дойче велле", "Дойче Велле", "Німецька хвиля", "Немецкая волна"),
    ("BBC", "Би-би-си", "Бі-бі-сі", "Бибиси", "英国广播"),
    ("CNN", "Си-эн-эн", "美国有线"),
    (
        "RFE/RL",
        "Radio Free Europe",
        "Radio Liberty",
        "Europa Liberă",
        "Радио Свобода",
        "Радио Свободная Европа",
        "Радіо Свобода",
    ),
    ("Xinhua", "Синьхуа", "Сіньхуа", "新华"),
    ("Bloomberg", "Блумберг", "Блумбер", "彭博"),
    ("Sputnik", "Спутник", "Супутник"),
    ("Agerpres", "AGERPRES", "Аджерпрес", "Агерпрес"),
    ("Belga", "Бельга"),
    ("БелТА", "БЕЛТА", "BelTA", "БелТА"),
    ("Медуза", "Meduza"),
    ("РБК", "RBC", "RBK"),
    ("Коммерсантъ", "Kommersant", "Коммерсант", "Комерсант"),
    ("Europeană Pravda", "Європейська правда", "European Pravda", "Европейская правда"),
    ("Громадське", "Hromadske", "Громадское"),
    ("Бабель", "Babel"),
    ("Newsmaker", "NewsMaker", "Ньюсмейкер"),
    ("Anadolu", "Анадолу"),
    ("Kyodo", "Киодо", "Кіодо"),
    ("Euronews", "Евроньюс", "Євроньюс"),
    ("Al Jazeera", "Аль-Джазира", "Аль-Джазіра", "Al-Jazeera", "半岛"),
    ("Politico", "POLITICO", "Политико"),
    ("Spiegel", "Der Spiegel", "Шпигель", "Шпігель"),
    ("The Guardian", "Guardian", "Гардиан", "Гардіан", "卫报"),
    ("The New York Times", "New York Times", "Нью-Йорк таймс", "Нью-Йорк Таймс", "纽约时报"),
    ("The Washington Post", "Washington Post", "Вашингтон пост", "Вашингтон Пост", "华盛顿邮报"),
    ("The Wall Street Journal", "Wall Street Journal", "Уолл-стрит джорнал", "Уолл Стрит", "Волл-стріт", "华尔街日报"),
    ("Financial Times", "Файнэншл таймс", "Файненшл", "Файнэншл", "金融时报"),
    ("NBC News", "NBC", "Эн-би-си", "Ен-бі-сі", "全国广播"),
    ("Le Monde", "Монд"),
    ("Hürriyet", "Хюрриет", "Хюррієт"),
)
"""Names of one agency in several languages and scripts, beginnings where endings change."""
_TOO_SHORT = 3
"""A name of fewer letters may be anything."""
_UNCLEAR = frozenset(
    {"AAP", "ATS", "PAP", "SID", "STA", "APA", "HINA", "EFE", "ANSA", "Axios", "MTI", "Спутник", "Бабель"}
)
"""Names that are words or other abbreviations in some language."""


def check(pair: Pair) -> Iterator[Finding]:
    """An info for each agency of the source that the translation does not name in any known way."""
    if not pair.target.strip():
        return
    done: set[str] = set()
    for match in _pattern().finditer(pair.source):
        name = match.group()
        if name in done:
            continue
        done.add(name)
        if not any(form in pair.target for form in _forms(name)):
            yield Finding(RULE, Severity.INFO, f"{name} is not named in the translation", source_span=match.span())


@cache
def _forms(name: str) -> tuple[str, ...]:
    forms = {name, name.upper(), name.removeprefix("The ")}
    for group in _SAME:
        if any(name.startswith(form) for form in group):
            forms.update(group)
    return tuple(forms)


@cache
def _pattern() -> re.Pattern[str]:
    names = sorted((n for n in AGENCIES if len(n) >= _TOO_SHORT and n not in _UNCLEAR), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)")
