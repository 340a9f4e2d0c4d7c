from pathlib import Path

from translate_flow.app import create_app
from translate_flow.settings import Settings


def test_an_application_keeps_its_data_in_its_instance(tmp_path: Path) -> None:
    app = create_app(instance=tmp_path / "desk")
    assert app.instance_path == str(tmp_path / "desk")
    assert (tmp_path / "desk" / "secret_key").is_file()
    assert app.test_client().get("/healthz").status_code == 200


def test_a_proxy_is_believed_only_when_the_settings_say_so(tmp_path: Path) -> None:
    headers = {"X-Forwarded-Proto": "https", "X-Forwarded-For": "203.0.113.9"}
    plain = create_app(Settings(instance=tmp_path / "plain", log_level="error"))
    assert "Strict-Transport-Security" not in plain.test_client().get("/login", headers=headers).headers
    behind = create_app(Settings(instance=tmp_path / "behind", log_level="error", trusted_proxies=1))
    assert "Strict-Transport-Security" in behind.test_client().get("/login", headers=headers).headers


def test_cookies_are_for_https_only_where_the_settings_say_so(tmp_path: Path) -> None:
    app = create_app(Settings(instance=tmp_path, log_level="error", secure_cookies=True))
    answer = app.test_client().get("/login", base_url="https://localhost")
    assert "Secure" in answer.headers["Set-Cookie"]
    assert app.debug is False


def test_two_applications_in_one_process_do_not_share_anything(tmp_path: Path) -> None:
    first = create_app(Settings(instance=tmp_path / "a", log_level="error"))
    second = create_app(Settings(instance=tmp_path / "b", log_level="error"))
    assert first.config["SECRET_KEY"] != second.config["SECRET_KEY"]
    assert first.extensions["translate_flow"].database is not second.extensions["translate_flow"].database
