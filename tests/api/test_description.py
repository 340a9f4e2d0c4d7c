from tests.web.newsroom import Newsroom
from translate_flow.api.glossary import MEANINGS

NAMES = """listPublications createPublication createArticle
 listArticles getArticle reviseArticle createVersion getBitext
listUnits getUnit saveUnit decideUnit listUnitHistory restoreUnit mergeBeads splitBead moveSegment pinBead realignBitext
undoAlignment addComment listComments resolveComment searchMemory searchConcordance listTerms createTerm updateTerm
deleteTerm getCredits setCredit createAssignment listAssignments updateAssignment exportBitext createExport createImport
getJob cancelJob listEvents streamChanges listChanges""".split()


def test_the_description_names_every_operation_and_only_once(newsroom: Newsroom) -> None:
    spec = newsroom.app.test_client().get("/openapi.json").get_json()
    found = [operation["operationId"] for path in spec["paths"].values() for operation in path.values()]
    assert set(NAMES) <= set(found) and len(found) == len(set(found))


def test_every_api_route_is_in_the_description(newsroom: Newsroom) -> None:
    spec = newsroom.app.test_client().get("/openapi.json").get_json()
    described = {(path, method.upper()) for path, found in spec["paths"].items() for method in found}
    for rule in newsroom.app.url_map.iter_rules():
        if rule.rule.startswith("/api/v1"):
            path = rule.rule.replace("<int:", "{").replace("<", "{").replace(">", "}")
            for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}:
                assert (path, method) in described


def test_every_parameter_and_field_says_what_it_means_and_the_glossary_nothing_else(newsroom: Newsroom) -> None:
    spec = newsroom.app.test_client().get("/openapi.json").get_json()
    operations = [operation for path in spec["paths"].values() for operation in path.values()]
    named = [(op["operationId"], p["name"], p) for op in operations for p in op.get("parameters", ())]
    for owner, schema in spec["components"]["schemas"].items():
        named += [(owner, name, field) for name, field in schema.get("properties", {}).items()]
    assert [f"{owner}.{name}" for owner, name, field in named if not field.get("description")] == []
    used = {name for _, name, _ in named} | {f"{owner}.{name}" for owner, name, _ in named}
    assert set(MEANINGS) <= used
