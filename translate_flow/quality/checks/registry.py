"""All checks by the rule their findings name; the order is the order of findings."""

from collections.abc import Mapping
from types import MappingProxyType

from translate_flow.quality.checks import (
    addresses,
    agencies,
    brackets,
    capital,
    currency,
    dates,
    doubled_word,
    empty,
    encoding,
    final_mark,
    french_space,
    invisible,
    length,
    mixed_letters,
    numbers,
    percent,
    quotations,
    quote_style,
    repeated_letters,
    same_as_source,
    spaces,
    tags,
    terms,
    unedited_machine,
    untranslated,
    wrong_language,
)
from translate_flow.quality.checks.check import Check

CHECKS: Mapping[str, Check] = MappingProxyType(
    {
        empty.RULE: empty.check,
        unedited_machine.RULE: unedited_machine.check,
        same_as_source.RULE: same_as_source.check,
        wrong_language.RULE: wrong_language.check,
        untranslated.RULE: untranslated.check,
        numbers.RULE: numbers.check,
        dates.RULE: dates.check,
        percent.RULE: percent.check,
        currency.RULE: currency.check,
        addresses.RULE: addresses.check,
        tags.RULE: tags.check,
        agencies.RULE: agencies.check,
        terms.FORBIDDEN: terms.forbidden,
        terms.REQUIRED: terms.required,
        quotations.RULE: quotations.check,
        quote_style.RULE: quote_style.check,
        brackets.RULE: brackets.check,
        final_mark.RULE: final_mark.check,
        capital.RULE: capital.check,
        doubled_word.RULE: doubled_word.check,
        repeated_letters.RULE: repeated_letters.check,
        mixed_letters.RULE: mixed_letters.check,
        invisible.RULE: invisible.check,
        encoding.RULE: encoding.check,
        length.RULE: length.check,
        spaces.DOUBLE: spaces.double,
        spaces.OUTER: spaces.outer,
        spaces.MARKS: spaces.marks,
        french_space.RULE: french_space.check,
    }
)
