import io

from tests.api.conftest import program
from tests.web.newsroom import SLUG, Newsroom


def test_terms_come_in_and_go_out_as_a_file(newsroom: Newsroom) -> None:
    client = program(newsroom, "desk")
    answer = client.client.post(
        "/api/v1/terms/file",
        data={"publication": SLUG, "file": (io.BytesIO(b"ro\ten\nprimar\tmayor\n"), "list.tsv")},
        headers={"Authorization": f"Bearer {client.secret}"},
    )
    assert (answer.status_code, answer.get_json()) == (201, {"name": "list.tsv", "added": 1, "known": 0})
    file = client.ask("GET", f"/terms/file?publication={SLUG}")
    assert b"<term>mayor</term>" in file.data


def test_fields_beside_a_file_are_texts_and_short(newsroom: Newsroom) -> None:
    client = program(newsroom, "desk")

    def status(path: str, publication: str) -> int:
        answer = client.client.post(
            f"/api/v1/{path}",
            data={"publication": publication, "file": (io.BytesIO(b"ro\ten\nprimar\tmayor\n"), "list.tsv")},
            headers={"Authorization": f"Bearer {client.secret}"},
        )
        return int(answer.status_code)

    for path, done in (("terms/file", 201), ("imports", 202)):
        assert status(path, "1") == done, "a publication may be named by its number"
        assert status(path, "true") == 404
        for hostile in ("9" * 5000, "[" * 100_000):
            assert status(path, hostile) == 413
