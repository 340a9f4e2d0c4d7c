from translate_flow.languages.registry import language
from translate_flow.quality.calendar_words import knows_weekdays, months, weekdays


def test_days_are_found_in_their_cases() -> None:
    assert [m.number for m in weekdays("В пятницу и субботу", language("ru"))] == [5, 6]
    assert [m.number for m in weekdays("Duminica trecută, sîmbătă", language("ro"))] == [7, 6]


def test_what_may_be_another_word_is_unsure() -> None:
    assert [m.is_sure for m in weekdays("două luni", language("ro"))] == [False]
    assert [m.is_sure for m in months("He may come in May", language("en"))] == [False]


def test_months_are_found_in_their_cases() -> None:
    assert [m.number for m in months("5 ноября, в декабре", language("ru"))] == [11, 12]


def test_a_language_without_names_of_days_has_none() -> None:
    assert not knows_weekdays(language("is"))
    assert weekdays("mánudagur", language("is")) == ()
