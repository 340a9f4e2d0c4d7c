"""Crashes, full disks, locks: what was acknowledged is there, what was not is not half there."""

import resource
import shutil
import sqlite3
import threading
import time
from itertools import count
from pathlib import Path

import pytest
import requests

from tests.battery.server import Newsroom, Server

TRIALS = 4
STORE = "translate_flow.sqlite"


def save_without_pause(room: Newsroom, unit_id: int, acknowledged: dict[int, str], over: threading.Event) -> None:
    """Writes one unit again and again until told to end or until the server is gone."""
    program = room.program("translator")
    version = program.get_json(f"/units/{unit_id}")["version"]
    for number in count():
        if over.is_set():
            return
        text = f"text {number} of unit {unit_id}"
        try:
            answer = program.ask("PUT", f"/units/{unit_id}", {"target": text, "version": version})
        except requests.RequestException:
            return
        assert answer.status_code == 200, answer.text
        version = answer.json()["version"]
        acknowledged[unit_id] = text


def whole(server: Server) -> None:
    with sqlite3.connect(server.instance / STORE) as store:
        assert store.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    server.done("db", "check")


def test_every_acknowledged_save_survives_a_kill(fresh: Newsroom) -> None:
    fresh.server.start()
    units = [unit["id"] for unit in fresh.units(fresh.bitext()["id"])][:4]
    for trial in range(TRIALS):
        acknowledged: dict[int, str] = {}
        over = threading.Event()
        writers = [threading.Thread(target=save_without_pause, args=(fresh, i, acknowledged, over)) for i in units]
        for writer in writers:
            writer.start()
        while len(acknowledged) < len(units):
            time.sleep(0.01)
        time.sleep(0.2 * trial)
        fresh.server.kill()
        over.set()
        for writer in writers:
            writer.join()
        fresh.server.start()
        reader = fresh.program("translator")
        for unit_id, text in acknowledged.items():
            history = reader.get_json(f"/units/{unit_id}/history?limit=500")["items"]
            assert text in [row["target_text"] for row in history]
    whole(fresh.server)


