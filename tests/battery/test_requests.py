"""Odd requests: large, deep, malformed, for files that are none of theirs, in the name of another host."""

import gzip
import json
import re
import socket
import time
from urllib.parse import urlsplit

import pytest
import requests

from tests.battery.server import Newsroom

LARGE = 20_000_000


def sent(room: Newsroom, raw: bytes) -> int:
    """The status of what is answered to bytes as they stand."""
    there = urlsplit(room.server.address)
    with socket.create_connection((there.hostname or "", there.port or 0), timeout=20) as line:
        line.sendall(raw)
        answer = line.recv(4096)
    found = re.match(rb"HTTP/1\.\d (\d{3})", answer)
    return int(found[1]) if found else 0


def lives(room: Newsroom) -> None:
    assert requests.get(f"{room.server.address}/healthz", timeout=10).status_code == 200


@pytest.mark.parametrize(
    "body",
    [
        b"[" * 100_000 + b"]" * 100_000,
        b'{"a":' * 100_000 + b"1" + b"}" * 100_000,
        b'{"target": "' + b"x" * LARGE + b'", "version": 1}',
        b"{" + b",".join(b'"f%d": 1' % number for number in range(100_000)) + b"}",
        b'{"target": "cut',
        b"\xff\xfe{}",
        b"",
        b"NaN",
        b'{"version": 1e999, "target": "x"}',
    ],
    ids=["deep lists", "deep objects", "20 MB", "100,000 fields", "cut", "no UTF-8", "empty", "no number", "endless"],
)
def test_a_body_that_is_none_is_refused_quickly(newsroom: Newsroom, body: bytes) -> None:
    program = newsroom.program("translator")
    unit = newsroom.units(newsroom.bitext()["id"])[0]
    began = time.monotonic()
    address = f"{newsroom.server.address}/api/v1/units/{unit['id']}"
    answer = program.put(address, data=body, headers={"Content-Type": "application/json"}, timeout=30)
    assert answer.status_code in {400, 413, 422}, answer.text[:300]
    assert answer.json()["error"]["message"]
    assert time.monotonic() - began < 10
    assert program.get_json(f"/units/{unit['id']}") == unit


@pytest.mark.parametrize(
    "headers",
    [
        {"Content-Type": "text/plain"},
        {"Content-Type": "application/json; charset=utf-7"},
        {"Content-Type": "application/json", "Content-Encoding": "gzip"},
        {"Content-Type": "multipart/form-data"},
        {"Content-Type": "\x7f"},
    ],
)
def test_a_body_of_another_kind_is_never_an_error_of_ours(newsroom: Newsroom, headers: dict[str, str]) -> None:
    program = newsroom.program("translator")
    unit = newsroom.units(newsroom.bitext()["id"])[0]
    body = gzip.compress(b"0" * LARGE) if "Content-Encoding" in headers else json.dumps({"target": "x"}).encode()
    address = f"{newsroom.server.address}/api/v1/units/{unit['id']}"
    assert 400 <= program.put(address, data=body, headers=headers, timeout=30).status_code < 500
    assert program.get_json(f"/units/{unit['id']}") == unit


def test_a_form_of_too_many_parts_is_refused(newsroom: Newsroom) -> None:
    files = [("file", (f"{number}.txt", b"x")) for number in range(10_000)]
    answer = requests.post(f"{newsroom.server.address}/login", files=files, timeout=30)
    assert answer.status_code in {400, 413}
    fields = {f"f{number}": "x" for number in range(100_000)}
    assert requests.post(f"{newsroom.server.address}/login", data=fields, timeout=30).status_code in {400, 413}


@pytest.mark.parametrize(
    "raw",
    [
        b"GET /" + b"x" * 70_000 + b" HTTP/1.1\r\nHost: a\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: a\r\nX-Long: " + b"x" * 300_000 + b"\r\n\r\n",
        b"GET / HTTP/1.1\r\n" + b"X-Many: x\r\n" * 20_000 + b"\r\n",
        b"\x00\x01\x02\r\n\r\n",
        b"POST /login HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        b"POST /login HTTP/1.1\r\nHost: a\r\nContent-Length: -5\r\n\r\n",
        b"POST /login HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000000000\r\n\r\n",
    ],
    ids=["long address", "long header", "many headers", "no request", "two lengths", "negative", "a terabyte"],
)
def test_what_is_hardly_http_breaks_nothing(newsroom: Newsroom, raw: bytes) -> None:
    status = sent(newsroom, raw)
    assert status < 500
    lives(newsroom)


