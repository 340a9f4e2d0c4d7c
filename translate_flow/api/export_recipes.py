"""Operations on exports a publication keeps under a name."""

from typing import Literal

from flask import Response
from pydantic import Field

from translate_flow.api import fields
from translate_flow.api.answers import WriteHeader, answers, read, woken, write
from translate_flow.api.edge import resource
from translate_flow.api.kinds import Id, Loose, Name
from translate_flow.services import export_recipes
from translate_flow.services.export_recipes import ExportRecipeView
from translate_flow.services.views import JobView, Page

API = resource("export recipes", "Exports kept under a name, run by one call or by the clock.")


class RecipePath(Loose):
    """A kept export."""

    recipe_id: Id


class SaveRecipe(fields.CreateExport):
    """An export to keep: its selection and format, and when the clock runs it.

    Hours and days are those of the publication's time zone; Monday is 0.
    """

    name: Name
    every: Literal["", "day", "week"] = ""
    hour: int = Field(default=0, ge=0, le=23)
    weekday: int = Field(default=0, ge=0, le=6)
    is_only_new: bool = False


@API.get(
    "/publications/<publication>/exports",
    operation_id="listExportRecipes",
    responses=answers(Page[ExportRecipeView], "ExportRecipeList"),
)
def list_recipes(path: fields.PublicationPath) -> Response:
    """The exports a publication keeps, by name."""
    return read(lambda session, actor: Page(export_recipes.list_recipes(session, actor, path.publication)))


@API.put("/exports/recipes", operation_id="saveExportRecipe", responses=answers(ExportRecipeView, "ExportRecipe"))
def save_recipe(body: SaveRecipe, header: WriteHeader) -> Response:
    """Keeps an export under a name; one of the same name is replaced."""
    apart = {"publication", "format", "name", "every", "hour", "weekday", "is_only_new"}
    return write(
        lambda session, actor: export_recipes.save_recipe(
            session,
            actor,
            body.publication,
            name=body.name,
            format=body.format,
            selection={key: value for key, value in body.payload().items() if key not in apart},
            every=body.every,
            hour=body.hour,
            weekday=body.weekday,
            is_only_new=body.is_only_new,
        )
    )


@API.post(
    "/exports/recipes/<int:recipe_id>/runs",
    operation_id="runExportRecipe",
    responses=answers(JobView, "Job", status=202),
)
def run_recipe(path: RecipePath, header: WriteHeader) -> Response:
    """Puts a kept export into the queue."""
    return woken(write(lambda session, actor: export_recipes.run_recipe(session, actor, path.recipe_id), status=202))


@API.delete("/exports/recipes/<int:recipe_id>", operation_id="deleteExportRecipe", responses=answers(dict, "Nothing"))
def delete_recipe(path: RecipePath, query: fields.VersionQuery, header: WriteHeader) -> Response:
    """Puts a kept export away; it can be restored."""
    return write(
        lambda session, actor: export_recipes.delete_recipe(session, actor, path.recipe_id, version=query.version)
    )


@API.post(
    "/exports/recipes/<int:recipe_id>/restore",
    operation_id="restoreExportRecipe",
    responses=answers(ExportRecipeView, "ExportRecipe"),
)
def restore_recipe(path: RecipePath, header: WriteHeader) -> Response:
    """Brings a kept export back."""
    return write(lambda session, actor: export_recipes.restore_recipe(session, actor, path.recipe_id))