def test_a_full_disk_refuses_plainly_and_saving_goes_on_once_there_is_space(fresh: Newsroom) -> None:
    size = (fresh.server.instance / STORE).stat().st_size + 1_500_000
    fresh.server.start(before=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY)))
    unit = fresh.units(fresh.bitext()["id"])[0]
    program = fresh.program("translator")
    version, kept, refused = unit["version"], unit["target_text"], None
    for number in range(200):
        text = f"{number} " + "full " * 5_000
        answer = program.ask("PUT", f"/units/{unit['id']}", {"target": text, "version": version})
        if answer.status_code != 200:
            refused = answer
            break
        version, kept = answer.json()["version"], text
    assert refused is not None
    assert refused.status_code in {503, 507}
    assert "space" in refused.json()["error"]["message"]
    assert program.get_json(f"/units/{unit['id']}")["target_text"] == kept
    assert fresh.server.process is not None
    resource.prlimit(fresh.server.process.pid, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    again = program.ask("PUT", f"/units/{unit['id']}", {"target": "There is space again.", "version": version})
    assert again.status_code == 200, again.text
    fresh.server.stop()
    whole(fresh.server)


@pytest.mark.parametrize(("seconds", "status"), [(2, 200), (40, 503)])
def test_a_lock_of_another_program_is_waited_for_and_then_told(fresh: Newsroom, seconds: int, status: int) -> None:
    fresh.server.start()
    unit = fresh.units(fresh.bitext()["id"])[0]
    program = fresh.program("translator")
    locked = sqlite3.connect(fresh.server.instance / STORE, isolation_level=None, check_same_thread=False)
    locked.execute("BEGIN EXCLUSIVE")
    release = threading.Timer(seconds, locked.rollback)
    release.start()
    began = time.monotonic()
    answer = program.ask("PUT", f"/units/{unit['id']}", {"target": "after the lock", "version": unit["version"]})
    assert answer.status_code == status, answer.text
    assert time.monotonic() - began < 30
    if status == 503:
        assert int(answer.headers["Retry-After"]) > 0
    release.cancel()
    locked.close()
    expected = "after the lock" if status == 200 else unit["target_text"]
    assert program.get_json(f"/units/{unit['id']}")["target_text"] == expected


def test_reading_before_writing_never_ends_in_a_locked_database(fresh: Newsroom) -> None:
    fresh.server.start()
    units = fresh.units(fresh.bitext()["id"])
    wrong: list[str] = []

    def work(number: int) -> None:
        program = fresh.program("translator")
        unit_id = units[number % len(units)]["id"]
        for _ in range(15):
            seen = program.get_json(f"/units/{unit_id}")
            body = {"target": seen["target_text"] + "x", "version": seen["version"]}
            answer = program.ask("PUT", f"/units/{unit_id}", body)
            if answer.status_code not in {200, 409}:
                wrong.append(answer.text)

    writers = [threading.Thread(target=work, args=(number,)) for number in range(8)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert wrong == []
    assert "locked" not in fresh.server.log()


def test_requests_in_flight_are_answered_before_the_end(fresh: Newsroom) -> None:
    fresh.server.start()
    answers: list[int] = []
    text = "Primăria a anunțat că podul va fi deschis luni. " * 4_000

    def ask() -> None:
        body = {"publication": "north", "language": "ro", "text": text}
        answers.append(fresh.program("translator").ask("POST", "/articles/preview", body).status_code)

    askers = [threading.Thread(target=ask) for _ in range(10)]
    for asker in askers:
        asker.start()
    while fresh.server.connections() < len(askers):
        time.sleep(0.01)
    code = fresh.server.stop()
    for asker in askers:
        asker.join()
    assert code == 0
    assert answers == [200] * len(askers)


def test_a_damaged_store_is_neither_served_nor_replaced(fresh: Newsroom) -> None:
    store = fresh.server.instance / STORE
    for left in fresh.server.instance.glob(f"{STORE}-*"):
        left.unlink()
    store.write_bytes(b"\x93noise" * 700)
    ended = fresh.server.command("serve", "--port", "0")
    assert ended.returncode == 1
    assert "restore" in ended.stderr
    assert "Traceback" not in ended.stderr
    assert store.read_bytes() == b"\x93noise" * 700


def test_an_instance_is_found_again_from_another_folder(
    fresh: Newsroom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = fresh.server.done("user", "list")
    moved = tmp_path / "elsewhere" / "instance"
    shutil.copytree(fresh.server.instance, moved)
    monkeypatch.chdir(tmp_path / "elsewhere")
    assert Server(Path("instance")).done("user", "list") == before


def test_an_upload_that_breaks_off_leaves_nothing(fresh: Newsroom) -> None:
    import socket
    from urllib.parse import urlsplit

    fresh.server.start()
    before = sorted(path.name for path in fresh.server.instance.rglob("*") if "sqlite" not in path.name)
    split = urlsplit(fresh.server.address)
    head = (
        f"POST /api/v1/imports HTTP/1.1\r\nHost: {split.netloc}\r\nAuthorization: Bearer "
        f"{fresh.keys['north', 'desk_editor']}\r\nContent-Type: multipart/form-data; boundary=b\r\n"
        'Content-Length: 4000000\r\n\r\n--b\r\nContent-Disposition: form-data; name="file"; filename="a.tmx"\r\n\r\n'
    )
    with socket.create_connection((split.hostname, split.port)) as connection:
        connection.sendall(head.encode() + b"x" * 2_000_000)
    time.sleep(0.5)
    assert fresh.program("translator").ask("GET", "/publications").status_code == 200
    after = sorted(path.name for path in fresh.server.instance.rglob("*") if "sqlite" not in path.name)
    assert after == before
