"""Where line breaks were lost in mail and forum texts."""

import pytest

from translate_flow.text.segment import spans
from translate_flow.text.sentence_traces import has_traces


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Jane Roe 03/27/2001 01:58 PM Please call", ["Jane Roe", "03/27/2001 01:58 PM", "Please call"]),
        ("Regards ____________________ The sender", ["Regards", "____________________", "The sender"]),
        ("Jane <jane@example.org> The text", ["Jane <jane@example.org>", "The text"]),
        ("http://a.example/b http://c.example/d", ["http://a.example/b", "http://c.example/d"]),
        ("I like it :-) You too", ["I like it :-)", "You too"]),
        ("He left. *** The end came.", ["He left.", "***", "The end came."]),
        ("See you. Best regards, Ann Poe", ["See you.", "Best regards,", "Ann Poe"]),
        ("Mail: a.b@example.org The text", ["Mail: a.b@example.org", "The text"]),
        ("More at www.example.org The text", ["More at www.example.org", "The text"]),
        ("See <<File: plan.pdf>> I agree", ["See <<File: plan.pdf>>", "I agree"]),
        ("(the plans) - a.pdf - b.doc - c.xls", ["(the plans)", "- a.pdf", "- b.doc", "- c.xls"]),
        ("Nobody came. -- Posted by Ann", ["Nobody came.", "--", "Posted by Ann"]),
        ("It broke. :( Avoid it", ["It broke. :(", "Avoid it"]),
    ],
)
def test_a_trace_ends_what_stands_before_it(text: str, sentences: list[str]) -> None:
    assert has_traces(text)
    assert [text[start:end] for start, end in spans(text, "en")] == sentences


@pytest.mark.parametrize(
    "text",
    [
        "that *** dog",
        "He sends his regards, though late",
        "sent on 03/27/2001 01:58 PM, they say",
        "Name: __________ here",
        "It is 5 PM now",
        "write to <a@b.org> now",
        "they asked www.gov.example Minister Poe to reply",
        "the file - plan.pdf - was leaked -- nobody knows how",
    ],
)
def test_the_same_signs_inside_a_sentence_end_nothing(text: str) -> None:
    assert len(spans(text, "en")) == 1
