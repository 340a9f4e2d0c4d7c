"""Operations on the memory and the termbase."""

from flask import Response, make_response
from flask_openapi3.models.file import FileStorage
from pydantic import BaseModel, ConfigDict

from translate_flow.api import fields, kinds
from translate_flow.api.answers import WriteHeader, answers, answers_raw, read, write
from translate_flow.api.edge import FormText, resource
from translate_flow.http.edge import reading
from translate_flow.services import memory, term_files, terms
from translate_flow.services.term_files import TermsTaken
from translate_flow.services.views import ConceptView, ConcordanceView, MatchView, Page

API = resource("memory", "What was said before: matches, phrases, terms.")


class TermsForm(BaseModel):
    """A TBX file, or a table of two columns in the languages given."""

    model_config = ConfigDict(arbitrary_types_allowed=True)
    publication: FormText
    file: FileStorage
    source_language: FormText = ""
    target_language: FormText = ""


class TermsFileQuery(kinds.Loose):
    """Which termbase, and which version of TBX."""

    publication: str
    version: int = 3


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


@API.get(
    "/terms/file",
    operation_id="exportTerms",
    responses=answers_raw("the file", "application/x-tbx+xml"),
)
def export_terms(query: TermsFileQuery) -> Response:
    """The approved concepts as TBX."""
    with reading() as (session, actor):
        done = term_files.export_terms(session, actor, publication=query.publication, version=query.version)
    response = make_response(done.data)
    response.headers["Content-Type"] = done.media_type
    response.headers["Content-Disposition"] = f'attachment; filename="{done.name}"'
    return response


@API.post("/terms/file", operation_id="importTerms", responses=answers(TermsTaken, "TermsTaken", status=201))
def import_terms(form: TermsForm, header: WriteHeader) -> Response:
    """Adds the concepts of a file, all or none; those that are there already stay as they are."""
    data, asked = form.file.read(), form.model_dump(exclude={"file"})
    name = form.file.filename or ""
    return write(
        lambda session, actor: term_files.import_terms(session, actor, data=data, name=name, **asked), status=201
    )
