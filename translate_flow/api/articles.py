"""Operations on articles and their versions."""

from flask import Response

from translate_flow.api import fields
from translate_flow.api.answers import WriteHeader, answers, read, write
from translate_flow.api.edge import resource
from translate_flow.errors import BadInput
from translate_flow.services import articles, import_files, publish, revise, take_in
from translate_flow.services.agreed_text import Corrections
from translate_flow.services.take_in import Preview
from translate_flow.services.views import ArticleView, BitextView, Page, VersionView
from translate_flow.text.readers.read_text import ReadText

API = resource("articles", "Articles in all their languages: taking in, correcting, publishing.")


@API.post("/articles", operation_id="createArticle", responses=answers(ArticleView, "Article", status=201))
def create_article(body: fields.CreateArticle, header: WriteHeader) -> Response:
    """Takes in a pasted article; answers with its source version and the blocks found."""
    given = _text(body)
    return write(
        lambda session, actor: take_in.create_article(
            session,
            actor,
            publication=body.publication,
            source_language=body.source_language,
            text=given.text,
            marks=given.marks,
            title=body.title,
            url=body.url,
            corrections=_corrections(body),
        ),
        status=201,
    )


@API.post("/articles/preview", operation_id="previewArticle", responses=answers(Preview, "ArticlePreview"))
def preview_article(body: fields.PreviewArticle) -> Response:
    """The parts a text would have; nothing is stored."""
    return read(
        lambda session, actor: take_in.preview(
            session,
            actor,
            publication=body.publication,
            text=body.text,
            language=body.language,
            corrections=_corrections(body),
        )
    )


@API.get("/articles", operation_id="listArticles", responses=answers(Page[ArticleView], "ArticleList"))
def list_articles(query: fields.ArticleQuery) -> Response:
    """Articles, newest first."""
    return read(
        lambda session, actor: articles.list_articles(
            session,
            actor,
            publication=query.publication,
            query=query.q,
            status=query.status,
            language=query.language,
            cursor=query.cursor,
            limit=query.limit,
        )
    )


@API.get("/articles/<int:article_id>", operation_id="getArticle", responses=answers(ArticleView, "Article"))
def get_article(path: fields.ArticlePath) -> Response:
    """An article with its versions and their blocks."""
    return read(lambda session, actor: articles.get_article(session, actor, path.article_id, with_blocks=True))


@API.put("/articles/<int:article_id>/source", operation_id="reviseArticle", responses=answers(ArticleView, "Article"))
def revise_article(path: fields.ArticlePath, body: fields.ReviseArticle, header: WriteHeader) -> Response:
    """Stores a corrected source; the units whose source changed become outdated."""
    given = _text(body)
    return write(
        lambda session, actor: revise.revise_article(
            session,
            actor,
            path.article_id,
            text=given.text,
            marks=given.marks,
            version=body.version,
            corrections=_corrections(body),
            is_minor=body.minor,
        )
    )


@API.delete("/articles/<int:article_id>", operation_id="deleteArticle", responses=answers(dict, "Nothing"))
def delete_article(path: fields.ArticlePath, query: fields.VersionQuery, header: WriteHeader) -> Response:
    """Puts an article away; it can be restored."""
    return write(lambda session, actor: articles.delete_article(session, actor, path.article_id, version=query.version))


@API.post(
    "/articles/<int:article_id>/restore", operation_id="restoreArticle", responses=answers(ArticleView, "Article")
)
def restore_article(path: fields.ArticlePath, header: WriteHeader) -> Response:
    """Brings a deleted article back."""
    return write(lambda session, actor: articles.restore_article(session, actor, path.article_id))


@API.post(
    "/articles/<int:article_id>/versions",
    operation_id="createVersion",
    responses=answers(BitextView, "Bitext", status=201),
)
def create_version(path: fields.ArticlePath, body: fields.CreateVersion, header: WriteHeader) -> Response:
    """Adds a translation, empty or with its text, which is aligned with the source."""
    given = None if body.text is None and body.html is None else _text(body)
    return write(
        lambda session, actor: take_in.create_version(
            session,
            actor,
            path.article_id,
            language=body.language,
            text=given.text if given else None,
            marks=given.marks if given else (),
            corrections=_corrections(body),
        ),
        status=201,
    )


@API.get("/versions/<int:version_id>", operation_id="getVersion", responses=answers(VersionView, "Version"))
def get_version(path: fields.VersionPath) -> Response:
    """A version with its blocks and segments."""
    return read(lambda session, actor: articles.get_version(session, actor, path.version_id))


@API.post(
    "/versions/<int:version_id>/publish", operation_id="publishVersion", responses=answers(VersionView, "Version")
)
def publish_version(path: fields.VersionPath, body: fields.BasedOnVersion, header: WriteHeader) -> Response:
    """Publishes a translation whose units are all approved."""
    return write(lambda session, actor: publish.publish_version(session, actor, path.version_id, version=body.version))


@API.post(
    "/versions/<int:version_id>/withdraw", operation_id="withdrawVersion", responses=answers(VersionView, "Version")
)
def withdraw_version(path: fields.VersionPath, body: fields.BasedOnVersion, header: WriteHeader) -> Response:
    """Takes a published translation back."""
    return write(lambda session, actor: publish.withdraw_version(session, actor, path.version_id, version=body.version))


def _text(body: fields.CreateArticle | fields.ReviseArticle | fields.CreateVersion) -> ReadText:
    if (body.text is None) == (body.html is None):
        raise BadInput("either `text` or `html` is needed", place="body", remedy="Send one of them")
    if body.text is not None:
        return ReadText(body.text, "plain")
    return import_files.read_html(body.html or "")


def _corrections(body: fields.Corrected) -> Corrections:
    people = None if body.credits is None else [(credit.role, credit.name) for credit in body.credits]
    return Corrections(types=body.types, starts=body.starts, people=people, sources=body.sources)
