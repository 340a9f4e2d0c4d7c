"""Operations on datasets: their recipes, what a recipe would leave out, and building."""

from typing import Any

from flask import Response

from translate_flow.api import kinds
from translate_flow.api.answers import WriteHeader, answers, read, woken, write
from translate_flow.api.edge import resource
from translate_flow.http.edge import Session
from translate_flow.services import datasets, jobs
from translate_flow.services.access import Actor
from translate_flow.services.datasets import DatasetPreview, DatasetView
from translate_flow.services.lookup import publication_named
from translate_flow.services.views import JobView, Page
from translate_flow.workflow.roles import Operation

API = resource("datasets", "Corpora of a publication's pairs, with a card, cleaned and split by article.")


class DatasetPath(kinds.Loose):
    """A dataset."""

    dataset_id: kinds.Id


class DatasetsQuery(kinds.Loose):
    """Whose datasets."""

    publication: str


class DatasetVersionQuery(kinds.Loose):
    """The version a deletion is based on."""

    version: kinds.Id


class RecipeBody(kinds.Strict):
    """A recipe to try; its settings are those of a dataset's `recipe`."""

    publication: kinds.Name
    recipe: dict[str, Any]


class CreateDataset(RecipeBody):
    """A recipe to keep."""

    name: kinds.Name


class UpdateDataset(kinds.Strict):
    """A recipe changed."""

    name: kinds.Name
    recipe: dict[str, Any]
    version: kinds.BasedOn


@API.get("/datasets", operation_id="listDatasets", responses=answers(Page[DatasetView], "DatasetList"))
def list_datasets(query: DatasetsQuery) -> Response:
    """The datasets of a publication."""
    return read(lambda session, actor: Page(datasets.list_datasets(session, actor, publication=query.publication)))


@API.post("/datasets", operation_id="createDataset", responses=answers(DatasetView, "Dataset", status=201))
def create_dataset(body: CreateDataset, header: WriteHeader) -> Response:
    """Keeps a recipe."""
    return write(lambda session, actor: datasets.create_dataset(session, actor, **body.model_dump()), status=201)


@API.post("/datasets/preview", operation_id="previewDataset", responses=answers(DatasetPreview, "DatasetPreview"))
def preview_dataset(body: RecipeBody) -> Response:
    """What a recipe would give and leave out."""
    return read(lambda session, actor: datasets.preview_dataset(session, actor, **body.model_dump()))


@API.get("/datasets/<int:dataset_id>", operation_id="getDataset", responses=answers(DatasetView, "Dataset"))
def get_dataset(path: DatasetPath) -> Response:
    """One dataset."""
    return read(lambda session, actor: datasets.get_dataset(session, actor, path.dataset_id))


@API.put("/datasets/<int:dataset_id>", operation_id="updateDataset", responses=answers(DatasetView, "Dataset"))
def update_dataset(path: DatasetPath, body: UpdateDataset, header: WriteHeader) -> Response:
    """Changes a recipe."""
    return write(lambda session, actor: datasets.update_dataset(session, actor, path.dataset_id, **body.model_dump()))


@API.delete("/datasets/<int:dataset_id>", operation_id="deleteDataset", responses=answers(dict, "Nothing"))
def delete_dataset(path: DatasetPath, query: DatasetVersionQuery, header: WriteHeader) -> Response:
    """Puts a recipe away."""
    return write(lambda session, actor: datasets.delete_dataset(session, actor, path.dataset_id, version=query.version))


@API.post(
    "/datasets/<int:dataset_id>/restore", operation_id="restoreDataset", responses=answers(DatasetView, "Dataset")
)
def restore_dataset(path: DatasetPath, header: WriteHeader) -> Response:
    """Brings a recipe back."""
    return write(lambda session, actor: datasets.restore_dataset(session, actor, path.dataset_id))


@API.post(
    "/datasets/<int:dataset_id>/builds", operation_id="buildDataset", responses=answers(JobView, "Job", status=202)
)
def build_dataset(path: DatasetPath, header: WriteHeader) -> Response:
    """Builds a dataset, as a job; its file is an archive."""

    def put_in(session: Session, actor: Actor) -> JobView:
        found = datasets.get_dataset(session, actor, path.dataset_id)
        home = publication_named(session, actor, found.publication, Operation.EXPORT)
        payload = {"publication": found.publication, "name": found.name, "recipe": found.recipe}
        return jobs.enqueue(session, actor, "dataset", payload, publication_id=home.id)

    return woken(write(put_in, status=202))
