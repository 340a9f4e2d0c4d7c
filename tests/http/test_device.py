import pytest

from translate_flow.http.device import device_name

MOZILLA = "Mozilla/5.0"
SAID = {
    f"{MOZILLA} (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0": "Firefox on Linux",
    f"{MOZILLA} (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36": (
        "Chrome on Windows"
    ),
    f"{MOZILLA} (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0": "Edge on Windows",
    f"{MOZILLA} (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.5 Safari/605.1.15": (
        "Safari on macOS"
    ),
    f"{MOZILLA} (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 CriOS/140.0 Safari/604.1": (
        "Chrome on iPhone"
    ),
    f"{MOZILLA} (Linux; Android 15; Pixel 9) AppleWebKit/537.36 Chrome/140.0.0.0 Mobile Safari/537.36": (
        "Chrome on Android"
    ),
    "curl/8.5.0": "",
    "": "",
}


@pytest.mark.parametrize(("said", "name"), SAID.items())
def test_a_browser_is_named_as_people_know_it(said: str, name: str) -> None:
    assert device_name(said) == name
