from translate_flow.languages.registry import language
from translate_flow.quality.checks.check import Pair
from translate_flow.quality.checks.registry import CHECKS


def test_every_check_takes_an_empty_pair() -> None:
    pair = Pair("", "", language("ro"), language("en"))
    assert [finding for check in CHECKS.values() for finding in check(pair)] == []
