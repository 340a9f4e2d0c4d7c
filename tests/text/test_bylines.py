"""Bylines name authors and those who asked the questions; sentences and papers name nobody."""

import pytest

from translate_flow.text.bylines import bare_byline, byline
from translate_flow.text.credits import CreditLine


def names(found: CreditLine | None) -> list[str]:
    return [name for _, name in found.people] if found is not None else []


@pytest.mark.parametrize(
    ("line", "lang", "wanted"),
    [
        ("By Ana Rusu", "en", ["Ana Rusu"]),
        ("De Ana Rusu și Ion Ceban", "ro", ["Ana Rusu", "Ion Ceban"]),
        ("By the river the mayor spoke.", "en", []),
        ("By", "en", []),
        ("Par Luc Morel (envoyé spécial à Soroca)", "fr", ["Luc Morel"]),
        ("De notre correspondante à Iași, Anne Petit", "fr", ["Anne Petit"]),
        ("Ana Rusu avec AFP", "fr", ["Ana Rusu"]),
        ("По материалам Reuters. Подготовила Вера Краснова", "ru", ["Вера Краснова"]),
        ("بقلم: سامر خليل", "ar", ["سامر خليل"]),
        ("作者:米尔恰·波佩斯库", "zh", ["米尔恰·波佩斯库"]),
        ("文/记者 陈进", "zh", ["陈进"]),
    ],
)
def test_a_byline_names_people_and_a_sentence_nobody(line: str, lang: str, wanted: list[str]) -> None:
    assert names(byline(line, lang)) == wanted


@pytest.mark.parametrize(
    ("line", "lang"),
    [
        ("Le Matin avec AFP", "fr"),
        ("Par Le Nouveau Jour avec Reuters", "fr"),
        ("V.M.", "ro"),
        ("Autor: Redacția", "ro"),
    ],
)
def test_the_byline_of_a_paper_or_of_initials_is_one_without_people(line: str, lang: str) -> None:
    found = byline(line, lang)
    assert found is not None
    assert found.people == ()


def test_a_name_alone_is_a_byline_and_a_common_word_is_none() -> None:
    assert names(bare_byline("Ana Rusu", "en")) == ["Ana Rusu"]
    assert bare_byline("The bridge reopens today", "en") is None


@pytest.mark.parametrize(
    "line",
    ["In Karakol, a troupe rehearses by candlelight", "Ana Rusu, who never saw the sea, tells her whole long story"],
)
def test_a_headline_that_begins_like_a_name_is_none(line: str) -> None:
    assert bare_byline(line, "en") is None


def test_date_and_place_beside_a_name_are_no_part_of_it() -> None:
    assert names(bare_byline("13/05/2025 - Paolo Conti, Sofia", "it")) == ["Paolo Conti"]
    assert names(bare_byline("Ana Rusu (aus Chișinău)", "de")) == ["Ana Rusu"]


def test_long_lines_of_a_script_without_capitals_are_no_names() -> None:
    assert bare_byline("إقرأ المزيد على موقعنا", "ar") is None
    assert names(bare_byline("سامر خليل", "ar")) == ["سامر خليل"]


def test_lines_too_long_for_a_name_and_rows_of_tables_are_no_bylines() -> None:
    assert bare_byline("Ana Rusu " * 60, "en") is None
    assert bare_byline("| Ana Rusu | Ion Ceban |", "en") is None
