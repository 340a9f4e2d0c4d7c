"""Operations on the memory and the termbase."""

from flask import Response

from translate_flow.api import fields
from translate_flow.api.answers import WriteHeader, answers, read, write
from translate_flow.api.edge import resource
from translate_flow.services import memory, terms
from translate_flow.services.views import ConceptView, ConcordanceView, MatchView, Page

API = resource("memory", "What was said before: matches, phrases, terms.")


@API.get("/memory/matches", operation_id="searchMemory", responses=answers(Page[MatchView], "MatchList"))
def search_memory(query: fields.MemoryQuery) -> Response:
    """Earlier pairs for a sentence, best first."""
    asked = query.model_dump()
    return read(lambda session, actor: Page(memory.search_memory(session, actor, **asked)))


@API.get(
    "/memory/concordance", operation_id="searchConcordance", responses=answers(Page[ConcordanceView], "ConcordanceList")
)
def search_concordance(query: fields.ConcordanceQuery) -> Response:
    """Earlier pairs that hold a phrase."""
    asked = query.model_dump()
    return read(lambda session, actor: Page(memory.search_concordance(session, actor, **asked)))


@API.get("/terms", operation_id="listTerms", responses=answers(Page[ConceptView], "ConceptList"))
def list_terms(query: fields.TermQuery) -> Response:
    """Concepts of a publication, or those whose terms stand in a text."""
    return read(
        lambda session, actor: terms.list_terms(
            session,
            actor,
            publication=query.publication,
            language=query.language,
            text=query.text,
            query=query.q,
            cursor=query.cursor,
            limit=query.limit,
        )
    )


@API.post("/terms", operation_id="createTerm", responses=answers(ConceptView, "Concept", status=201))
def create_term(body: fields.CreateTerm, header: WriteHeader) -> Response:
    """Adds a concept; from those who may only propose it is a proposal."""
    given = [(term.language, term.text, term.status) for term in body.terms]
    return write(
        lambda session, actor: terms.create_term(
            session, actor, publication=body.publication, terms=given, definition=body.definition, note=body.note
        ),
        status=201,
    )


@API.put("/terms/<int:concept_id>", operation_id="updateTerm", responses=answers(ConceptView, "Concept"))
def update_term(path: fields.ConceptPath, body: fields.UpdateTerm, header: WriteHeader) -> Response:
    """Changes a concept."""
    given = None if body.terms is None else [(term.language, term.text, term.status) for term in body.terms]
    asked = body.model_dump(exclude={"terms"})
    return write(lambda session, actor: terms.update_term(session, actor, path.concept_id, terms=given, **asked))


@API.delete("/terms/<int:concept_id>", operation_id="deleteTerm", responses=answers(dict, "Nothing"))
def delete_term(path: fields.ConceptPath, query: fields.VersionQuery, header: WriteHeader) -> Response:
    """Puts a concept away."""
    return write(lambda session, actor: terms.delete_term(session, actor, path.concept_id, version=query.version))


@API.post("/terms/<int:concept_id>/restore", operation_id="restoreTerm", responses=answers(ConceptView, "Concept"))
def restore_term(path: fields.ConceptPath, header: WriteHeader) -> Response:
    """Brings a deleted concept back."""
    return write(lambda session, actor: terms.restore_term(session, actor, path.concept_id))