@pytest.mark.parametrize("method", ["TRACE", "CONNECT", "PUT", "DELETE", "PROPFIND"])
def test_unknown_methods_are_not_allowed(newsroom: Newsroom, method: str) -> None:
    assert requests.request(method, f"{newsroom.server.address}/", timeout=10).status_code in {400, 403, 405, 501}
    lives(newsroom)


@pytest.mark.parametrize(
    "path",
    [
        "/.git/HEAD",
        "/.env",
        "/pyproject.toml",
        "/instance/translate_flow.sqlite",
        "/translate_flow.sqlite",
        "/static/../app.py",
        "/static/%2e%2e/app.py",
        "/static/..%2fapp.py",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/console",
        "/app.log",
    ],
)
def test_no_file_of_the_program_or_its_data_is_served(newsroom: Newsroom, path: str) -> None:
    raw = f"GET {path} HTTP/1.1\r\nHost: {urlsplit(newsroom.server.address).netloc}\r\nConnection: close\r\n\r\n"
    assert sent(newsroom, raw.encode()) in {400, 401, 403, 404}


@pytest.mark.parametrize("header", ["Host", "X-Forwarded-Host", "X-Forwarded-Proto", "Forwarded"])
def test_no_link_leads_to_the_host_somebody_names(newsroom: Newsroom, header: str) -> None:
    given = {header: "host=evil.example" if header == "Forwarded" else "evil.example"}
    for path in ("/login", "/openapi.json", "/articles"):
        answer = requests.get(newsroom.server.address + path, headers=given, timeout=10, allow_redirects=False)
        assert answer.status_code < 500
        assert "evil.example" not in answer.text + str(answer.headers)


@pytest.mark.parametrize("origin", ["https://evil.example", "null"])
def test_no_other_site_may_read_what_we_answer(newsroom: Newsroom, origin: str) -> None:
    answer = newsroom.program("translator").ask("GET", "/articles", Origin=origin)
    assert "Access-Control-Allow-Origin" not in answer.headers


@pytest.mark.parametrize("name", ["X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"])
def test_a_method_is_what_the_request_line_says(newsroom: Newsroom, name: str) -> None:
    unit = newsroom.units(newsroom.bitext()["id"])[0]
    reader = newsroom.program("reader")
    reader.get(
        f"{newsroom.server.address}/api/v1/units/{unit['id']}?_method=DELETE", headers={name: "DELETE"}, timeout=10
    )
    assert reader.get_json(f"/units/{unit['id']}") == unit


@pytest.mark.parametrize("etag", ['W/"1"', '"1", "2"', "*", "junk", '"' + "x" * 5_000 + '"', "é"])
def test_conditions_are_never_an_error_of_ours(newsroom: Newsroom, etag: str) -> None:
    unit = newsroom.units(newsroom.bitext()["id"])[0]
    program = newsroom.program("translator")
    for name in ("If-Match", "If-None-Match"):
        headers = {name: etag.encode("latin-1")}
        address = f"{newsroom.server.address}/api/v1/units/{unit['id']}"
        assert program.get(address, headers=headers, timeout=10).status_code < 500
        body = {"target": "x", "version": 999}
        assert 400 <= program.put(address, json=body, headers=headers, timeout=10).status_code < 500


def test_a_line_in_a_name_is_no_line_of_the_log(newsroom: Newsroom) -> None:
    desk = newsroom.program("desk_editor")
    forged = 'x\r\n{"level": "info", "event": "forged"}\x1b[31m'
    desk.ask("GET", f"/articles?q={requests.utils.quote(forged)}", User_Agent="tool")
    desk.ask("POST", "/articles", {"publication": forged, "source_language": "ro", "text": "Un text."})
    lines = newsroom.server.log().splitlines()
    assert not [line for line in lines if line.startswith('{"level": "info", "event": "forged"')]
    assert "\x1b[31m" not in newsroom.server.log()
