import io
import zipfile
from pathlib import Path
from typing import Any

import pytest

from tests.api.conftest import Program, program
from tests.web.newsroom import ARTICLE, SLUG, TRANSLATION, Newsroom

TSV = "Podul este închis.\tThe bridge is closed.\n".encode()


def packed(**files: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, text in files.items():
            archive.writestr(name.replace("_", "."), text)
    return out.getvalue()


ARTICLES = packed(a_txt="Podul nou\n\nPodul a fost deschis luni.")
PAIRS = packed(a_ro_txt="Podul nou\n\nPodul e deschis.", a_en_txt="The new bridge\n\nThe bridge is open.")


def send(who: Program, data: bytes, name: str, key: str = "", **more: str) -> Any:
    form = {"publication": SLUG, **more, "file": (io.BytesIO(data), name)}
    headers = {"Authorization": f"Bearer {who.secret}", **({"Idempotency-Key": key} if key else {})}
    return who.client.post("/api/v1/imports", data=form, headers=headers)


def uploads(folder: Path) -> int:
    place = folder / "files" / "uploads"
    return len(list(place.iterdir())) if place.is_dir() else 0


def test_what_is_refused_leaves_no_file(newsroom: Newsroom, tmp_path: Path) -> None:
    desk, reader = program(newsroom, "desk"), program(newsroom, "reader")
    languages = {"source_language": "ro", "target_language": "en"}
    for who, data, name, more, status in (
        (reader, TSV, "a.tsv", languages, 403),
        (reader, ARTICLES, "a.zip", {"kind": "articles"}, 403),
        (reader, PAIRS, "a.zip", {"kind": "article_pairs"}, 403),
        (desk, ARTICLES, "a.zip", {"kind": "articles", "source_language": "not a tag"}, 422),
        (desk, PAIRS, "a.zip", {"kind": "article_pairs", "source_language": "fr"}, 422),
        (desk, ARTICLES, "a.zip", {"kind": "articles", "publication": "west"}, 404),
        (desk, b"one column", "a.tsv", languages, 422),
        (desk, TSV, "a.tsv", {**languages, "kind": "poems"}, 422),
    ):
        assert send(who, data, name, **more).status_code == status, (name, more)
    assert uploads(tmp_path) == 0


@pytest.mark.parametrize(
    ("data", "name", "more", "kind"),
    [
        (TSV, "a.tsv", {"source_language": "ro", "target_language": "en"}, "import_memory"),
        (ARTICLES, "a.zip", {"kind": "articles", "dry_run": "1"}, "import_articles"),
        (PAIRS, "a.zip", {"kind": "article_pairs"}, "import_article_pairs"),
    ],
)
def test_a_file_is_kept_once_for_its_job_however_often_it_is_sent_under_one_key(
    newsroom: Newsroom, tmp_path: Path, data: bytes, name: str, more: dict[str, str], kind: str
) -> None:
    desk = program(newsroom, "desk")
    first = send(desk, data, name, "k", **more)
    assert (first.status_code, first.get_json()["kind"]) == (202, kind)
    assert uploads(tmp_path) == 1
    jobs = desk.ask("GET", "/jobs").get_json()["items"]
    assert [job["id"] for job in jobs] == [first.get_json()["id"]]
    assert desk.ask("POST", f"/jobs/{jobs[0]['id']}/cancel").get_json()["state"] == "cancelled"
    assert program(newsroom, "translator").ask("GET", f"/jobs/{jobs[0]['id']}").status_code == 404


def test_a_bitext_goes_out_as_a_file_and_a_selection_as_a_job(newsroom: Newsroom) -> None:
    desk = program(newsroom, "desk")
    bitext = desk.bitext(desk.article(ARTICLE)["id"], TRANSLATION)["id"]
    file = desk.ask("GET", f"/bitexts/{bitext}/export?format=tsv&state=initial")
    assert "attachment" in file.headers["Content-Disposition"] and "The bridge in Orhei reopens" in file.text
    assert desk.ask("GET", f"/bitexts/{bitext}/export?format=odd").status_code == 422
    job = desk.ask("POST", "/exports", {"publication": SLUG, "format": "tmx", "states": ["initial"]})
    assert (job.status_code, job.get_json()["kind"]) == (202, "export")
    assert desk.ask("POST", "/exports", {"publication": SLUG, "format": "tmx", "states": ["odd"]}).status_code == 422
    reader = program(newsroom, "reader")
    assert reader.ask("POST", "/exports", {"publication": SLUG, "format": "tmx"}).status_code == 403
    assert reader.ask("GET", f"/bitexts/{bitext}/export").status_code == 403
