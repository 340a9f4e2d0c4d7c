"""Every operation of the interface, asked by everybody: what the table of permissions says, cell by cell."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from flask.testing import FlaskClient

from tests.web.newsroom import ARTICLE, SLUG, TRANSLATION, Newsroom, open_newsroom
from translate_flow.database import Database
from translate_flow.services import accounts, memberships, publications, tokens
from translate_flow.workflow.roles import PERMISSIONS, Operation, Role

OUTSIDER, FORMER, OTHER_PAIR, NARROW_DESK = "outsider", "former", "other pair", "narrow desk"
ASKERS = (*Role, OUTSIDER, FORMER, OTHER_PAIR)
"""A person of every role; a desk editor of another publication, one who was taken off, a translator into Russian."""
DONE = {200, 201, 202, 400, 409, 422}
HIDDEN = {"getJob", "cancelJob", "getJobFile", "deleteFilter"}
"""What belongs to whoever made it is not there for others."""
WITHOUT_A_THING = {
    "compareTranslations",
    "getJobFile",
    "deleteFilter",
    "deleteHouseLine",
    "proposeTranslation",
    "undoMany",
}
"""Asked about something that is not there, or somebody else’s; the right is asked for first."""
OF_OTHER_PAIR = {"createVersion": 403, "createAssignment": 404}
"""What names the pair in its body: an English version of an article one may read, a bitext one may not."""
TRANSLATED = ("bridge in Orhei", "town hall said", "works cost", "Maria Pop")

O = Operation  # noqa: E741 -- a hundred lines below begin with it
VERSION = {"version": 1}
PAIR = "source_language=ro&target_language=en"
PAIR_BODY = {"source_language": "ro", "target_language": "en"}
RECIPE = {**PAIR_BODY, "states": ["initial", "translated"]}
TERMS = [{"language": "ro", "text": "pod"}, {"language": "en", "text": "bridge"}]
HOME = {"publication": SLUG}


@dataclass(frozen=True)
class Call:
    """How an operation is asked so that nothing but the right to it can be in the way, and the right it needs.

    `needs` are the rights of which one is enough; none where any sign-in will do. `body`, `form` and `query` may name
    things as paths do, `{unit_id}`.
    """

    needs: tuple[Operation, ...]
    body: Any = None
    query: str = ""
    form: dict[str, Any] | None = None


def by(*needs: Operation, **given: Any) -> Call:
    return Call(needs, **given)


def stale(*needs: Operation, **more: Any) -> Call:
    return Call(needs, body={**more, **VERSION})


UNIT = [{"id": "{unit_id}", "version": 1}]
TASK = {"bitext_id": "{bitext_id}", "assignee_id": "{translator}", "stage": "review"}
EDITS = [{"unit_id": "{unit_id}", "version": 1, "text": "New"}]
CALLS: dict[str, Call] = {
    "listPublications": by(),
    "createPublication": by(O.CREATE_PUBLICATION, body={"slug": "west", "name": "West", "languages": ["ro", "en"]}),
    "listArticles": by(),
    "createArticle": by(O.CREATE_ARTICLE, body={**HOME, "source_language": "ro", "text": ARTICLE}),
    "previewArticle": by(O.CREATE_ARTICLE, body={**HOME, "text": ARTICLE, "language": "ro"}),
    "getArticle": by(O.READ),
    "deleteArticle": by(O.DELETE_ARTICLE, query="version=1"),
    "restoreArticle": by(O.DELETE_ARTICLE),
    "reviseArticle": stale(O.EDIT_SOURCE, text=ARTICLE + "\n\nO nouă propoziție."),
    "compareTranslations": by(O.READ, query="first=en&second=ru"),
    "createVersion": by(O.CREATE_VERSION, body={"language": "en"}),
    "listAssignments": by(),
    "createAssignment": by(
        O.ASSIGN, body={"bitext_id": "{bitext_id}", "assignee_id": "{translator}", "stage": "review"}
    ),
    "updateAssignment": by(O.ASSIGN, body={**VERSION, "note": "Soon"}),
    "getBitext": by(O.READ),
    "redoAlignment": stale(O.EDIT_ALIGNMENT),
    "undoAlignment": stale(O.EDIT_ALIGNMENT),
    "listChanges": by(O.READ),
    "listComments": by(O.READ),
    "confirmUnits": by(O.EDIT_UNIT, body={"units": UNIT}),
    "countUnits": by(O.READ),
    "decideUnits": by(O.DECIDE, body={"decision": "approve", "units": UNIT}),
    "exportBitext": by(O.EXPORT, O.EXPORT_OWN, query="format=tsv"),
    "mergeBeads": stale(O.EDIT_ALIGNMENT, unit_ids=["{unit_id}", "{next_unit}"]),
    "moveSegment": stale(O.EDIT_ALIGNMENT, segment_id="{segment_id}", to_unit_id="{next_unit}"),
    "getOutline": by(O.READ),
    "setParagraphBreak": stale(O.EDIT_ALIGNMENT, segment_id="{segment_id}", is_break=True),
    "setPresence": by(O.READ, body={}),
    "getProof": by(O.READ),
    "listProofLinks": by(O.SHARE_PROOF),
    "shareProof": by(O.SHARE_PROOF, body={}),
    "closeProofLink": by(O.SHARE_PROOF),
    "realignBitext": stale(O.EDIT_ALIGNMENT),
    "previewRevert": by(O.READ, query="user_id={maker}"),
    "revertPerson": by(O.EDIT_UNIT, body={"user_id": "{maker}", "units": UNIT}),
    "joinSegments": stale(O.EDIT_ALIGNMENT, segment_ids=["{segment_id}", "{next_segment}"]),
    "splitSegment": stale(O.EDIT_ALIGNMENT, segment_id="{segment_id}", at=4),
    "streamChanges": by(O.READ),
    "swapBeads": stale(O.EDIT_ALIGNMENT, unit_ids=["{unit_id}", "{next_unit}"]),
    "replaceTexts": by(O.EDIT_UNIT, body={"changes": [{"id": "{unit_id}", "target": "New", "version": 1}]}),
    "undoMany": by(O.EDIT_UNIT, body={"number": 1}),
    "listUnits": by(O.READ),
    "getWorkFile": by(O.EDIT_UNIT, query="format=xliff"),
    "compareWorkFile": by(O.EDIT_UNIT, form={"file": ("a.tsv", "x\ty\n")}),
    "takeWorkFile": by(
        O.EDIT_UNIT, body={"name": "a.tsv", "edits": [{"unit_id": "{unit_id}", "version": 1, "text": "N"}]}
    ),
    "resolveComment": stale(O.COMMENT),
    "listDatasets": by(O.EXPORT, query=f"publication={SLUG}"),
    "createDataset": by(O.EXPORT, body={**HOME, "recipe": RECIPE, "name": "News"}),
    "previewDataset": by(O.EXPORT, body={**HOME, "recipe": RECIPE}),
    "deleteDataset": by(O.EXPORT, query="version=1"),
    "getDataset": by(O.EXPORT),
    "updateDataset": stale(O.EXPORT, name="Other", recipe=RECIPE),
    "buildDataset": by(O.EXPORT),
    "restoreDataset": by(O.EXPORT),
    "listEvents": by(O.READ_EVENTS, query=f"publication={SLUG}"),
    "createExport": by(O.EXPORT, O.EXPORT_OWN, body={**HOME, "format": "tsv"}),
    "listExportRecipes": by(O.READ),
    "saveExportRecipe": by(O.EXPORT, O.EXPORT_OWN, body={**HOME, "format": "tsv", "name": "Mine"}),
    "deleteExportRecipe": by(O.MANAGE_PUBLICATION, query="version=1"),
    "restoreExportRecipe": by(O.MANAGE_PUBLICATION),
    "runExportRecipe": by(O.EXPORT, O.EXPORT_OWN),
    "deleteFilter": by(O.MANAGE_PUBLICATION),
    "listFilters": by(O.READ),
    "saveFilter": by(O.READ, body={"name": "Mine", "query": {"substate": "draft"}}),
    "dismissFinding": by(O.DISMISS_WARNING, body={}),
    "listFindings": by(O.READ),
    "dismissFindings": by(O.DISMISS_WARNING, body={"findings": ["{finding_id}"]}),
    "createImport": by(O.IMPORT_MEMORY, form={**HOME, **PAIR_BODY, "file": ("a.tsv", "unu\tone\n")}),
    "listJobs": by(),
    "getJob": by(O.MANAGE_PUBLICATION),
    "cancelJob": by(O.MANAGE_PUBLICATION),
    "getJobFile": by(O.MANAGE_PUBLICATION),
    "setPreferences": by(body={"preferences": {"theme": "dark"}}),
    "searchConcordance": by(query=f"phrase=podul&{PAIR}"),
    "searchMemory": by(query=f"text=podul&{PAIR}"),
    "adoptAbbreviation": stale(O.MANAGE_PUBLICATION, language="ro", word="str."),
    "listProposedAbbreviations": by(O.MANAGE_PUBLICATION, query="language=ro"),
    "listHouseLines": by(O.READ),
    "setHouseLine": by(O.MANAGE_PUBLICATION, body={"language": "ro", "line": "Citiți și", "type": "boilerplate"}),
    "setLineAside": stale(O.MANAGE_PUBLICATION, language="ro", line="Citiți și", is_aside=True),
    "listProposedLines": by(O.MANAGE_PUBLICATION, query="language=ro"),
    "deleteHouseLine": by(O.MANAGE_PUBLICATION),
    "listTerms": by(O.READ, query=f"publication={SLUG}"),
    "createTerm": by(O.PROPOSE_TERM, body={**HOME, "terms": TERMS}),
    "exportTerms": by(O.READ, query=f"publication={SLUG}&format=tbx"),
    "importTerms": by(O.APPROVE_TERM, form={**HOME, "file": ("a.csv", "ro,en\nom,man\n")}),
    "deleteTerm": by(O.DELETE_TERM, query="version=1"),
    "updateTerm": stale(O.APPROVE_TERM, definition="A thing over a river"),
    "restoreTerm": by(O.DELETE_TERM),
    "getUnit": by(O.READ),
    "saveUnit": stale(O.EDIT_UNIT, target="The bridge"),
    "acceptUpTo": stale(O.EDIT_ALIGNMENT),
    "bookmarkUnit": by(O.COMMENT, body={"bookmarked": True}),
    "addComment": by(O.COMMENT, body={"text": "Really?"}),
    "decideUnit": by(O.DECIDE, body={**VERSION, "decision": "approve"}),
    "setGapReason": stale(O.EDIT_ALIGNMENT),
    "listUnitHistory": by(O.READ),
    "proposeTranslation": by(O.EDIT_UNIT),
    "pinBead": stale(O.EDIT_ALIGNMENT),
    "restoreUnit": stale(O.EDIT_UNIT, number=1),
    "splitBead": stale(O.EDIT_ALIGNMENT, source_at=1, target_at=1),
    "confirmStillValid": stale(O.EDIT_UNIT),
    "getVersion": by(O.READ),
    "getCredits": by(O.READ),
    "setCredit": by(O.EDIT_CREDITS, body={"name": "Ana Rusu", "role": "translator"}),
    "publishVersion": stale(O.PUBLISH),
    "withdrawVersion": stale(O.PUBLISH),
}

OF_PAIR = ("bitext_id", "unit_id", "comment_id", "assignment_id", "version_id", "finding_id", "link_id")
"""Places in paths for what belongs to a language pair: somebody with rights for another one does not know of it."""


@dataclass(frozen=True)
class House:
    """A newsroom with a key for everybody and one thing of every kind, by the name of its place in paths."""

    room: Newsroom
    client: FlaskClient
    keys: dict[str, str]
    things: dict[str, Any]
    operations: dict[str, tuple[str, str]]

    def ask(self, who: str, operation: str) -> tuple[int, str]:
        """Status and words of what somebody is answered; nothing of it is stored."""
        call = CALLS[operation]
        method, path = self.operations[operation]
        address = f"{path.format(**self.things)}?{call.query.format(**self.things)}"
        given: dict[str, Any] = {"headers": {"Authorization": f"Bearer {self.keys[who]}"}}
        if call.form is not None:
            given["data"] = {name: _file(value) for name, value in call.form.items()}
        elif method in {"POST", "PUT", "PATCH"}:
            given["json"] = _filled(call.body or {}, self.things)
        with self.client.open(address, method=method, **given) as answer:
            return answer.status_code, answer.text if not answer.is_streamed or "stream" not in path else ""


def _file(value: Any) -> Any:
    return (io.BytesIO(value[1].encode()), value[0]) if isinstance(value, tuple) else value


def _filled(body: Any, things: dict[str, Any]) -> Any:
    """A body with the ids of things in their places."""
    if isinstance(body, dict):
        return {name: _filled(value, things) for name, value in body.items()}
    if isinstance(body, list):
        return [_filled(value, things) for value in body]
    if isinstance(body, str) and body.startswith("{"):
        return things[body.strip("{}")]
    return body


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    room = open_newsroom(tmp_path_factory.mktemp("house"), limit_requests="100000 per minute")
    keys, people = _keys(room)
    client = room.app.test_client()
    described = client.get("/openapi.json").get_json()["paths"]
    found = {
        told["operationId"]: (method.upper(), path)
        for path, methods in described.items()
        for method, told in methods.items()
    }
    things = _things(client, keys["maker"], people)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Database, "write", Database.read)
        yield House(room, client, keys, things, found)
    room.database.close()


def _keys(room: Newsroom) -> tuple[dict[str, str], dict[str, int]]:
    """A key and an account for everybody."""
    scopes: dict[str, tuple[Any, ...]] = {role.value: (role.value, SLUG) for role in Role if role is not Role.ADMIN}
    scopes |= {"admin": ("admin", None), "maker": ("desk_editor", SLUG), OUTSIDER: ("desk_editor", "south")}
    scopes[NARROW_DESK] = ("desk_editor", SLUG, "ro", "ru")
    scopes |= {FORMER: ("desk_editor", SLUG), OTHER_PAIR: ("translator", SLUG, "ro", "ru")}
    keys, people = {}, {}
    with room.database.write() as session:
        publications.create_publication(session, None, slug="south", name="South", languages=["ro", "en"])
        for number, (who, (role, home, *pair)) in enumerate(scopes.items()):
            email = f"person{number}@example.org"
            user = accounts.create_user(session, None, email=email, name=who.title(), password=None)
            given = dict(zip(("source_language", "target_language"), pair, strict=False))
            memberships.grant(session, None, email=email, publication=home, role=role, **given)
            actor = accounts.actor_by_id(session, user.id, via="test")
            keys[who], people[who] = tokens.create_token(session, actor, name="test")[1], user.id
        admin = accounts.actor_by_id(session, people["admin"], via="test")
        (left,) = accounts.find_user(session, f"person{list(scopes).index(FORMER)}@example.org").memberships
        memberships.revoke(session, admin, left.id)
    return keys, people


def _things(client: FlaskClient, key: str, people: dict[str, int]) -> dict[str, Any]:
    def make(method: str, path: str, body: Any = None) -> Any:
        answer = client.open(f"/api/v1{path}", method=method, json=body, headers={"Authorization": f"Bearer {key}"})
        assert answer.status_code < 300, (path, answer.text)
        return answer.get_json()

    article = make("POST", "/articles", {**HOME, "source_language": "ro", "text": ARTICLE})
    bitext = make("POST", f"/articles/{article['id']}/versions", {"language": "en", "text": TRANSLATION})
    units = make("GET", f"/bitexts/{bitext['id']}/units")["items"]
    wrong = next(unit for unit in units if "12" in unit["source_text"])
    told = make(
        "PUT", f"/units/{wrong['id']}", {"target": "The works cost 13 million lei.", "version": wrong["version"]}
    )
    make("POST", f"/bitexts/{bitext['id']}/proof-links", {})
    shown = {"name": "Mine", "query": {"substate": "draft"}, "shared": True}
    task = {"bitext_id": bitext["id"], "assignee_id": people["maker"], "stage": "translate"}
    return {
        "publication": SLUG,
        "article_id": article["id"],
        "bitext_id": bitext["id"],
        "version_id": bitext["target_version_id"],
        "unit_id": units[0]["id"],
        "next_unit": units[1]["id"],
        "segment_id": units[1]["source"][0]["id"],
        "next_segment": units[2]["source"][0]["id"],
        "finding_id": told["findings"][0]["id"],
        "comment_id": make("POST", f"/units/{units[0]['id']}/comments", {"text": "Really?"})["id"],
        "concept_id": make("POST", "/terms", {**HOME, "terms": TERMS})["id"],
        "assignment_id": make("POST", "/assignments", task)["id"],
        "job_id": make("POST", "/exports", {**HOME, "format": "tsv"})["id"],
        "dataset_id": make("POST", "/datasets", {**HOME, "recipe": RECIPE, "name": "News"})["id"],
        "recipe_id": make("PUT", "/exports/recipes", {**HOME, "format": "tsv", "name": "Weekly"})["id"],
        "filter_id": make("PUT", f"/publications/{SLUG}/filters", shown)["id"],
        "link_id": make("GET", f"/bitexts/{bitext['id']}/proof-links")["items"][0]["id"],
        "line_id": 1,
        "translator": people["translator"],
        "maker": people["maker"],
    }


def test_every_operation_is_in_the_table(house: House) -> None:
    assert set(CALLS) == set(house.operations)


def rights(who: str) -> frozenset[Operation]:
    """What somebody may do in the publication, whatever the languages."""
    if who in {OUTSIDER, FORMER}:
        return frozenset()
    return PERMISSIONS[Role.TRANSLATOR if who == OTHER_PAIR else Role(who)]


def is_known_to(who: str, path: str) -> bool:
    """Whether somebody may know of the thing that is asked about at all."""
    return bool(rights(who)) and not (who == OTHER_PAIR and any(f"{{{place}}}" in path for place in OF_PAIR))


def expected(house: House, who: str, operation: str) -> set[int]:
    """The statuses that an answer may have; those that say something else than “not yours” mean that it was done."""
    call, (_, path) = CALLS[operation], house.operations[operation]
    if not call.needs:
        return DONE
    if operation == "createPublication":
        return DONE if who == Role.ADMIN else {403}
    if not is_known_to(who, path):
        return {404}
    if who == OTHER_PAIR and operation in OF_OTHER_PAIR:
        return {OF_OTHER_PAIR[operation]}
    if any(need in rights(who) for need in call.needs):
        return DONE | {404} if operation in WITHOUT_A_THING else DONE
    return {404} if operation in HIDDEN else {403}


@pytest.mark.parametrize("who", ASKERS)
def test_everybody_may_do_what_the_table_says_and_nothing_else(house: House, who: str) -> None:
    answered = {operation: house.ask(who, operation)[0] for operation in house.operations}
    wrong = {name: told for name, told in answered.items() if told not in expected(house, who, name)}
    assert wrong == {}


@pytest.mark.parametrize("who", [OUTSIDER, FORMER, OTHER_PAIR, NARROW_DESK])
def test_nobody_is_told_a_word_of_a_translation_they_may_not_read(house: House, who: str) -> None:
    told = {operation: house.ask(who, operation)[1] for operation in house.operations}
    assert [name for name, answer in told.items() if any(words in answer for words in TRANSLATED)] == []


@pytest.mark.parametrize("who", [OUTSIDER, FORMER])
def test_nobody_outside_is_told_a_word_of_an_article(house: House, who: str) -> None:
    told = {operation: house.ask(who, operation)[1] for operation in house.operations if operation != "previewArticle"}
    assert [name for name, answer in told.items() if "Podul din Orhei" in answer] == []


def test_a_stranger_may_do_nothing(house: House) -> None:
    house.keys["stranger"] = "tf_" + "x" * 40
    assert {name: told for name in house.operations if (told := house.ask("stranger", name))[0] != 401} == {}
