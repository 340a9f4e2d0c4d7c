"""Operations on publications."""

from flask import Response

from translate_flow.api.answers import WriteHeader, answers, read, write
from translate_flow.api.edge import resource
from translate_flow.api.fields import CreatePublication, LongList
from translate_flow.services import publications
from translate_flow.services.paging import piece
from translate_flow.services.views import Page, PublicationView

API = resource("publications", "Newsrooms with their languages and house rules.")


@API.get("/publications", operation_id="listPublications", responses=answers(Page[PublicationView], "PublicationList"))
def list_publications(query: LongList) -> Response:
    """The publications the asker may read."""
    return read(lambda session, actor: piece(publications.list_publications(session, actor), query.cursor, query.limit))


@API.post(
    "/publications", operation_id="createPublication", responses=answers(PublicationView, "Publication", status=201)
)
def create_publication(body: CreatePublication, header: WriteHeader) -> Response:
    """Makes a publication; for administrators."""
    return write(
        lambda session, actor: publications.create_publication(
            session, actor, slug=body.slug, name=body.name, languages=body.languages
        ),
        status=201,
    )
