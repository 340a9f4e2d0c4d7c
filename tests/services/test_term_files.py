import io

import pytest

from tests.services.conftest import Desk
from translate_flow.errors import BadInput, Forbidden
from translate_flow.formats import tbx
from translate_flow.formats.context import Reading
from translate_flow.services import term_files, terms
from translate_flow.services.term_files import TermsTaken

GIVEN = [("ro", "primărie", "preferred"), ("en", "town hall", "preferred"), ("en", "mayoralty & <co>", "forbidden")]


def taken(desk: Desk, data: bytes, name: str = "a.tbx", who: str = "desk") -> TermsTaken:
    with desk.database.write() as session:
        given = {"publication": "north", "source_language": "ro", "target_language": "en"}
        return term_files.import_terms(session, desk.actor(who), data=data, name=name, **given)


def exported(desk: Desk, version: int = 3) -> bytes:
    with desk.database.read() as session:
        return term_files.export_terms(session, desk.actor("reader"), publication="north", version=version).data


def concepts(desk: Desk) -> list[list[tuple[str, str, str]]]:
    with desk.database.read() as session:
        found = terms.list_terms(session, desk.actor("desk"), publication="north").items
    return [[(term.language, term.text, term.status) for term in concept.terms] for concept in found]


def seeded(desk: Desk) -> None:
    with desk.database.write() as session:
        given = {"publication": "north", "terms": GIVEN, "definition": "where the mayor sits", "note": "n"}
        terms.create_term(session, desk.actor("desk"), **given)  # type: ignore[arg-type]


@pytest.mark.parametrize("version", [2, 3])
def test_the_termbase_goes_out_and_comes_back(desk: Desk, version: int) -> None:
    seeded(desk)
    data = exported(desk, version)
    assert taken(desk, data) == TermsTaken("a.tbx", 0, 1), "what is there is not added twice"
    with desk.database.write() as session:
        other = [("ro", "alt", "preferred")]
        terms.update_term(session, desk.actor("desk"), 1, version=1, terms=other, definition="", note="")
    assert taken(desk, data).added == 1
    assert concepts(desk) == [other, GIVEN]
    _, entry = tbx.read(io.BytesIO(exported(desk, version)), Reading("again"))
    assert (entry.definition, entry.note) == ("where the mayor sits", "n")


def test_a_table_of_two_columns_is_a_list_of_terms(desk: Desk) -> None:
    assert taken(desk, "primărie\ttown hall\nprimar\t\n".encode(), "list.tsv").added == 2
    assert concepts(desk) == [
        [("ro", "primărie", "preferred"), ("en", "town hall", "preferred")],
        [("ro", "primar", "preferred")],
    ]


def test_one_bad_entry_keeps_the_whole_file_out_and_is_named(desk: Desk) -> None:
    data = f"primărie\ttown hall\nx\t{'y' * 300}\n".encode()
    with pytest.raises(BadInput, match=r"list\.tsv, entry 2.*too long"):
        taken(desk, data, "list.tsv")
    with pytest.raises(BadInput):
        taken(desk, b"<tbx><text>")
    with pytest.raises(BadInput, match="no term"):
        taken(desk, b'<martif type="TBX"><text><body/></text></martif>')
    assert concepts(desk) == []


def test_a_foreign_entity_is_not_read(desk: Desk) -> None:
    body = b'<!DOCTYPE martif [<!ENTITY x SYSTEM "file:///etc/passwd">]><martif type="TBX"><text><body>'
    entry = (
        b'<termEntry><langSet xml:lang="en"><tig><term>&x;</term></tig></langSet></termEntry></body></text></martif>'
    )
    with pytest.raises(BadInput):
        taken(desk, body + entry)


def test_who_may_not_approve_terms_takes_no_file_in(desk: Desk) -> None:
    with pytest.raises(Forbidden):
        taken(desk, b"a\tb\n", "a.tsv", who="translator")


def test_proposals_are_not_exported(desk: Desk) -> None:
    with desk.database.write() as session:
        terms.create_term(session, desk.actor("translator"), publication="north", terms=GIVEN)
    assert b"town hall" not in exported(desk)
