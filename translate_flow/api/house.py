"""Operations on what a publication learns from its articles: lines of the house and abbreviations."""

from flask import Response

from translate_flow.api.answers import WriteHeader, answers, read, write
from translate_flow.api.edge import resource
from translate_flow.api.fields import PublicationPath
from translate_flow.api.kinds import BasedOn, Id, Loose, Name, Short, Strict, Tag
from translate_flow.services import abbreviations, house_lines
from translate_flow.services.house_lines import HouseLineView
from translate_flow.services.views import Page, PublicationView
from translate_flow.text.learn_abbreviations import Proposal
from translate_flow.text.repeated_lines import RepeatedLine

API = resource("house", "What a publication learns from its articles, proposed and never applied unasked.")


class HouseLinePath(Loose):
    """A line of the house."""

    publication: str
    line_id: Id


class InLanguage(Loose):
    """A language of the publication."""

    language: Tag


class SetHouseLine(Strict):
    """A line, whatever its numbers, and the type it is read as from now on."""

    language: Tag
    line: Short
    type: Name


class SetLineAside(Strict):
    """A repeated line that is not offered any more, or again."""

    language: Tag
    line: Short
    is_aside: bool
    version: BasedOn


class AdoptAbbreviation(Strict):
    """A word after whose full stop no sentence ends."""

    language: Tag
    word: Name
    version: BasedOn


@API.get(
    "/publications/<publication>/lines",
    operation_id="listHouseLines",
    responses=answers(Page[HouseLineView], "HouseLineList"),
)
def list_house_lines(path: PublicationPath) -> Response:
    """The lines this house reads in its own way."""
    return read(lambda session, actor: Page(house_lines.list_house_lines(session, actor, path.publication)))


@API.get(
    "/publications/<publication>/lines/proposed",
    operation_id="listProposedLines",
    responses=answers(Page[RepeatedLine], "ProposedLineList"),
)
def list_proposed_lines(path: PublicationPath, query: InLanguage) -> Response:
    """Lines that repeat in the newest articles and that nobody has decided about."""
    return read(
        lambda session, actor: Page(house_lines.propose(session, actor, path.publication, language=query.language))
    )


@API.put("/publications/<publication>/lines", operation_id="setHouseLine", responses=answers(dict, "Nothing"))
def set_house_line(path: PublicationPath, body: SetHouseLine, header: WriteHeader) -> Response:
    """Lets a line have a type from now on; articles taken in before stay as they are."""
    return write(
        lambda session, actor: house_lines.adopt(
            session, actor, path.publication, language=body.language, line=body.line, type_=body.type
        )
    )


@API.put(
    "/publications/<publication>/lines/aside",
    operation_id="setLineAside",
    responses=answers(PublicationView, "Publication"),
)
def set_line_aside(path: PublicationPath, body: SetLineAside, header: WriteHeader) -> Response:
    """Leaves a repeated line aside, or offers it again."""
    decide = house_lines.dismiss if body.is_aside else house_lines.offer_again
    return write(
        lambda session, actor: decide(
            session, actor, path.publication, language=body.language, line=body.line, version=body.version
        )
    )


@API.delete(
    "/publications/<publication>/lines/<int:line_id>",
    operation_id="deleteHouseLine",
    responses=answers(dict, "Nothing"),
)
def delete_house_line(path: HouseLinePath, header: WriteHeader) -> Response:
    """Lets a line be read as anywhere else again."""
    return write(lambda session, actor: house_lines.forget_house_line(session, actor, path.publication, path.line_id))


@API.get(
    "/publications/<publication>/abbreviations/proposed",
    operation_id="listProposedAbbreviations",
    responses=answers(Page[Proposal], "ProposedAbbreviationList"),
)
def list_proposed_abbreviations(path: PublicationPath, query: InLanguage) -> Response:
    """Words after which no sentence seems to end in this publication's articles."""
    return read(
        lambda session, actor: Page(abbreviations.propose(session, actor, path.publication, language=query.language))
    )


@API.put(
    "/publications/<publication>/abbreviations",
    operation_id="adoptAbbreviation",
    responses=answers(PublicationView, "Publication"),
)
def adopt_abbreviation(path: PublicationPath, body: AdoptAbbreviation, header: WriteHeader) -> Response:
    """Lets an abbreviation count from now on; texts taken in before stay as they are cut."""
    return write(
        lambda session, actor: abbreviations.adopt(
            session, actor, path.publication, language=body.language, word=body.word, version=body.version
        )
    )
