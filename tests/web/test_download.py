from translate_flow.web.download import attachment


def test_a_name_can_neither_break_the_header_nor_lose_its_letters() -> None:
    answer = attachment(b"x", 'Știri "azi"\r\nX-Evil: 1;.txt', "text/plain")
    told = answer.headers["Content-Disposition"]
    assert "\r" not in told
    assert "\n" not in told
    assert told.startswith('attachment; filename="_tiri _azi___X-Evil_ 1_.txt"')
    assert "filename*=UTF-8''%C8%98tiri" in told
